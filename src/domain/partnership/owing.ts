/**
 * What a body owes the partnership on a day, as it would be gone through in a meeting with it. Each action stands in
 * the first group that it fits:
 *
 * 1. Its date has passed and it is not done.
 * 2. Its date is within the next three months.
 * 3. Its date is to be agreed, missing or unclear.
 * 4. It is ongoing and nothing says how anybody would tell whether it happened.
 * 5. Nobody has said a word about it for six months.
 * 6. It is in hand. 7. It is done, or dropped.
 */
import { addMonths, type Day } from '../day.ts';
import { isOngoingWithNoTest } from '../need/needs.ts';
import type { Action } from '../plan/plan.ts';
import { deadlineOf, isClosed, standingOf } from '../plan/standing.ts';

export const OWINGS = ['overdue', 'dueSoon', 'noDate', 'noTest', 'silent', 'inHand', 'closed'] as const;
export type Owing = (typeof OWINGS)[number];

type Owed = Pick<
  Action,
  | 'id'
  | 'code'
  | 'reference'
  | 'text'
  | 'subActions'
  | 'notes'
  | 'leads'
  | 'leadState'
  | 'timescale'
  | 'status'
  | 'fields'
  | 'crossReferences'
  | 'doubts'
>;

const SOON_MONTHS = 3;
const SILENT_MONTHS = 6;
const DATELESS = ['toBeAgreed', 'blank', 'unclear'];

/** True where the last word about open work is half a year old, or there never was one. */
export const isSilent = (action: Pick<Action, 'status'>, day: Day): boolean =>
  !isClosed(action) && (action.status.on === null || action.status.on < addMonths(day, -SILENT_MONTHS));

export function owingOf(action: Owed, day: Day): Owing {
  if (isClosed(action)) return 'closed';
  const standing = standingOf(action, day);
  if (standing === 'overdue' || standing === 'datePassed') return 'overdue';
  const deadline = deadlineOf(action);
  if (deadline !== null && deadline >= day && deadline <= addMonths(day, SOON_MONTHS)) return 'dueSoon';
  if (DATELESS.includes(action.timescale.state)) return 'noDate';
  if (isOngoingWithNoTest(action)) return 'noTest';
  return isSilent(action, day) ? 'silent' : 'inHand';
}

/** By due date, then as given: dated work first, then what repeats or goes on, then what has no date. */
export function byDueDate<A extends { action: Pick<Action, 'timescale'> }>(rows: readonly A[]): A[] {
  const rank = ({ action: { timescale } }: A): string => {
    if (timescale.due !== null) return `0 ${timescale.due}`;
    return DATELESS.includes(timescale.state) ? '2' : '1';
  };
  return [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/**
 * What somebody who speaks for a body finds first: the open actions in the order above, each group by due date.
 * @returns none lost and none twice; what is closed is counted, not listed
 */
export function openFirst<A extends { action: Owed }>(
  rows: readonly A[],
  day: Day,
): { open: A[]; closed: number } {
  const dated = byDueDate(rows).map((row) => ({ row, owing: owingOf(row.action, day) }));
  const groups = OWINGS.map((one) => dated.filter(({ owing }) => owing === one).map(({ row }) => row));
  const closed = groups[OWINGS.indexOf('closed')]?.length ?? 0;
  return { open: groups.slice(0, OWINGS.indexOf('closed')).flat(), closed };
}
