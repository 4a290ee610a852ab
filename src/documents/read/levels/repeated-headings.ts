/**
 * Headings that stand over the plan's table under each of several headings: `Steps` under `Goal 1` and again under
 * `Goal 2`. Whatever its words, such a heading tells nothing of its own, and the one above it is the nearest.
 *
 * Where any of those has two such headings (`Adults` and `Children` under `Housing`), they part it and are levels.
 */
import { plainWords } from '../../../domain/reading/wording.ts';
import { saysPlace } from '../prose/numbering.ts';
import type { Heading } from '../prose/outline.ts';

/** A table with what it is for and the headings over it, outermost first. */
type Standing = { kind: { kind: string }; headings: Heading[] };
type Over = { own: string; parent: string };

/** The heading right over a table of the plan, and the one over that; null where there are no two. */
function overOf({ kind, headings }: Standing): Over | null {
  if (kind.kind !== 'plan') return null;
  const [parent, own] = headings.slice(-2);
  return parent && own && !saysPlace(own.text)
    ? { own: plainWords(own.text), parent: plainWords(parent.text) }
    : null;
}

/** The tables, each without the heading right over it where that one only comes again. */
export function withoutRepeated<T extends Standing>(tables: readonly T[]): T[] {
  const over = tables.map(overOf);
  const children = new Map<string, Set<string>>();
  const parents = new Map<string, Set<string>>();
  for (const each of over) {
    if (!each) continue;
    children.set(each.parent, (children.get(each.parent) ?? new Set()).add(each.own));
    parents.set(each.own, (parents.get(each.own) ?? new Set()).add(each.parent));
  }
  const repeats = ({ own }: Over): boolean => {
    const under = [...(parents.get(own) ?? [])];
    return under.length > 1 && under.every((parent) => children.get(parent)?.size === 1);
  };
  return tables.map((table, i) => {
    const each = over[i];
    return each && repeats(each) ? { ...table, headings: table.headings.slice(0, -1) } : table;
  });
}
