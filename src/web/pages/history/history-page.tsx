import { type Day, longDay } from '../../../domain/day.ts';
import { historyFilterTo } from '../../../domain/history/history-filter.ts';
import type { HistoryPage } from '../../../views/history/history-page.ts';
import { historyAddress, historyFileAddress } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { HistoryList } from '../../parts/history-list.tsx';
import { history as historyWords, wholeHistory as words } from '../../words/history.ts';
import type { Page } from '../shell/page.ts';
import { HistoryFilters } from './history-filters.tsx';

type Props = { page: HistoryPage };

/** What the address narrows that the form has no field for. */
function Only({ page: { filter, record } }: Props) {
  if (!record && !filter.of) return null;
  return (
    <p class="history-only">
      <b>{record ? words.onlyRecord(record) : words.onlyDeed}</b> <a href={historyAddress()}>{words.all}</a>
    </p>
  );
}

function TakeAway({ page: { filter } }: Props) {
  return (
    <p class="quiet on-screen">
      {words.takeAway}: <a href={historyFileAddress('csv', filter)}>{words.csv}</a>
      {' · '}
      <a href={historyFileAddress('json', filter)}>{words.json}</a>
    </p>
  );
}

function Seal({ page: { seal } }: Props) {
  if (!seal) return null;
  return (
    <p class="quiet history-seal">
      {words.seal(seal.number.toLocaleString('en-GB'))} <code>{seal.hash}</code> {words.sealHow}
    </p>
  );
}

export function wholeHistoryPage(page: HistoryPage, undoes: boolean): Page {
  const { events, filter, next } = page;
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.intro}</p>
      <HistoryFilters page={page} />
      <Only page={page} />
      {events.length === 0 && next === null ? (
        <Empty title={words.nothingTitle}>
          <p>
            {words.nothing} {historyFilterTo(filter) ? <a href={historyAddress()}>{words.all}</a> : null}
          </p>
        </Empty>
      ) : (
        <HistoryList events={events} plans={page.plans} undoes={undoes} />
      )}
      {next !== null && events.length === 0 ? <p>{words.notYet(longDay(next.slice(0, 10) as Day))}</p> : null}
      {next === null ? null : (
        <p class="buttons">
          <a class="button second" href={historyAddress(filter, next)}>
            {historyWords.older}
          </a>
        </p>
      )}
      <TakeAway page={page} />
      <Seal page={page} />
    </>
  );
  return { title: words.title, place: 'history', crumbs: [], body };
}
