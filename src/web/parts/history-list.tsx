/** What happened, newest first, each moment in a sentence with what it changed. */

import type { HistoryEvent } from '../../views/tell-history.ts';
import { actionAddress, undoAddress } from '../addresses.ts';
import { undo as undoWords } from '../words/action-deeds.ts';
import { history as words } from '../words/history.ts';
import { ChangeLines } from './change-lines.tsx';

type HistoryListProps = {
  events: readonly HistoryEvent[];
  /** The plan's address, where the list is of a whole plan and each event must say which action it was about. */
  slug?: string;
  /** Where the person may change the plan. */
  undoes?: boolean;
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

function Undo({ event, offered }: { event: HistoryEvent; offered: boolean }) {
  if (!offered || event.undo === null) return null;
  return (
    <a class="undo" href={undoAddress(event.undo)} aria-label={undoWords.linkOf(event.did, event.when)}>
      {undoWords.link}
    </a>
  );
}

export function HistoryList({ events, slug, undoes = false }: HistoryListProps) {
  return (
    <ol class="history">
      {events.map((event) => (
        <li key={event.id}>
          <p>
            <b>{event.who}</b> {event.did}.{' '}
            <time class="quiet" datetime={event.at}>
              {event.when}
            </time>{' '}
            <Undo event={event} offered={undoes} />
          </p>
          <About event={event} slug={slug} />
          <ChangeLines lines={event.lines} />
          {event.more > 0 ? <p class="quiet">{words.more(event.more)}</p> : null}
        </li>
      ))}
    </ol>
  );
}
