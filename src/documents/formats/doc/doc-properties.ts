/**
 * Properties of paragraphs and characters in a binary Word document: lists of modifiers (sprms), each a code and
 * an operand. Source: [MS-DOC] 2.2.5, 2.6 and 2.9.114, 2.9.175 (formatted disk pages).
 */
import { type Bytes, type DocFile, positionsOf } from './doc-file.ts';

/** A stretch of bytes that holds modifiers. */
export type Modifiers = { data: Uint8Array; from: number; to: number };

/** A run of the file with the same properties; `style` is set for paragraphs. */
export type Run = { from: number; to: number; style: number; modifiers: Modifiers | null };

const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const T_DEF_TABLE = 0xd608;
const P_CHG_TABS = 0xc615;

/** Calls back with each modifier and where its operand begins and ends. */
export function eachModifier(list: Modifiers | null, use: (code: number, operand: Uint8Array) => void): void {
  if (!list) return;
  const { data, to } = list;
  let at = list.from;
  while (at + 2 <= to) {
    const code = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
    const { skip, size } = operandSize(code, data, at + 2);
    const from = at + 2 + skip;
    if (from + size > to) return;
    use(code, data.subarray(from, from + size));
    at = from + size;
  }
}

function operandSize(code: number, data: Uint8Array, at: number): { skip: number; size: number } {
  const kind = code >> 13;
  if (kind !== 6) return { skip: 0, size: SIZES[kind] ?? 1 };
  const first = data[at] ?? 0;
  if (code === T_DEF_TABLE) return { skip: 2, size: Math.max(0, (first | ((data[at + 1] ?? 0) << 8)) - 1) };
  if (code === P_CHG_TABS && first === 255) {
    const deleted = data[at + 1] ?? 0;
    const added = data[at + 2 + deleted * 4] ?? 0;
    return { skip: 1, size: 2 + deleted * 4 + added * 3 };
  }
  return { skip: 1, size: first };
}

/** A little-endian number of an operand's bytes. */
export const numberOf = (operand: Uint8Array): number =>
  operand.reduceRight((sum, byte) => sum * 256 + byte, 0);

const PAGE = 512;

/** The pages of properties that a Plc of page numbers points at, as runs in order. */
export function readRuns(file: DocFile, index: number, kind: 'paragraph' | 'character'): Run[] {
  const positions = positionsOf(file, index, 4);
  const { at } = file.part(index);
  const runs: Run[] = [];
  for (let i = 0; i + 1 < positions.length; i++) {
    const page = (file.table.view.getUint32(at + positions.length * 4 + i * 4, true) & 0x3fffff) * PAGE;
    if (page + PAGE <= file.text.data.length) readPage(file.text, page, { kind, runs });
  }
  return runs;
}

type Into = { kind: 'paragraph' | 'character'; runs: Run[] };

function readPage({ data, view }: Bytes, page: number, { kind, runs }: Into): void {
  const count = data[page + PAGE - 1] ?? 0;
  const step = kind === 'paragraph' ? 13 : 1;
  const places = page + (count + 1) * 4;
  if ((count + 1) * 4 + count * step > PAGE) return;
  for (let i = 0; i < count; i++) {
    const from = view.getUint32(page + i * 4, true);
    const to = view.getUint32(page + i * 4 + 4, true);
    const place = (data[places + i * step] ?? 0) * 2;
    const found = place === 0 ? { style: 0, modifiers: null } : propertiesAt(data, page + place, kind);
    runs.push({ from, to, ...found });
  }
}

function propertiesAt(data: Uint8Array, at: number, kind: Into['kind']): Pick<Run, 'style' | 'modifiers'> {
  const first = data[at] ?? 0;
  if (kind === 'character') return { style: 0, modifiers: { data, from: at + 1, to: at + 1 + first } };
  const [from, size] = first === 0 ? [at + 2, (data[at + 1] ?? 0) * 2] : [at + 1, first * 2 - 1];
  const style = (data[from] ?? 0) | ((data[from + 1] ?? 0) << 8);
  return { style, modifiers: { data, from: from + 2, to: from + size } };
}

/** Looks up the run that holds an offset; runs may stand in any order. */
export function runFinder(runs: Run[]): (offset: number) => Run | null {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  let last: Run | null = null;
  return (offset) => {
    if (last && offset >= last.from && offset < last.to) return last;
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sorted[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const found = sorted[low] ?? null;
    last = found && offset >= found.from && offset < found.to ? found : null;
    return last;
  };
}
