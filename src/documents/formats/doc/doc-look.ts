/**
 * What the modifiers of a binary Word document mean, as far as it is read: bold, struck out, hidden, deleted,
 * size; headings, lists, and where a paragraph stands in tables. Source: [MS-DOC] 2.6.1 and 2.6.2.
 */
import type { Bytes } from './doc-file.ts';
import { eachModifier, type Modifiers, numberOf } from './doc-properties.ts';

export type CharacterLook = {
  bold: boolean;
  struck: boolean;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  size: number | null;
  /** The character of a symbol font that stands for this one. */
  symbol: number | null;
};

export type ParagraphLook = {
  heading: number | null;
  list: number;
  level: number;
  /** How many tables it stands in. */
  depth: number;
  /** The mark that ends it ends a row too. */
  rowEnd: boolean;
  /** In a table inside a table, the mark that ends it ends a cell. */
  innerCellEnd: boolean;
  /** The modifiers that describe the row, for a row's end. */
  row: Modifiers | null;
};

export const PLAIN_CHARACTER: CharacterLook = {
  bold: false,
  struck: false,
  hidden: false,
  deleted: false,
  inserted: false,
  size: null,
  symbol: null,
};

export const PLAIN_PARAGRAPH: ParagraphLook = {
  heading: null,
  list: 0,
  level: 0,
  depth: 0,
  rowEnd: false,
  innerCellEnd: false,
  row: null,
};

/** A toggle is off, on, as the style has it (0x80) or the other way round (0x81). */
function toggled(operand: number, style: boolean): boolean {
  if (operand === 0x80) return style;
  return operand === 0x81 ? !style : operand !== 0;
}

/** The look of characters over that of their paragraph's style. */
export function characterLook(list: Modifiers | null, style: CharacterLook): CharacterLook {
  const look = { ...style };
  eachModifier(list, (code, operand) => {
    const value = numberOf(operand);
    if (code === 0x0835) look.bold = toggled(value, style.bold);
    else if (code === 0x0837 || code === 0x2a53) look.struck = toggled(value, style.struck);
    else if (code === 0x083c) look.hidden = toggled(value, style.hidden);
    else if (code === 0x0800) look.deleted = value !== 0;
    else if (code === 0x0801) look.inserted = value !== 0;
    else if (code === 0x4a43) look.size = value / 2;
    else if (code === 0x6a09) look.symbol = (operand[2] ?? 0) | ((operand[3] ?? 0) << 8);
  });
  return look;
}

/** The look of a paragraph over its style; `data` is the stream where long lists of modifiers stand. */
export function paragraphLook(list: Modifiers | null, style: ParagraphLook, data: Bytes): ParagraphLook {
  const look = { ...style, row: list };
  eachModifier(list, (code, operand) => {
    const value = numberOf(operand);
    if (code === 0x6646 || code === 0x646b) Object.assign(look, elsewhere(value, look, data));
    else applyParagraph(look, code, value);
  });
  return look;
}

/** Modifiers that did not fit on their page stand in the data stream, behind their length. */
function elsewhere(at: number, look: ParagraphLook, data: Bytes): ParagraphLook {
  if (at + 2 > data.data.length) return look;
  const size = data.view.getUint16(at, true);
  const list = { data: data.data, from: at + 2, to: Math.min(at + 2 + size, data.data.length) };
  const found = { ...look, row: list };
  eachModifier(list, (code, operand) => applyParagraph(found, code, numberOf(operand)));
  return found;
}

function applyParagraph(look: ParagraphLook, code: number, value: number): void {
  switch (code) {
    case 0x2416:
      if (value === 1 && look.depth === 0) look.depth = 1;
      return;
    case 0x6649:
      look.depth = value;
      return;
    case 0x2417:
    case 0x244c:
      look.rowEnd = value === 1;
      return;
    case 0x244b:
      look.innerCellEnd = value === 1;
      return;
    case 0x460b:
      look.list = value;
      return;
    case 0x260a:
      look.level = value;
      return;
    case 0x2640:
      look.heading = value < 9 ? value + 1 : null;
  }
}
