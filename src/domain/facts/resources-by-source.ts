/** A plan's resources by where they come from: what each source gives, and what is still looked for (R22). */
import { plainWords } from '../reading/wording.ts';
import type { ActionFacts, Resource } from './action-facts.ts';
import { addResources, type ResourceSums } from './resources.ts';

export type ResourceOf = { code: string; text: string; resource: Resource };
/** `source` null: nobody has said where it comes from. */
export type SourceOfResources = { source: string | null; sums: ResourceSums; resources: ResourceOf[] };

type Holder = { code: string; text: string; facts: Pick<ActionFacts, 'resources'> };

/** By the alphabet, names alike but for case and punctuation as one; what has no source last. */
export function resourcesBySource(actions: readonly Holder[]): SourceOfResources[] {
  const bySource = new Map<string, ResourceOf[]>();
  for (const { code, text, facts } of actions)
    for (const resource of facts.resources) {
      const key = plainWords(resource.source ?? '');
      const known = bySource.get(key);
      if (known) known.push({ code, text, resource });
      else bySource.set(key, [{ code, text, resource }]);
    }
  return [...bySource]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([key, resources]) => ({
      source: key === '' ? null : (resources[0]?.resource.source ?? null),
      sums: addResources(resources.map(({ resource }) => resource)),
      resources,
    }));
}
