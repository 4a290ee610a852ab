/**
 * What part of a plan is looked at, kept in the address bar so that it can be sent to somebody. Each part narrows;
 * an empty part narrows nothing; what the address says that makes no sense is ignored. Words must all occur, in any
 * order, without regard to case or accents, anywhere in the action or the headings over it.
 */
import { addMonths, type Day, dayParts, lastOfMonth } from '../day.ts';
import { ACTION_TYPES, type LabelFilter } from '../facts/labels.ts';
import type { ActionId, HeadingId } from '../ids.ts';
import { NEEDS_OF_ACTIONS, type NeedKind } from '../need/need-words.ts';
import { isHeldBack } from '../timescale/conditions.ts';
import type { Action, Heading, ListedAction } from './plan.ts';
import { STANDINGS, type Standing, standingOf } from './standing.ts';
import { trailOf } from './tree.ts';

export const WHENS = [
  'passed',
  'thisMonth',
  'thisQuarter',
  'next12Months',
  'later',
  'noDate',
  'toBeAgreed',
  'ongoing',
  'repeats',
  'conditional',
] as const;
export type When = (typeof WHENS)[number];

export const WHEN_WORDS: Record<When, string> = {
  passed: 'Date passed',
  thisMonth: 'Due this month',
  thisQuarter: 'Due this quarter',
  next12Months: 'Due in the next 12 months',
  later: 'Due later than that',
  noDate: 'No date',
  toBeAgreed: 'Date to be agreed',
  ongoing: 'Ongoing',
  repeats: 'Repeats',
  conditional: 'Waits for a condition',
};

export type PlanFilter = {
  words: string;
  /** The id of a party, or 'nobody'. */
  lead: string | null;
  standing: Standing | null;
  when: When | null;
  need: NeedKind | null;
  heading: HeadingId | null;
} & LabelFilter;

export const NO_FILTER: PlanFilter = {
  words: '',
  lead: null,
  standing: null,
  when: null,
  need: null,
  heading: null,
  area: null,
  group: null,
  type: null,
};

/** What of URLSearchParams is needed to read one. */
export type AddressParts = { get(name: string): string | null };

/** Reads a filter from an address; long words are cut at 200 characters. */
export function filterFromAddress(parts: AddressParts): PlanFilter {
  const one = <T extends string>(name: string, of: readonly T[]): T | null =>
    of.find((value) => value === parts.get(name)) ?? null;
  const short = (name: string): string | null => parts.get(name)?.trim().slice(0, 64) || null;
  return {
    words: (parts.get('words') ?? '').trim().slice(0, 200),
    lead: short('lead'),
    standing: one('standing', STANDINGS),
    when: one('when', WHENS),
    need: one<NeedKind>('need', NEEDS_OF_ACTIONS),
    heading: short('heading') as HeadingId | null,
    ...labelFilter(parts),
  };
}

/** Labels are people's own words; a kind of work that the field does not know narrows nothing. */
function labelFilter(parts: AddressParts): LabelFilter {
  const words = (name: string): string | null => parts.get(name)?.trim().slice(0, 300) || null;
  return {
    area: words('area'),
    group: words('group'),
    type: ACTION_TYPES.find((type) => type === parts.get('type')) ?? null,
  };
}

/** The filter as an address keeps it: 'lead=…&when=passed', '' where nothing is narrowed. */
export function filterToAddress(filter: PlanFilter): string {
  return (Object.entries(filter) as [string, string | null][])
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&');
}

export const isFiltering = (filter: PlanFilter): boolean => filterToAddress(filter) !== '';

export type FilterContext = {
  today: Day;
  /** The actions that each need holds: `actionsByNeed`. */
  needs: ReadonlyMap<NeedKind, ReadonlySet<string>>;
  /** The actions that have the labels asked for; null where none is asked for. */
  labelled?: ReadonlySet<string> | null;
};
/** Narrowing by words looks also at what only a whole action holds. */
export type FilteredAction = ListedAction & Partial<Pick<Action, 'reference' | 'notes' | 'fields'>>;
export type Filtered<A extends FilteredAction = Action> = {
  actions: A[];
  ids: Set<ActionId>;
  total: number;
  /** 'Showing 5 of 81 actions' */
  sentence: string;
};

