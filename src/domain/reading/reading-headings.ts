/**
 * The headings of a reading, once each: the paths of its actions, in the order in which they first appear. Two
 * actions stand under one heading where number, title and everything above agree but for case and spacing.
 */
import type { ReadAction, ReadHeading } from './plan-reading.ts';
import { plainWords } from './wording.ts';

export type ReadingHeading = ReadHeading & {
  id: string;
  parentId: string | null;
  /** 0 is the outermost. */
  depth: number;
};
export type ReadingHeadings = {
  headings: ReadingHeading[];
  /** For each action its heading's id, null where it stands under none. */
  headingOf: (string | null)[];
};

export function headingsOfReading(actions: readonly Pick<ReadAction, 'path'>[]): ReadingHeadings {
  const byKey = new Map<string, ReadingHeading>();
  const headingOf = actions.map(({ path }) => {
    let parent: ReadingHeading | null = null;
    let key = '';
    for (const [depth, heading] of path.entries()) {
      key += `\u001f${plainWords(heading.number ?? '')}\u001e${plainWords(heading.title)}`;
      const known: ReadingHeading = byKey.get(key) ?? {
        id: `h${byKey.size}`,
        parentId: parent?.id ?? null,
        depth,
        number: heading.number,
        title: heading.title,
      };
      byKey.set(key, known);
      parent = known;
    }
    return parent?.id ?? null;
  });
  return { headings: inTreeOrder([...byKey.values()]), headingOf };
}

/** Parents before their children, and children of one parent together. */
function inTreeOrder(headings: readonly ReadingHeading[]): ReadingHeading[] {
  const children = new Map<string | null, ReadingHeading[]>();
  for (const h of headings) children.set(h.parentId, [...(children.get(h.parentId) ?? []), h]);
  const under = (id: string | null): ReadingHeading[] =>
    (children.get(id) ?? []).flatMap((h) => [h, ...under(h.id)]);
  return under(null);
}
