/** List styles of OpenDocument as rules for marks, and the counts of lists that go on. */

import type { ListMark } from '../block.ts';
import { type Counts, type Figures, type ListLevel, nextMark } from '../list-marks.ts';
import { elements, type Xml } from '../xml.ts';
import type { OdtStyles } from './odt-styles.ts';

/** One list as it is being read. */
export type OpenList = { style: string; levels: ListLevel[]; counts: Counts };

export type OdtLists = {
  /** Begins a list, or goes on with an earlier one where the document says so. */
  open: (node: Xml, style: string | null) => OpenList;
  /** The numbering of headings; null where they have none. */
  outline: OpenList;
};

const FIGURES: Record<string, Figures> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Lists of one document. */
export function newLists(styles: OdtStyles): OdtLists {
  const byId = new Map<string, OpenList>();
  const byStyle = new Map<string, OpenList>();
  const open = (node: Xml, inherited: string | null): OpenList => {
    const style = node.attributes['text:style-name'] ?? inherited ?? '';
    const list = continued(node, style, { byId, byStyle }) ?? newList(style, styles);
    byId.set(node.attributes['xml:id'] ?? '', list);
    byStyle.set(style, list);
    return list;
  };
  return { open, outline: newList('Outline', styles) };
}

type Earlier = { byId: Map<string, OpenList>; byStyle: Map<string, OpenList> };

function continued(node: Xml, style: string, { byId, byStyle }: Earlier): OpenList | undefined {
  const id = node.attributes['text:continue-list'];
  if (id !== undefined) return byId.get(id);
  return node.attributes['text:continue-numbering'] === 'true' ? byStyle.get(style) : undefined;
}

const newList = (style: string, styles: OdtStyles): OpenList => ({
  style,
  levels: levelsOf(styles.listStyle(style)),
  counts: Array.from({ length: 10 }, () => null),
});

function levelsOf(node: Xml | null): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const one of node ? elements(node) : []) {
    const level = Number(one.attributes['text:level'] ?? 0) - 1;
    if (level >= 0 && level < 10) levels[level] = levelOf(one, level);
  }
  return Array.from(levels, (level) => level ?? { pattern: '', figures: 'none', start: 1 });
}

function levelOf(node: Xml, level: number): ListLevel {
  if (node.name === 'text:list-level-style-bullet')
    return { pattern: node.attributes['text:bullet-char'] ?? '•', figures: 'bullet', start: 1 };
  const figures = FIGURES[node.attributes['style:num-format'] ?? ''] ?? 'none';
  const shown =
    figures === 'none' ? 0 : Math.min(Number(node.attributes['text:display-levels'] ?? 1), level + 1);
  const places = Array.from({ length: shown }, (_, i) => `%${level + 2 - shown + i}`).join('.');
  const [before, after] = [
    node.attributes['style:num-prefix'] ?? '',
    node.attributes['style:num-suffix'] ?? '',
  ];
  return {
    pattern: `${before}${places}${after}`,
    figures,
    start: Number(node.attributes['text:start-value'] ?? 1),
  };
}

/** The mark of the next item at a level (from 0); `start` where the item gives its own number. */
export function itemMark(list: OpenList, level: number, start: string | undefined): ListMark | null {
  const at = Math.min(level, 9);
  const own = Number(start);
  if (start !== undefined && Number.isFinite(own)) list.counts[at] = own - 1;
  const mark = nextMark(list.levels, list.counts, at);
  const ordered = list.levels[at]?.figures !== 'bullet';
  return mark === '' ? null : { level: at, mark, ordered };
}
