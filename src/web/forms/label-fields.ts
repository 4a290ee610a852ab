/** The form of an action's labels: what is ticked, what is written beside, and what stood there when it was opened. */
import type { KeepLabelsInput } from '../../commands/fact/keep-labels.ts';
import { LABEL_KINDS, type Labels, NO_LABELS } from '../../domain/facts/labels.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { linesOf, one, type Typed } from './read-form.ts';

export type LabelFields = { seen: Labels; labels: Labels; moreAreas: string; moreGroups: string };

const labelsOf = ({ areas, groups, types }: Labels): Labels => ({ areas, groups, types });

export const fieldsOfLabels = ({ facts }: Action): LabelFields => ({
  seen: labelsOf(facts),
  labels: labelsOf(facts),
  moreAreas: '',
  moreGroups: '',
});

/** What a form says it showed; anything else counts as nothing. */
function seenIn(text: string): Labels {
  try {
    const seen: unknown = JSON.parse(text);
    const kept = typeof seen === 'object' && seen !== null ? (seen as Record<string, unknown>) : {};
    const list = (value: unknown): string[] =>
      Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
    const [areas, groups, types] = LABEL_KINDS.map((kind) => list(kept[kind]));
    return { areas: areas ?? [], groups: groups ?? [], types: types ?? [] };
  } catch {
    return NO_LABELS;
  }
}

export const typedLabels = (typed: Typed): LabelFields => ({
  seen: seenIn(one(typed, 'seen')),
  labels: { areas: typed.getAll('areas'), groups: typed.getAll('groups'), types: typed.getAll('types') },
  moreAreas: one(typed, 'moreAreas'),
  moreGroups: one(typed, 'moreGroups'),
});

export function toLabels(
  actionId: string,
  { seen, labels, moreAreas, moreGroups }: LabelFields,
): KeepLabelsInput {
  const more = (text: string): string[] => linesOf(new URLSearchParams({ text }), 'text');
  return {
    actionId,
    seen,
    labels: {
      areas: [...labels.areas, ...more(moreAreas)],
      groups: [...labels.groups, ...more(moreGroups)],
      types: labels.types,
    },
  };
}
