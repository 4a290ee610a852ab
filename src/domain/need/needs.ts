/**
 * What a plan still needs (R13, R14, R21, R23, DOMAIN 8.5): one list for each kind of gap, every row of which a
 * person can go to and mend. Rules:
 *
 * 1. Actions that were dropped, merged or moved need nothing.
 * 2. A date is not asked of what is complete; a lead is, for somebody must vouch for it.
 * 3. 'To be agreed', blank and 'not applicable' are three things: the last is no gap.
 * 4. "No lead named" holds every action with nobody named, those to be agreed among them.
 * 5. "Ongoing with no test" is ongoing and nothing else: no date, no milestone, no repeat, no measure beside it.
 * 6. A key action needs at least one action of the plan, dropped ones aside, or nobody is doing it (R40).
 * 7. Hints never block anything: this is a list of work, not a judgement.
 */
import type { Day } from '../day.ts';
import { longDay } from '../day.ts';
import { deadlineOf, isClosed, standingOf } from '../plan/standing.ts';
import { unexplainedAbbreviations } from './abbreviations.ts';
import { isBroken, resolveCrossReference } from './cross-references.ts';
import { likelyDuplicates } from './duplicates.ts';
import { type NeedKind, sayNeed } from './need-words.ts';
import {
  conditionUnmet,
  fundingNotFound,
  isMeasured,
  milestonePassed,
  type NeedDay,
  numberToMeasure,
  occurrenceMissing,
} from './needs-of-facts.ts';
import { type NeedsSubject, placesOf, type SubjectAction } from './needs-subject.ts';

export { NEED_KINDS, type NeedKind } from './need-words.ts';

/** One row to work through; `actionId` is null where the need is not of one action. */
export type NeedRow = {
  actionId: string | null;
  /** Set where the need is of a key action. */
  keyActionId?: string;
  code: string;
  text: string;
  detail: string;
};
export type Need = { kind: NeedKind; title: string; sentence: string; rows: NeedRow[] };

/** Every need that the plan has, in a fixed order; a kind with no row is left out. */
export function needsOf(subject: NeedsSubject, today: Day): Need[] {
  const open = subject.actions.filter((a) => !isGone(a));
  const places = placesOf(subject);
  const day: NeedDay = { today, planStart: subject.planStart ?? null };
  const perAction = (say: (a: SubjectAction) => string | null): NeedRow[] =>
    open.flatMap((a) => {
      const detail = say(a);
      return detail === null ? [] : [rowOf(a, detail)];
    });
  const rows: [NeedKind, NeedRow[]][] = [
    ['noLead', perAction(noLead)],
    ['leadToBeAgreed', perAction((a) => (a.leadState === 'toBeAgreed' ? 'The lead is to be agreed.' : null))],
    ['nobodyAccountable', perAction(nobodyAccountable)],
    ['noTimescale', perAction(noTimescale)],
    ['timescaleToBeAgreed', perAction(timescaleToBeAgreed)],
    ['datePassed', perAction((a) => datePassed(a, today))],
    [
      'ongoingWithNoTest',
      perAction((a) => (isOngoingWithNoTest(a) ? 'Ongoing, with nothing to tell success by.' : null)),
    ],
    ['conditionsUnmet', perAction(conditionUnmet)],
    ['keyActionWithoutAction', keyActionRows(subject, open)],
    ['brokenCrossReference', perAction((a) => brokenReferences(a, places))],
    ['likelyDuplicate', duplicateRows(open)],
    ['unexplainedAbbreviation', abbreviationRows(subject, open)],
    ['fundingNotFound', perAction((a) => fundingNotFound(a, wordsOfAction(a)))],
    ['milestonePassed', perAction((a) => milestonePassed(a, day))],
    ['occurrenceMissing', perAction((a) => occurrenceMissing(a, day))],
    ['numberToMeasure', perAction(numberToMeasure)],
    ['openDoubt', perAction(openDoubts)],
  ];
  return rows
    .filter(([, r]) => r.length > 0)
    .map(([kind, r]) => ({ kind, ...sayNeed(kind, r.length), rows: r }));
}

/** The actions that each kind of need holds, for filters and marks. */
export function actionsByNeed(needs: readonly Need[]): Map<NeedKind, Set<string>> {
  return new Map(
    needs.map((need) => [
      need.kind,
      new Set(need.rows.flatMap((r) => (r.actionId === null ? [] : [r.actionId]))),
    ]),
  );
}

const rowOf = (a: SubjectAction, detail: string): NeedRow => ({
  actionId: a.id,
  code: a.code,
  text: a.text,
  detail,
});

const isGone = (a: SubjectAction): boolean =>
  ['dropped', 'merged', 'transferred'].includes(a.status?.lifecycle ?? '');

/** All that an action says, for looking through. */
export const wordsOfAction = (a: SubjectAction): string =>
  [a.text, ...a.subActions, ...a.notes, a.timescale.raw, ...Object.values(a.fields)].join('\n');

