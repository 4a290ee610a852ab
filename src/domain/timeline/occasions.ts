/**
 * The days of a plan's actions that belong in a calendar: the last day of each action that is still open, and each
 * milestone not yet reached. Work with no day has none here; nothing is made up for it. Meetings and reviews stand in
 * `diary-occasions.ts`.
 */
import { type Day, parseDay } from '../day.ts';
import type { PartyId } from '../ids.ts';
import type { ListedAction } from '../plan/plan.ts';
import { isClosed } from '../plan/standing.ts';

export type Occasion = {
  /** Stays the same when the day or the words change, so that a calendar moves it and does not add another. */
  key: string;
  day: Day;
  kind: 'due' | 'milestone';
  code: string;
  text: string;
  label: string | null;
  leads: string[];
};

/** By day; with a party, only what it leads or supports. */
export function occasionsOf(actions: readonly ListedAction[], party: PartyId | null): Occasion[] {
  return actions
    .filter(
      (action) => !isClosed(action) && (party === null || action.leads.some((l) => l.partyId === party)),
    )
    .flatMap(ofAction)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function ofAction(action: ListedAction): Occasion[] {
  const { timescale: t, code, text } = action;
  const leads = action.leads.filter((lead) => !lead.support).map((lead) => lead.name);
  const same = { code, text, leads };
  const milestones = t.milestones.flatMap((milestone, n): Occasion[] => {
    const day = parseDay(milestone.date);
    if (day === null || milestone.reached) return [];
    const label = [milestone.label, milestone.area].filter(Boolean).join(', ') || null;
    return [{ ...same, key: `${action.id}-${n + 1}`, day, kind: 'milestone', label }];
  });
  const due = t.due === null ? null : parseDay(t.due);
  if (due === null || milestones.some((milestone) => milestone.day === due)) return milestones;
  return [{ ...same, key: action.id, day: due, kind: 'due', label: null }, ...milestones];
}
