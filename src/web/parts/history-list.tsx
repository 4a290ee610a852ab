/** What happened, newest first, each moment in a sentence with what it changed. */

import { isOneSentence, sayEvent } from '../../views/history/history-sentence.ts';
import type { HistoryEvent } from '../../views/history/tell-history.ts';
import { actionAddress, historyAddress, planAddress, undoAddress } from '../addresses.ts';
import { undo as undoWords } from '../words/action-deeds.ts';
import { history as words } from '../words/history.ts';
import { ChangeLines } from './change-lines.tsx';

type Plans = ReadonlyMap<string, { slug: string; title: string }>;
type HistoryListProps = {
  events: readonly HistoryEvent[];
  /** The plan's address, where the list is of a whole plan and each event must say which action it was about. */
  slug?: string;
  /** The plans by their ids, where the list is of more than one. */
  plans?: Plans;
  /** Where the person may change the plan. */
  undoes?: boolean;
};
type ItemProps = Omit<HistoryListProps, 'events'> & { event: HistoryEvent };

function About({ event, slug, plans }: ItemProps) {
  const plan = plans?.get(event.planId ?? '');
  const at = slug ?? plan?.slug;
  if (at === undefined || (!event.about && !plan)) return null;
  return (
    <p>
      {plan ? <a href={planAddress(plan.slug)}>{plan.title}</a> : null}
      {plan && event.about ? ' · ' : null}
      {event.about ? (
        <a href={actionAddress(at, event.about.code)}>
          {event.about.code} {event.about.text}
        </a>
      ) : null}
    </p>
  );
}

function Undo({ event, undoes }: ItemProps) {
  if (!undoes || event.undo === null) return null;
  return (
    <a class="undo" href={undoAddress(event.undo)} aria-label={undoWords.linkOf(event.did, event.when)}>
      {undoWords.link}
    </a>
  );
}

/** Which deed it undid, and which undid it: each leads to the other. */
function Undone({ event }: { event: HistoryEvent }) {
  const { undoes, undoneBy, did, when } = event;
  return (
    <>
      {undoneBy === null ? null : (
        <a class="undone" href={historyAddress({ of: undoneBy })} aria-label={words.undoneOf(did, when)}>
          {words.undone}
        </a>
      )}
      {undoes === null ? null : (
        <a class="undo" href={historyAddress({ of: undoes })}>
          {words.undid}
        </a>
      )}
    </>
  );
}

function Item(props: ItemProps) {
  const { event } = props;
  const isSentence = props.plans !== undefined && isOneSentence(event);
  return (
    <li class={event.undoneBy === null ? undefined : 'stands-undone'}>
      <p>
        <b>{event.who}</b> {isSentence ? sayEvent(event) : event.did}.{' '}
        <time class="quiet" datetime={event.at}>
          {event.when}
        </time>{' '}
        <Undone event={event} />
        <Undo {...props} />
      </p>
      <About {...props} />
      {isSentence ? null : <ChangeLines lines={event.lines} />}
      {event.more > 0 ? <p class="quiet">{words.more(event.more)}</p> : null}
    </li>
  );
}

export function HistoryList({ events, ...rest }: HistoryListProps) {
  return (
    <ol class="history">
      {events.map((event) => (
        <Item key={event.id} event={event} {...rest} />
      ))}
    </ol>
  );
}
