/**
 * One action becomes two or more. Rules:
 *
 * 1. The first part is the action itself: it keeps its code, its history, its links, how it stands, its notes and the
 *    questions still open. The others are new, stand behind it, and get codes that nobody had.
 * 2. Every sub-action, milestone and inner action goes to exactly one part; a lead goes to one part or several.
 *    Whoever is not told where to go stays with the first.
 * 3. The words of the timescale go to every part, since they were written of the whole. Where the whole was due on
 *    its last milestone, a part is due on the last of its own.
 * 4. Of a new part nobody has yet said how it stands. Where its leads are not named, they are to be agreed if they
 *    were for the whole, else nobody's yet.
 * 5. What is known of areas, groups, kinds and levers goes to every part. Money, occurrences and measures are counted
 *    things: they stay with the first, so that nothing is counted twice.
 */
import { NO_FACTS } from '../facts/action-facts.ts';
import type { Action } from '../plan/plan.ts';
import type { Timescale } from '../timescale/timescale.ts';

/** Places in the lists of the action: sub-actions, leads, milestones. */
export type PartWish = {
  text: string;
  subActions: readonly number[];
  leads: readonly number[];
  milestones: readonly number[];
};
export type PartAction = Omit<Action, 'id' | 'code' | 'position' | 'version'>;

const chosen = <T>(list: readonly T[], places: readonly number[]): T[] =>
  list.filter((_, n) => places.includes(n));

/** What no other part takes is the first's. */
function ofFirst(count: number, parts: readonly (readonly number[])[]): number[] {
  const [own = [], ...others] = parts;
  const taken = new Set(others.flat());
  return Array.from({ length: count }, (_, n) => n).filter((n) => !taken.has(n) || own.includes(n));
}

function timescaleOf(whole: Timescale, milestones: readonly number[]): Timescale {
  const own = chosen(whole.milestones, milestones);
  const last = (all: Timescale['milestones']): string | null =>
    all.reduce<string | null>((late, { date }) => (late === null || date > late ? date : late), null);
  const followsThem = whole.due !== null && whole.due === last(whole.milestones);
  return { ...whole, milestones: own, due: (followsThem ? last(own) : null) ?? whole.due };
}

/** The parts in order; the first is to be written over the action, the others are new. */
export function splitParts(action: Action, wishes: readonly PartWish[]): PartAction[] {
  const { id: _id, code: _code, position: _position, version: _version, ...whole } = action;
  const listsOf = (name: 'subActions' | 'leads' | 'milestones') => wishes.map((wish) => wish[name]);
  const { milestones } = action.timescale;
  return wishes.map((wish, n) => {
    const own = (name: 'subActions' | 'leads' | 'milestones', count: number): readonly number[] =>
      n === 0 ? ofFirst(count, listsOf(name)) : wish[name];
    const leads = chosen(action.leads, own('leads', action.leads.length));
    const part: PartAction = {
      ...whole,
      text: wish.text,
      subActions: chosen(action.subActions, own('subActions', action.subActions.length)),
      leads,
      leadState: leads.length > 0 ? 'named' : action.leadState === 'named' ? 'blank' : action.leadState,
      timescale: timescaleOf(action.timescale, own('milestones', milestones.length)),
    };
    return n === 0 ? part : asNew(part);
  });
}

const asNew = (part: PartAction): PartAction => ({
  ...part,
  reference: null,
  notes: [],
  crossReferences: part.crossReferences.filter((text) => part.text.includes(text)),
  status: { lifecycle: null, rag: null, raw: null, note: null, on: null },
  doubts: [],
  facts: {
    ...NO_FACTS,
    areas: part.facts.areas,
    groups: part.facts.groups,
    types: part.facts.types,
    levers: part.facts.levers,
  },
});