export function filterBook<A extends FilteredAction>(
  book: { headings: Heading[]; actions: A[] },
  filter: PlanFilter,
  context: FilterContext,
): Filtered<A> {
  const headings = new Map(book.headings.map((h) => [h.id, h]));
  const wanted = foldWords(filter.words).split(' ').filter(Boolean);
  const actions = book.actions.filter((action) => {
    const trail = trailOf(action.headingId, headings);
    return (
      (context.labelled?.has(action.id) ?? true) &&
      isUnder(trail, filter.heading) &&
      isLedBy(action, filter.lead) &&
      (filter.standing === null || standingOf(action, context.today) === filter.standing) &&
      (filter.when === null || isDue(action, filter.when, context.today)) &&
      (filter.need === null || context.needs.get(filter.need)?.has(action.id) === true) &&
      holdsAll(action, trail, wanted)
    );
  });
  const total = book.actions.length;
  return {
    actions,
    ids: new Set(actions.map((a) => a.id)),
    total,
    sentence: sayShown(actions.length, total),
  };
}

/** 'Showing 5 of 81 actions', 'All 81 actions'. */
export function sayShown(shown: number, total: number): string {
  const noun = total === 1 ? 'action' : 'actions';
  if (total === 0) return 'No actions yet';
  return shown === total ? `All ${total} ${noun}` : `Showing ${shown} of ${total} ${noun}`;
}

const isUnder = (trail: readonly Heading[], heading: HeadingId | null): boolean =>
  heading === null || trail.some((h) => h.id === heading);

function isLedBy(action: FilteredAction, lead: string | null): boolean {
  if (lead === null) return true;
  return lead === 'nobody'
    ? !action.leads.some((l) => !l.support)
    : action.leads.some((l) => l.partyId === lead);
}

function isDue(action: FilteredAction, when: When, today: Day): boolean {
  const { state, due } = action.timescale;
  switch (when) {
    case 'noDate':
      return state === 'blank' || state === 'unclear' || state === 'notApplicable';
    case 'toBeAgreed':
    case 'ongoing':
      return state === when;
    case 'conditional':
      return isHeldBack(action.timescale);
    case 'repeats':
      return state === 'recurring' || action.timescale.recurrence !== null;
    case 'passed':
      return ['datePassed', 'overdue'].includes(standingOf(action, today));
    case 'thisMonth':
      return due !== null && due >= today && due <= lastOfMonth(dayParts(today).year, dayParts(today).month);
    case 'thisQuarter':
      return due !== null && due >= today && due <= endOfQuarter(today);
    case 'next12Months':
      return due !== null && due >= today && due <= addMonths(today, 12);
    case 'later':
      return due !== null && due > addMonths(today, 12);
  }
}

/** The quarters of the financial and of the calendar year end on the same days in the UK. */
function endOfQuarter(today: Day): Day {
  const { year, month } = dayParts(today);
  return lastOfMonth(year, month + ((3 - (month % 3)) % 3));
}

function holdsAll(action: FilteredAction, trail: readonly Heading[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const all = foldWords(
    [
      action.code,
      action.reference ?? '',
      action.text,
      ...action.subActions,
      ...(action.notes ?? []),
      ...action.leads.map((l) => `${l.name} ${l.of ?? ''}`),
      action.timescale.raw,
      action.status.raw ?? '',
      action.status.note ?? '',
      ...Object.values(action.fields ?? {}),
      ...trail.map((h) => `${h.number ?? ''} ${h.title}`),
    ].join(' '),
  );
  return wanted.every((word) => all.includes(word));
}

/** Lower case, without accents, apostrophes alike, single spaces. */
function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
