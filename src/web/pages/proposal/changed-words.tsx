/** Two versions of a text with the words that changed: marked by line and underline, and said to whoever hears them. */
import type { ComponentChildren } from 'preact';
import type { WordPiece } from '../../../domain/proposal/words-changed.ts';
import { proposals as words } from '../../words/proposals.ts';

const MARKS = {
  gone: { tag: 'del', said: words.takenOut },
  new: { tag: 'ins', said: words.putIn },
} as const;

function Piece({ piece }: { piece: WordPiece }) {
  if (piece.kind === 'same') return <>{piece.text}</>;
  const { tag: Tag, said } = MARKS[piece.kind];
  const text = piece.text.trimEnd();
  return (
    <>
      <Tag>
        <span class="unseen">[{said} </span>
        {text}
        <span class="unseen">{words.endOf}]</span>
      </Tag>
      {piece.text.slice(text.length)}
    </>
  );
}

type ChangedWordsProps = { pieces: readonly WordPiece[]; side: 'gone' | 'new' };

/** One side of a change: what both have, with what only this side has. */
export function ChangedWords({ pieces, side }: ChangedWordsProps) {
  const shown = pieces.filter((piece) => piece.kind === 'same' || piece.kind === side);
  return (
    <span class="version-words">
      {shown.map((piece, i) => (
        <Piece key={i} piece={piece} />
      ))}
    </span>
  );
}

export function Version({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="version">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
