/** What happened, newest first, each moment in a sentence with what it changed. */
import type { HistoryEvent } from '../../views/tell-history.ts';
import { history as words } from '../words/history.ts';

type Line = HistoryEvent['lines'][number];

function Change({ line }: { line: Line }) {
  if (line.kind === 'said') return <>{line.text}</>;
  return (
    <>
      <b>{line.label}</b>: {words.from} <span class="before">{line.before}</span> {words.to}{' '}
      <span class="after">{line.after}</span>
    </>
  );
}

export function HistoryList({ events }: { events: readonly HistoryEvent[] }) {
  return (
    <ol class="history">
      {events.map((event) => (
        <li key={event.id}>
          <p>
            <b>{event.who}</b> {event.did}.{' '}
            <time class="quiet" datetime={event.at}>
              {event.when}
            </time>
          </p>
          <ul>
            {event.lines.map((line) => (
              <li key={line.kind === 'said' ? line.text : `${line.label} ${line.after}`}>
                <Change line={line} />
              </li>
            ))}
          </ul>
          {event.more > 0 ? <p class="quiet">{words.more(event.more)}</p> : null}
        </li>
      ))}
    </ol>
  );
}
