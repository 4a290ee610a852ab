/** What a row of an OpenDocument table carries beside its words: the marks that Weft set, and its tracked changes. */
import { parseDay } from '../../../domain/day.ts';
import { markOfBookmark } from '../../../domain/proposal/row-mark.ts';
import type { Suggestion } from '../../../domain/reading/plan-reading.ts';
import type { Cell } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { child, descendants, elements, textOf, type Xml } from '../xml.ts';

export type TrackedChanges = ReadonlyMap<string, Suggestion>;

/** The tracked changes of a document by their id. The words of an insertion stand in the body, not here. */
export function changesIn(body: Xml): TrackedChanges {
  const regions = descendants(body, 'text:changed-region').flatMap((region): [string, Suggestion][] => {
    const deletion = child(region, 'text:deletion');
    const change = deletion ?? child(region, 'text:insertion');
    const id = region.attributes['text:id'] ?? region.attributes['xml:id'];
    if (!change || id === undefined) return [];
    const info = child(change, 'office:change-info');
    const words = elements(change).filter((one) => one !== info);
    return [
      [
        id,
        {
          kind: deletion ? 'deleted' : 'inserted',
          text: cleanText(words.map(textOf).join(' ')),
          ...madeBy(info),
        },
      ],
    ];
  });
  return new Map(regions);
}

/** Who made something and on which day, as the file says. */
export function madeBy(node: Xml | null): Pick<Suggestion, 'author' | 'on'> {
  const written = (name: string): string => {
    const found = child(node, name);
    return found ? cleanText(textOf(found)) : '';
  };
  return {
    author: written('dc:creator') || null,
    on: parseDay(written('dc:date').slice(0, 10)),
  };
}

type Gathering = {
  marks: string[];
  suggestions: Suggestion[];
  open: Map<string, string[]>;
  changes: TrackedChanges;
};

/** Gives them to the last cell of the row. */
export function keepTraces(row: Xml, cell: Cell | undefined, changes: TrackedChanges): void {
  const gathering: Gathering = { marks: [], suggestions: [], open: new Map(), changes };
  gather(row, gathering);
  if (cell && gathering.marks.length > 0) cell.marks = gathering.marks;
  if (cell && gathering.suggestions.length > 0) cell.suggestions = gathering.suggestions;
}

function gather(node: Xml, at: Gathering): void {
  for (const one of node.children) {
    if (typeof one === 'string') for (const words of at.open.values()) words.push(one);
    else {
      meet(one, at);
      gather(one, at);
    }
  }
}

function meet({ name, attributes }: Xml, at: Gathering): void {
  const id = attributes['text:change-id'] ?? '';
  switch (name) {
    case 'text:bookmark':
    case 'text:bookmark-start': {
      const mark = markOfBookmark(attributes['text:name'] ?? '');
      if (mark !== null && !at.marks.includes(mark)) at.marks.push(mark);
      return;
    }
    case 'text:change-start':
      at.open.set(id, []);
      return;
    case 'text:change-end':
      keep(id, cleanText((at.open.get(id) ?? []).join('')), at);
      at.open.delete(id);
      return;
    case 'text:change':
      keep(id, at.changes.get(id)?.text ?? '', at);
  }
}

function keep(id: string, text: string, { changes, suggestions }: Gathering): void {
  const change = changes.get(id);
  if (change && text !== '') suggestions.push({ ...change, text });
}
