/** The styles of a binary Word document, through those they are based on. Source: [MS-DOC] 2.9.271 (STSH). */
import { type DocFile, PLACE } from './doc-file.ts';
import {
  type CharacterLook,
  characterLook,
  type ParagraphLook,
  PLAIN_CHARACTER,
  PLAIN_PARAGRAPH,
  paragraphLook,
} from './doc-look.ts';
import type { Modifiers } from './doc-properties.ts';

export type DocStyle = { paragraph: ParagraphLook; character: CharacterLook };

export const PLAIN_STYLE: DocStyle = { paragraph: PLAIN_PARAGRAPH, character: PLAIN_CHARACTER };

type Written = { kind: number; builtIn: number; base: number; lists: Modifiers[] };

const TITLE = 62;
const NO_STYLE = 0xfff;

/** Reads the style sheet: styles by their number. */
export function readStyles(file: DocFile): (index: number) => DocStyle {
  const written = readWritten(file);
  const known = new Map<number, DocStyle>();
  const resolve = (index: number, depth: number): DocStyle => {
    const found = known.get(index);
    const style = written[index];
    if (found || !style || depth > 20) return found ?? PLAIN_STYLE;
    const base = style.base === NO_STYLE ? PLAIN_STYLE : resolve(style.base, depth + 1);
    const made = styleOf(style, base, file);
    known.set(index, made);
    return made;
  };
  return (index) => resolve(index, 0);
}

function styleOf(style: Written, base: DocStyle, file: DocFile): DocStyle {
  if (style.kind !== 1) return base;
  const paragraph = paragraphLook(style.lists[0] ?? null, base.paragraph, file.data);
  const character = characterLook(style.lists[1] ?? null, base.character);
  if (style.builtIn === TITLE) paragraph.heading = 0;
  if (style.builtIn >= 1 && style.builtIn <= 9) paragraph.heading = style.builtIn;
  return { paragraph: { ...paragraph, row: null }, character };
}

function readWritten(file: DocFile): (Written | null)[] {
  const { at, length } = file.part(PLACE.styles);
  const { view } = file.table;
  const end = Math.min(at + length, view.byteLength);
  if (length < 6 || at + 6 > end) return [];
  const head = view.getUint16(at, true);
  const count = view.getUint16(at + 2, true);
  const base = view.getUint16(at + 4, true);
  const styles: (Written | null)[] = [];
  for (let next = at + 2 + head; styles.length < count && next + 2 <= end; ) {
    const size = view.getUint16(next, true);
    const whole = size >= base && next + 2 + size <= end;
    styles.push(whole && size > 0 ? readStyle(file, { at: next + 2, size, base }) : null);
    next += 2 + size;
  }
  return styles;
}

function readStyle(file: DocFile, { at, size, base }: { at: number; size: number; base: number }): Written {
  const { view, data } = file.table;
  const kinds = view.getUint16(at + 2, true);
  const end = at + size;
  const lists: Modifiers[] = [];
  const name = at + base;
  let next = name + 2 + (name + 2 <= end ? view.getUint16(name, true) * 2 : 0) + 2;
  for (let i = view.getUint16(at + 4, true) & 0xf; i > 0 && next + 2 <= end; i--) {
    next += (next - at) % 2;
    const long = view.getUint16(next, true);
    const skip = lists.length === 0 && (kinds & 0xf) === 1 ? 2 : 0;
    lists.push({ data, from: next + 2 + skip, to: Math.min(next + 2 + long, end) });
    next += 2 + long;
  }
  return { kind: kinds & 0xf, builtIn: view.getUint16(at, true) & 0xfff, base: kinds >> 4, lists };
}
