/** The lists of a binary Word document. Source: [MS-DOC] 2.9.131, 2.9.147, 2.9.150, 2.9.191 and 2.9.192. */
import type { ListMark } from '../block.ts';
import { type Counts, type Figures, type ListLevel, nextMark } from '../list-marks.ts';
import { type DocFile, PLACE } from './doc-file.ts';

/** The mark of the next paragraph of a list (counted from 1) at a level; null where it has none. */
export type DocLists = (list: number, level: number) => ListMark | null;

type List = { levels: ListLevel[]; counts: Counts };
type Override = { list: List | undefined; starts: Map<number, number>; begun: Set<number> };

const FIGURES: Record<number, Figures | 'bullet'> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

/** Reads the lists and what each use of them changes. */
export function readLists(file: DocFile): DocLists {
  const lists = readListTable(file);
  const overrides = readOverrides(file, lists);
  return (number, level) => {
    const override = overrides[number - 1];
    const list = override?.list;
    if (!override || !list) return null;
    const start = override.starts.get(level);
    if (start !== undefined && !override.begun.has(level)) list.counts[level] = start - 1;
    override.begun.add(level);
    const mark = nextMark(list.levels, list.counts, level);
    return mark === '' ? null : { level, mark, ordered: list.levels[level]?.figures !== 'bullet' };
  };
}

const LIST_SIZE = 28;

function readListTable(file: DocFile): Map<number, List> {
  const { at, length } = file.part(PLACE.lists);
  const { view } = file.table;
  const lists = new Map<number, List>();
  if (length < 2 || at + length > view.byteLength) return lists;
  const count = view.getUint16(at, true);
  let next = at + 2 + count * LIST_SIZE;
  for (let i = 0; i < count; i++) {
    const head = at + 2 + i * LIST_SIZE;
    if (head + LIST_SIZE > view.byteLength) break;
    const levels: ListLevel[] = [];
    const simple = (view.getUint8(head + 26) & 1) === 1;
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const found = readLevel(view, next);
      if (!found) return lists;
      levels.push(found.level);
      next = found.next;
    }
    lists.set(view.getInt32(head, true), { levels, counts: levels.map(() => null) });
  }
  return lists;
}

function readLevel(view: DataView, at: number): { level: ListLevel; next: number } | null {
  if (at + 30 > view.byteLength) return null;
  const words = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  if (words + 2 > view.byteLength) return null;
  const length = view.getUint16(words, true);
  const next = words + 2 + length * 2;
  if (next > view.byteLength) return null;
  let pattern = '';
  for (let i = 0; i < length; i++) {
    const code = view.getUint16(words + 2 + i * 2, true);
    pattern += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const info = view.getUint8(at + 5);
  const level: ListLevel = {
    pattern,
    figures: FIGURES[view.getUint8(at + 4)] ?? 'decimal',
    start: view.getInt32(at, true),
    legal: (info & 4) !== 0,
    ...((info & 8) === 0 ? {} : { restart: view.getUint8(at + 26) }),
  };
  return { level, next };
}

const OVERRIDE_SIZE = 16;

function readOverrides(file: DocFile, lists: Map<number, List>): Override[] {
  const { at, length } = file.part(PLACE.listOverrides);
  const { view } = file.table;
  if (length < 4 || at + length > view.byteLength) return [];
  const count = Math.min(view.getUint32(at, true), Math.floor(length / OVERRIDE_SIZE));
  const overrides: Override[] = [];
  let next = at + 4 + count * OVERRIDE_SIZE;
  for (let i = 0; i < count; i++) {
    const head = at + 4 + i * OVERRIDE_SIZE;
    const starts = new Map<number, number>();
    next += 4;
    for (let own = view.getUint8(head + 12); own > 0 && next + 8 <= view.byteLength; own--)
      next = readStart(view, next, starts);
    overrides.push({ list: lists.get(view.getInt32(head, true)), starts, begun: new Set() });
  }
  return overrides;
}

/** A level that begins elsewhere or looks otherwise in this use of the list. */
function readStart(view: DataView, at: number, starts: Map<number, number>): number {
  const flags = view.getUint32(at + 4, true);
  if ((flags & 0x10) !== 0) starts.set(flags & 0xf, view.getInt32(at, true));
  if ((flags & 0x20) === 0) return at + 8;
  return readLevel(view, at + 8)?.next ?? view.byteLength;
}
