/** Lines of what a change did or would do: a sentence, or a value before and after. */
import { type ChangeLine, NOTHING } from '../../views/history/tell-change.ts';
import { history as words } from '../words/history.ts';

export function Change({ line }: { line: ChangeLine }) {
  if (line.kind === 'said') return <>{line.text}</>;
  if (line.before === NOTHING)
    return (
      <>
        <b>{line.label}</b>: {line.after}
      </>
    );
  return (
    <>
      <b>{line.label}</b>: {words.from} <del class="before">{line.before}</del> {words.to}{' '}
      <ins class="after">{line.after}</ins>
    </>
  );
}

export function ChangeLines({ lines }: { lines: readonly ChangeLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.kind === 'said' ? line.text : `${line.label} ${line.before} ${line.after}`}>
          <Change line={line} />
        </li>
      ))}
    </ul>
  );
}
