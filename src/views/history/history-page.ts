/** Everything that was done in a partnership, newest first, narrowed as one likes, a page at a time. */
import { may } from '../../domain/access/may.ts';
import type { HistoryFilter } from '../../domain/history/history-filter.ts';
import { hiddenFrom } from '../../domain/history/seen-by.ts';
import type { PlanId } from '../../domain/ids.ts';
import { done, type Result } from '../../domain/problem.ts';
import { read, type Transaction } from '../../store/connection.ts';
import {
  findLastSeal,
  listDeedsDone,
  listEntriesOf,
  listMoments,
} from '../../store/history/partnership-history.ts';
import { listRecordNames } from '../../store/history/record-names.ts';
import { listPeople } from '../../store/person/people.ts';
import { listPlans } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { codesNamed } from './codes-named.ts';
import { HISTORY_NOUNS, nounOf } from './history-nouns.ts';
import { DEEDS, deedWords } from './history-words.ts';
import { markUndone } from './mark-undone.ts';
import type { HistoryEvent } from './tell-history.ts';
import { tellPartnership } from './tell-partnership.ts';
import { idsNamed, isId } from './tell-records.ts';

export type HistoryChoice = { value: string; label: string };
export type HistoryPage = {
  filter: HistoryFilter;
  events: HistoryEvent[];
  /**
   * The moment that the next page begins before; null where there is nothing older. There may be one though the page
   * is empty: words are looked for in so many entries at once.
   */
  next: string | null;
  choices: {
    people: HistoryChoice[];
    plans: HistoryChoice[];
    nouns: HistoryChoice[];
    deeds: HistoryChoice[];
  };
  /** The plans that may be seen, by their ids. */
  plans: ReadonlyMap<PlanId, { slug: string; title: string }>;
  /** What the one record is called that the history is of. */
  record: string | null;
  seal: { number: number; hash: string } | null;
};

export type HistoryWish = { filter: HistoryFilter; before: string | null };
/** `hidden`: tables whose history is not for whoever looks. */
export type BatchWish = HistoryWish & { hidden: readonly string[] };

const MOMENTS = 40;

export type HistoryBatch = { events: HistoryEvent[]; next: string | null };

/** One batch of moments told; a moment in which nothing was said has no event. */
export async function readBatch(
  transaction: Transaction,
  wish: BatchWish,
  size = MOMENTS,
): Promise<HistoryBatch> {
  const { moments, next } = await listMoments(transaction, { ...wish, size });
  const { entries, counts } = await listEntriesOf(transaction, { moments, hidden: wish.hidden });
  const [codes, names] = await Promise.all([
    codesNamed(transaction, entries),
    listRecordNames(transaction, idsNamed(entries)),
  ]);
  const events = await markUndone(transaction, tellPartnership(entries, { codes, names, counts }));
  return { events, next };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const byLabel = (choices: HistoryChoice[]): HistoryChoice[] =>
  choices.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));

const NOUN_CHOICES = byLabel(
  Object.entries(HISTORY_NOUNS).map(([value, [, many]]) => ({
    value,
    label: capital(many),
  })),
);

/** A deed of another version of Weft may have no words. */
function deedChoice(deed: string): HistoryChoice[] {
  return Object.hasOwn(DEEDS, deed) ? [{ value: deed, label: capital(deedWords(deed)) }] : [];
}

async function recordNamed(transaction: Transaction, { record }: HistoryFilter): Promise<string | null> {
  if (!record) return null;
  const name = isId(record.id) ? (await listRecordNames(transaction, [record.id])).get(record.id) : undefined;
  return `${nounOf(record.table)}${name ? ` ‘${name}’` : ''}`;
}

export async function viewHistory(context: ViewContext, wish: HistoryWish): Promise<Result<HistoryPage>> {
  const allowed = may(context.person, 'seeHistory');
  if (!allowed.ok) return allowed;
  const hidden = hiddenFrom(context.person);
  return read(context.database, allowed.value, async (transaction) => {
    const [batch, people, plans, deeds, seal, record] = await Promise.all([
      readBatch(transaction, { ...wish, hidden }),
      listPeople(transaction),
      listPlans(transaction),
      listDeedsDone(transaction),
      findLastSeal(transaction),
      recordNamed(transaction, wish.filter),
    ]);
    return done({
      filter: wish.filter,
      ...batch,
      choices: {
        people: byLabel(people.map(({ id, name }) => ({ value: id, label: name }))),
        plans: byLabel(plans.map(({ plan }) => ({ value: plan.id, label: plan.title }))),
        nouns: NOUN_CHOICES.filter(({ value }) => !hidden.includes(value)),
        deeds: byLabel(deeds.flatMap(deedChoice)),
      },
      plans: new Map(plans.map(({ plan }) => [plan.id, { slug: plan.slug, title: plan.title }])),
      record,
      seal,
    });
  });
}
