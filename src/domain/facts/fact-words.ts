/** What the parts of facts are called, by whoever shows them or tells of a change. */
import type { ConditionKind, Milestone } from '../timescale/timescale.ts';
import type { LEVER_KINDS, Resource } from './action-facts.ts';
import type { FactKind } from './fact-lists.ts';
import type { LabelKind } from './labels.ts';

export const FACT_NAMES: Readonly<Record<FactKind | LabelKind, string>> = {
  milestones: 'Milestones',
  conditions: 'Waits for',
  occurrences: 'Times held',
  resources: 'Resources',
  levers: 'Levers',
  measures: 'Measures',
  areas: 'Areas',
  groups: 'For whom',
  types: 'Kind of work',
};

export const CONDITION_WORDS: Readonly<Record<ConditionKind, string>> = {
  funding: 'money',
  decision: 'a decision',
  otherAction: 'another action',
  external: 'an event elsewhere',
  unsaid: 'something',
};

export const RESOURCE_WORDS: Readonly<Record<Resource['kind'], string>> = {
  money: 'Money',
  staffTime: 'People’s time',
  venue: 'A place to meet',
  inKind: 'A gift in kind',
  unsaid: 'Not said',
};

export const RESOURCE_STATE_WORDS: Readonly<Record<Resource['state'], string>> = {
  secured: 'in hand',
  part: 'partly in hand',
  applied: 'applied for',
  sought: 'being looked for',
  unsaid: 'nobody has said whether it is in hand',
};

export const LEVER_WORDS: Readonly<Record<(typeof LEVER_KINDS)[number], string>> = {
  contract: 'Contract',
  specification: 'Service specification',
  agreement: 'Service level agreement',
  law: 'Law or duty',
  policy: 'Policy',
};

export type MilestoneState = 'reached' | 'passed' | 'toCome';
export const MILESTONE_WORDS: Readonly<Record<MilestoneState, string>> = {
  reached: 'reached',
  passed: 'date passed',
  toCome: 'to come',
};

export function milestoneState({ date, reached }: Milestone, today: string): MilestoneState {
  if (reached) return 'reached';
  return date < today ? 'passed' : 'toCome';
}
