/**
 * What the example partnership knows of three of its actions beside their words: invented, and kept by the same
 * commands that people's clicks call. Days are counted from the day of the first start.
 */
import { addDays, type Day } from '../../domain/day.ts';
import { type Labels, NO_LABELS } from '../../domain/facts/labels.ts';
import type { Action } from '../../domain/plan/plan.ts';
import type { CommandContext } from '../context.ts';
import type { GivenFact } from '../fact/given-facts.ts';
import { keepFact } from '../fact/keep-fact.ts';
import { keepLabels } from '../fact/keep-labels.ts';

/** One fact, whatever its kind, before it is known of which action. */
type Fact = GivenFact extends infer One
  ? One extends GivenFact
    ? Pick<One, 'kind' | 'entry'>
    : never
  : never;
/** The action begins with these words. */
export type FactsTold = { action: string; labels: Partial<Labels>; facts: (today: Day) => readonly Fact[] };

type Step = { label: string; area: string; reached?: Day };

const milestone = (date: Day, { label, area, reached }: Step): Fact => ({
  kind: 'milestones',
  entry: { date, label, area, reached: reached ?? '' },
});

type Money = { pence: string; state: 'part' | 'sought'; securedPence?: string; source: string };

const money = (purpose: string, { pence, state, securedPence = '', source }: Money): Fact => ({
  kind: 'resources',
  entry: { kind: 'money', purpose, pence, securedPence, source, state, yearly: true },
});

export const EXAMPLE_FACTS: readonly FactsTold[] = [
  {
    action: 'Train housing officers',
    labels: {
      areas: ['Upper Calder', 'Ryburn'],
      groups: ['Homeless people', 'Young tenants'],
      types: ['train'],
    },
    facts: (today) => [
      milestone(addDays(today, -150), {
        label: 'First twelve trained',
        area: 'Upper Calder',
        reached: addDays(today, -152),
      }),
      milestone(addDays(today, 60), { label: 'Last group trained', area: 'Ryburn' }),
      money('Two trainers', {
        pence: '4,000',
        state: 'part',
        securedPence: '2,500',
        source: 'Calder Vale Council',
      }),
      {
        kind: 'resources',
        entry: {
          kind: 'venue',
          purpose: 'The upstairs room of the Old Baths',
          pence: '',
          securedPence: '',
          source: 'Calder Vale Council',
          state: 'secured',
          yearly: false,
        },
      },
      {
        kind: 'levers',
        entry: {
          kind: 'agreement',
          title: 'Nominations to social housing',
          party: 'Calder Vale Council',
          clause: '4.2',
          inForceFrom: '2026-04-01',
        },
      },
      {
        kind: 'measures',
        entry: {
          name: 'Housing officers trained',
          baseline: '0',
          target: '40',
          unit: 'officers',
          by: '',
          phrase: '',
          state: 'accepted',
        },
      },
    ],
  },
  {
    action: 'Evening bus on the valley road',
    labels: { areas: ['Ryburn'], groups: ['Age', 'Disability'], types: ['service'] },
    facts: () => [
      {
        kind: 'conditions',
        entry: {
          kind: 'funding',
          text: 'The council agrees its budget',
          actionId: '',
          metOn: '',
          saidBy: '',
        },
      },
      money('Two buses an evening', { pence: '38,000', state: 'sought', source: '' }),
    ],
  },
  {
    action: 'Report to Cabinet and ICB',
    labels: { types: ['monitor'] },
    facts: (today) => [
      { kind: 'occurrences', entry: { day: addDays(today, -200), held: 'yes', note: 'Both noted it.' } },
      { kind: 'occurrences', entry: { day: addDays(today, -105), held: 'yes', note: '' } },
      { kind: 'occurrences', entry: { day: addDays(today, -14), held: 'no', note: 'Moved to next month.' } },
    ],
  },
];

/** Keeps them; where an action is not there its facts are passed over. */
export async function keepExampleFacts(
  context: CommandContext,
  find: (words: string) => Action | undefined,
): Promise<void> {
  for (const { action: words, labels, facts } of EXAMPLE_FACTS) {
    const action = find(words);
    if (!action) continue;
    await keepLabels(context, { actionId: action.id, seen: NO_LABELS, labels: { ...NO_LABELS, ...labels } });
    for (const fact of facts(context.clock.today()))
      await keepFact(context, {
        ...fact,
        actionId: action.id,
        version: action.version,
        was: '',
      } as GivenFact);
  }
}
