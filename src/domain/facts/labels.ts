/**
 * What an action can be found by (R25, R29, R30): the areas it is for, the groups of people it is meant to reach and
 * what kind of work it is. Kinds of work are a fixed list of the field; areas are the plan's own; groups are the
 * protected characteristics of the Equality Act 2010, the groups that local plans add most, and the plan's own.
 */
import type { ActionFacts } from './action-facts.ts';

export const LABEL_KINDS = ['areas', 'groups', 'types'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];
export type Labels = Pick<ActionFacts, LabelKind>;

export const NO_LABELS: Labels = { areas: [], groups: [], types: [] };

/** DOMAIN 11A, item 30. */
export const ACTION_TYPES = [
  'train',
  'raiseAwareness',
  'commission',
  'assessNeed',
  'review',
  'writeStrategy',
  'agreePolicy',
  'event',
  'service',
  'monitor',
  'develop',
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

export const ACTION_TYPE_WORDS: Record<ActionType, string> = {
  train: 'Train people',
  raiseAwareness: 'Raise awareness',
  commission: 'Commission',
  assessNeed: 'Assess need',
  review: 'Review',
  writeStrategy: 'Write a strategy',
  agreePolicy: 'Agree a policy',
  event: 'Hold an event',
  service: 'Run a service',
  monitor: 'Monitor',
  develop: 'Develop something new',
};

export const PROTECTED_CHARACTERISTICS = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
] as const;
/** Groups that local plans name besides (DOMAIN 11A, item 29). */
export const OFTEN_NAMED_GROUPS = [
  'Carers',
  'Homeless people',
  'Isolated people',
  'Migrant workers',
  'People released from prison',
  'People with a mental illness',
] as const;

export const sayType = (type: string): string =>
  ACTION_TYPES.find((one) => one === type) ? ACTION_TYPE_WORDS[type as ActionType] : type;

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
const has = (list: readonly string[], item: string): boolean => list.some((one) => fold(one) === fold(item));

/** Without repeats, however they are capitalised; the first spelling stays. */
export function uniqueLabels(list: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const item of list) {
    const said = item.replace(/\s+/g, ' ').trim();
    if (said !== '' && !kept.has(fold(said))) kept.set(fold(said), said);
  }
  return [...kept.values()];
}

/** Every label that actions of a plan have, by the alphabet. */
export function labelsInUse(actions: readonly { id?: string; facts?: Labels }[]): Labels {
  const all = (kind: LabelKind): string[] =>
    uniqueLabels(actions.flatMap((action) => action.facts?.[kind] ?? [])).sort((a, b) =>
      fold(a) < fold(b) ? -1 : 1,
    );
  return { areas: all('areas'), groups: all('groups'), types: all('types') };
}

/** What to offer beside a plan's own: the standard groups first, then those that only this plan names. */
export function groupsOffered(inUse: readonly string[]): string[] {
  return uniqueLabels([...PROTECTED_CHARACTERISTICS, ...OFTEN_NAMED_GROUPS, ...inUse]);
}

/**
 * One person's choice brought into what the action has by now: what they took out goes, what they put in comes, and
 * what somebody else did meanwhile stays.
 */
export function mergeLabels(now: Labels, seen: Labels, chosen: Labels): Labels {
  const merged = (kind: LabelKind): string[] =>
    uniqueLabels([
      ...now[kind].filter((item) => has(chosen[kind], item) || !has(seen[kind], item)),
      ...chosen[kind].filter((item) => !has(seen[kind], item)),
    ]);
  return { areas: merged('areas'), groups: merged('groups'), types: merged('types') };
}

export type LabelFilter = { area: string | null; group: string | null; type: string | null };

export const isLabelled = (labels: Labels, { area, group, type }: LabelFilter): boolean =>
  (area === null || has(labels.areas, area)) &&
  (group === null || has(labels.groups, group)) &&
  (type === null || has(labels.types, type));
