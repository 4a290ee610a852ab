/** What was found, each with the way to it and the words in their sentence. */
import type { HeadingId } from '../../../domain/ids.ts';
import type { Marked } from '../../../domain/search/show.ts';
import type { FoundRow } from '../../../views/search-page.ts';
import {
  actionAddress,
  entryAddress,
  keyActionAddress,
  meetingAddress,
  planAddress,
  planPart,
  tableAddress,
} from '../../addresses.ts';
import { search as words } from '../../words/search.ts';

export function addressOfFound({ kind, id, plan, code }: FoundRow): string {
  const slug = plan?.slug ?? '';
  switch (kind) {
    case 'action':
      return actionAddress(slug, code ?? '');
    case 'heading':
      return tableAddress(slug, { heading: id as HeadingId });
    case 'section':
      return `${planPart(slug, 'sections')}#s-${id}`;
    case 'keyAction':
      return keyActionAddress(slug, id);
    case 'plan':
      return planAddress(slug);
    case 'party':
      return entryAddress(id);
    case 'attachment':
      return planPart(slug, 'evidence');
    case 'meeting':
      return meetingAddress(slug, id);
  }
}

export function Marks({ pieces }: { pieces: readonly Marked[] }) {
  return <>{pieces.map((piece, n) => (piece.found ? <mark key={n}>{piece.text}</mark> : piece.text))}</>;
}

export function FoundRows({ rows }: { rows: readonly FoundRow[] }) {
  return (
    <ul class="found">
      {rows.map((row) => (
        <li key={`${row.kind} ${row.id}`}>
          <a href={addressOfFound(row)}>
            {row.code === null ? null : <span class="code">{row.code} </span>}
            <Marks pieces={row.title.length > 0 ? row.title : row.sentence} />
          </a>
          <span class="found-kind">
            {words.one[row.kind]}
            {row.plan && row.kind !== 'plan' ? ` ${words.within} ${row.plan.title}` : ''}
          </span>
          {row.title.length > 0 && row.sentence.length > 0 ? (
            <p class="found-sentence">
              <Marks pieces={row.sentence} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