function noLead(a: SubjectAction): string | null {
  if (a.leads.some((l) => !l.support) || a.leadState === 'notApplicable') return null;
  if (a.leadState === 'toBeAgreed') return 'Nobody yet: the lead is to be agreed.';
  const helpers = a.leads.map((l) => l.name);
  return helpers.length === 0 ? 'Nobody is named.' : `Only support is named: ${helpers.join(', ')}.`;
}

function nobodyAccountable(a: SubjectAction): string | null {
  const leads = a.leads.filter((l) => !l.support);
  if (leads.length < 2 || leads.some((l) => l.accountable)) return null;
  return `One of ${leads.map((l) => l.name).join('; ')}.`;
}

function noTimescale(a: SubjectAction): string | null {
  if (isClosed(a) || a.timescale.state !== 'blank' || /[\p{L}\p{N}]/u.test(a.timescale.raw)) return null;
  return 'No timescale is given.';
}

function timescaleToBeAgreed(a: SubjectAction): string | null {
  if (isClosed(a) || a.timescale.state !== 'toBeAgreed') return null;
  return a.timescale.raw === '' ? 'To be agreed.' : `‘${a.timescale.raw.replace(/\s+/g, ' ')}’`;
}

function datePassed(a: SubjectAction, today: Day): string | null {
  const standing = standingOf(a, today);
  const deadline = deadlineOf(a);
  if (deadline === null || deadline >= today || (standing !== 'datePassed' && standing !== 'overdue'))
    return null;
  const told = standing === 'datePassed' ? 'nobody has said how it went' : 'it is not complete';
  return `Was due by ${longDay(deadline)}; ${told}.`;
}

const MEASURE =
  /measure|outcome|indicator|success|target|milestone|how will we know|evidence|kpi|deliverable|impact/i;

export function isOngoingWithNoTest(a: SubjectAction): boolean {
  const t = a.timescale;
  if (isClosed(a) || isMeasured(a) || t.state !== 'ongoing' || t.start !== null || t.due !== null)
    return false;
  if (t.milestones.length > 0 || t.recurrence !== null || t.condition !== null) return false;
  const saidHow =
    a.status?.raw != null && /done|achiev|complet/i.test(a.status.raw) && t.raw.includes(a.status.raw);
  const measured = Object.entries(a.fields).some(
    ([name, value]) => MEASURE.test(name) && /[\p{L}\p{N}]/u.test(value),
  );
  return !saidHow && !measured;
}

function brokenReferences(a: SubjectAction, places: ReturnType<typeof placesOf>): string | null {
  const broken = a.crossReferences.flatMap((text) => resolveCrossReference(text, places)).filter(isBroken);
  if (broken.length === 0) return null;
  return broken.map((r) => `‘${r.text}’: there is no ${r.code} in this plan.`).join(' ');
}

/** An action that had a number here and is not here any more went to another plan, where it still carries the key action. */
function keyActionRows(
  { keyActions, actions, former }: NeedsSubject,
  open: readonly SubjectAction[],
): NeedRow[] {
  const here = new Set(actions.map((a) => a.id));
  const elsewhere = former.flatMap(({ actionId }) => (here.has(actionId) ? [] : [actionId]));
  const ids = new Set([...open.map((a) => a.id), ...elsewhere]);
  return keyActions
    .filter((key) => !key.actionIds.some((id) => ids.has(id)))
    .map(({ id, letter, text, actionIds }) => ({
      actionId: null,
      keyActionId: id,
      code: letter,
      text,
      detail:
        actionIds.length === 0 ? 'No action is linked to it.' : 'Every action linked to it has been dropped.',
    }));
}

function duplicateRows(actions: readonly SubjectAction[]): NeedRow[] {
  const byId = new Map(actions.map((a) => [a.id, a]));
  return likelyDuplicates(actions).flatMap(({ first, second, shared }) => {
    const [a, b] = [byId.get(first), byId.get(second)];
    if (a === undefined || b === undefined) return [];
    return [rowOf(a, `Much like ${b.code} ‘${b.text}’: both speak of ${shared.join(', ')}.`)];
  });
}

function abbreviationRows(subject: NeedsSubject, actions: readonly SubjectAction[]): NeedRow[] {
  const places = [
    ...actions.map((a) => ({ id: a.id, text: [wordsOfAction(a), ...a.leads.map((l) => l.name)].join('\n') })),
    ...[...subject.prose, ...subject.headings.map((h) => h.title)].map((text) => ({ id: null, text })),
  ];
  const people = actions.flatMap((a) => a.leads.filter((l) => l.kind === 'person').map((l) => l.name));
  const codes = new Map(actions.map((a) => [a.id, a.code]));
  return unexplainedAbbreviations(places, subject.explained, people).map((found) => {
    const inActions = found.usedBy.flatMap((id) => (id === null ? [] : [id]));
    const where = inActions.map((id) => codes.get(id) ?? '');
    const detail =
      where.length === 0 ? 'Used in the text around the actions.' : `Used in ${where.join(', ')}.`;
    return { actionId: inActions[0] ?? null, code: where[0] ?? '', text: found.short, detail };
  });
}

const openDoubts = (a: SubjectAction): string | null =>
  a.doubts.length === 0 ? null : a.doubts.map((d) => d.message).join(' ');
