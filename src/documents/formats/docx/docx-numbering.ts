/**
 * The lists of a Word document. Lists of one abstract definition count on together, as Word shows them; a list
 * that gives a start value of its own begins there when it is first used.
 */

import type { ListMark } from '../block.ts';
import { type Counts, type Figures, type ListLevel, nextMark } from '../list-marks.ts';
import { child, elements, type Xml } from '../xml.ts';
import type { DocxStyles } from './docx-styles.ts';

export type DocxNumbering = {
  /** The mark of the next paragraph of a list at a level; null where the list is not defined. */
  next: (id: string, level: number) => ListMark | null;
  /** The level of a list that belongs to a paragraph style; null where none does. */
  levelOfStyle: (id: string, style: string | undefined) => number | null;
};

type Written = { abstract: string; overrides: Map<number, Xml>; starts: Map<number, number> };
type Numbers = { abstracts: Map<string, Xml>; lists: Map<string, Written> };

/** Reads `numbering.xml`. */
export function readNumbering(root: Xml | null, styles: DocxStyles): DocxNumbering {
  const numbers = gather(root);
  const counts = new Map<string, Counts>();
  const levels = new Map<string, ListLevel[]>();
  const started = new Set<string>();
  const levelsOf = (id: string): ListLevel[] => {
    const known = levels.get(id) ?? readLevels(id, numbers, styles);
    levels.set(id, known);
    return known;
  };
  const next = (id: string, level: number): ListMark | null => {
    const list = numbers.lists.get(id);
    const rules = levelsOf(id);
    const rule = rules[level];
    if (!list || !rule) return null;
    const counted = counts.get(list.abstract) ?? Array.from({ length: 9 }, () => null);
    counts.set(list.abstract, counted);
    const own = list.starts.get(level);
    if (own !== undefined && !started.has(`${id} ${level}`)) counted[level] = own - 1;
    started.add(`${id} ${level}`);
    const mark = nextMark(rules, counted, level);
    return mark === '' ? null : { level, mark, ordered: rule.figures !== 'bullet' };
  };
  const levelOfStyle = (id: string, style: string | undefined): number | null => {
    const found = style === undefined ? -1 : stylesOfLevels(id, numbers).indexOf(style);
    return found < 0 ? null : found;
  };
  return { next, levelOfStyle };
}

function gather(root: Xml | null): Numbers {
  const abstracts = new Map<string, Xml>();
  const lists = new Map<string, Written>();
  for (const node of root ? elements(root) : []) {
    if (node.name === 'w:abstractNum') abstracts.set(node.attributes['w:abstractNumId'] ?? '', node);
    if (node.name === 'w:num') lists.set(node.attributes['w:numId'] ?? '', listOf(node));
  }
  return { abstracts, lists };
}

function listOf(node: Xml): Written {
  const overrides = new Map<number, Xml>();
  const starts = new Map<number, number>();
  for (const override of elements(node)) {
    if (override.name !== 'w:lvlOverride') continue;
    const level = Number(override.attributes['w:ilvl'] ?? 0);
    const own = child(override, 'w:lvl');
    const start = child(override, 'w:startOverride')?.attributes['w:val'];
    if (own) overrides.set(level, own);
    if (start !== undefined) starts.set(level, Number(start));
  }
  return { abstract: child(node, 'w:abstractNumId')?.attributes['w:val'] ?? '', overrides, starts };
}

function abstractOf(id: string, numbers: Numbers, styles?: DocxStyles): Xml | null {
  const abstract = numbers.abstracts.get(numbers.lists.get(id)?.abstract ?? '') ?? null;
  const link = child(abstract, 'w:numStyleLink')?.attributes['w:val'];
  if (link === undefined || !styles) return abstract;
  const linked = numbers.lists.get(styles.get(link).list.id ?? '')?.abstract;
  return numbers.abstracts.get(linked ?? '') ?? abstract;
}

function readLevels(id: string, numbers: Numbers, styles: DocxStyles): ListLevel[] {
  const levels: ListLevel[] = [];
  const abstract = abstractOf(id, numbers, styles);
  for (const node of abstract ? elements(abstract) : []) {
    const at = Number(node.attributes['w:ilvl'] ?? 0);
    if (node.name === 'w:lvl' && at >= 0 && at < 9)
      levels[at] = levelOf(numbers.lists.get(id)?.overrides.get(at) ?? node);
  }
  const missing: ListLevel = { pattern: '', figures: 'none', start: 1 };
  return Array.from(levels, (level) => level ?? missing);
}

function stylesOfLevels(id: string, numbers: Numbers): (string | undefined)[] {
  const abstract = abstractOf(id, numbers);
  const levels = abstract ? elements(abstract).filter((node) => node.name === 'w:lvl') : [];
  return levels.map((node) => child(node, 'w:pStyle')?.attributes['w:val']);
}

const FIGURES: Record<string, Figures | 'bullet'> = {
  decimal: 'decimal',
  decimalZero: 'decimalZero',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
  ordinal: 'ordinal',
  bullet: 'bullet',
  none: 'none',
};

function levelOf(node: Xml): ListLevel {
  const value = (name: string): string | undefined => child(node, name)?.attributes['w:val'];
  const restart = value('w:lvlRestart');
  return {
    pattern: value('w:lvlText') ?? '',
    figures: FIGURES[value('w:numFmt') ?? 'decimal'] ?? 'decimal',
    start: Number(value('w:start') ?? 1),
    legal: child(node, 'w:isLgl') !== null,
    ...(restart === undefined ? {} : { restart: Number(restart) }),
  };
}
