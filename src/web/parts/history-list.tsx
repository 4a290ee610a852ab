/** What happened, newest first, each moment in a sentence with what it changed. */

import { NOTHING } from '../../views/tell-change.ts';
import type { HistoryEvent } from '../../views/tell-history.ts';
import { actionAddress } from '../addresses.ts';
import { history as words } from '../words/history.ts';

type Line = HistoryEvent['lines'][number];

function Change({ line }: { line: Line }) {
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

type HistoryListProps = {
  events: readonly HistoryEvent[];
  /** The plan's address, where the list is of a whole plan and each event must say which action it was about. */
  slug?: string;
};

function About({ event, slug }: { event: HistoryEvent; slug: string | undefined }) {
  if (!event.about || slug === undefined) return null;
  const { code, text } = event.about;
  return (
    <p>
      <a href={actionAddress(slug, code)}>
        {code} {text}
      </a>
    </p>
  );
}

export function HistoryList({ events, slug }: HistoryListProps) {
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
          <About event={event} slug={slug} />
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
