/**
 * Damage done knowing the document's parts: elements lost, doubled, moved; columns taken out, rows shuffled, the
 * text of a cell made odd. What comes out is still well formed, so the reader has to make something of it.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Mutation } from './byte-mutations.ts';
import type { Chance } from './chance.ts';
import { ODD_TEXTS } from './odd-texts.ts';

type Span = { from: number; to: number };
type Markup = {
  /** Where the tables stand in the package; null where the file is the markup itself. */
  part: string | null;
  /** Where the words stand, when elsewhere. */
  words?: string;
  table: string;
  row: string;
  cell: string;
  others: string[];
};

const OPEN_DOCUMENT = {
  part: 'content.xml',
  table: 'table:table',
  row: 'table:table-row',
  cell: 'table:table-cell',
};
const MARKUP: Record<string, Markup> = {
  docx: {
    part: 'word/document.xml',
    table: 'w:tbl',
    row: 'w:tr',
    cell: 'w:tc',
    others: ['w:p', 'w:r', 'w:tcPr'],
  },
  odt: { ...OPEN_DOCUMENT, others: ['text:p', 'text:list', 'table:covered-table-cell'] },
  ods: { ...OPEN_DOCUMENT, others: ['text:p'] },
  xlsx: {
    part: 'xl/worksheets/sheet1.xml',
    words: 'xl/sharedStrings.xml',
    table: 'sheetData',
    row: 'row',
    cell: 'c',
    others: ['mergeCell', 'v'],
  },
  html: { part: null, table: 'table', row: 'tr', cell: 'td', others: ['p', 'h2', 'th'] },
};

/** Where each element of this name begins and ends, nested ones too, in the order of their ends. */
export function spansOf(xml: string, name: string): Span[] {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, 'g');
  const open: number[] = [];
  const spans: Span[] = [];
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    const to = found.index + found[0].length;
    if (found[2]) spans.push({ from: found.index, to });
    else if (!found[1]) open.push(found.index);
    else spans.push({ from: open.pop() ?? found.index, to });
  }
  return spans;
}

const without = (xml: string, span: Span) => xml.slice(0, span.from) + xml.slice(span.to);
const textOf = (xml: string, span: Span) => xml.slice(span.from, span.to);

function lost(xml: string, spans: Span[], chance: Chance): string {
  return without(xml, chance.pick(spans));
}

function doubled(xml: string, spans: Span[], chance: Chance): string {
  const span = chance.pick(spans);
  return xml.slice(0, span.to) + textOf(xml, span).repeat(1 + chance.below(3)) + xml.slice(span.to);
}

/** The elements of this name that hold no other of it, put in another order. */
function shuffled(xml: string, spans: Span[], chance: Chance): string {
  const apart = spans.filter(
    (span) => !spans.some((s) => s !== span && s.from >= span.from && s.to <= span.to),
  );
  const inPlace = apart.sort((a, b) => a.from - b.from);
  const texts = chance.shuffled(inPlace.map((span) => textOf(xml, span)));
  let out = '';
  let at = 0;
  inPlace.forEach((span, i) => {
    out += xml.slice(at, span.from) + (texts[i] ?? '');
    at = span.to;
  });
  return out + xml.slice(at);
}

/** The same cell of every row, taken out. */
function columnLost(xml: string, markup: Markup, chance: Chance): string {
  const place = chance.below(6);
  const rows = spansOf(xml, markup.row).sort((a, b) => b.from - a.from);
  return rows.reduce((whole, row) => {
    const cells = spansOf(textOf(whole, row), markup.cell).sort((a, b) => a.from - b.from);
    const cell = cells[place];
    return cell ? without(whole, { from: row.from + cell.from, to: row.from + cell.to }) : whole;
  }, xml);
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const TEXT = />([^<>]*\p{L}[^<>]*)</gu;

function oddTexts(xml: string, chance: Chance): string {
  const often = 3 + chance.below(40);
  return xml.replace(TEXT, (whole) => (chance.oneIn(often) ? `>${escaped(chance.pick(ODD_TEXTS))}<` : whole));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word of its own behind each text, so that each can be missed by itself; column headings stay as they are. */
function marked(xml: string, mayGo: string): string {
  const headings = new Set(wordsOf(mayGo));
  let count = 0;
  return xml.replace(TEXT, (whole, text: string) => {
    if (wordsOf(text).every((word) => headings.has(word))) return whole;
    count += 1;
    return `>${text} mark${count}k<`;
  });
}

function oddMarkup(xml: string, markup: Markup, chance: Chance): string {
  const kind = chance.below(6);
  if (kind === 0) return oddTexts(xml, chance);
  if (kind === 1) return columnLost(xml, markup, chance);
  const name = chance.pick([
    markup.table,
    markup.row,
    markup.row,
    markup.cell,
    markup.cell,
    ...markup.others,
  ]);
  const spans = spansOf(xml, name);
  if (spans.length === 0) return oddTexts(xml, chance);
  if (kind === 2 || kind === 3) return lost(xml, spans, chance);
  return kind === 4 ? doubled(xml, spans, chance) : shuffled(xml, spans, chance);
}

type Change = (xml: string, markup: Markup) => string;

function withPart(bytes: Uint8Array, part: string | null, change: (xml: string) => string): Uint8Array {
  if (!part) return strToU8(change(strFromU8(bytes)));
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  return zipSync({ ...parts, [part]: strToU8(change(xml)) }, { level: 1 });
}

function times(count: number, change: Change): Change {
  return (xml, markup) => {
    let out = xml;
    for (let i = 0; i < count; i++) out = change(out, markup);
    return out;
  };
}

/** A document of this format with one to four of its elements changed. */
export const elementsChanged =
  (format: string): Mutation =>
  (bytes, chance) => {
    const markup = MARKUP[format];
    if (!markup) return bytes;
    const odd = times(1 + chance.below(4), (xml) => oddMarkup(xml, markup, chance));
    const changed = withPart(bytes, markup.part, (xml) => odd(xml, markup));
    if (!markup.words || !chance.oneIn(2)) return changed;
    return withPart(changed, markup.words, (xml) => oddTexts(xml, chance));
  };

/** A document with a mark behind each of its texts, and then, three times in four, an element changed. */
export const textsMarked =
  (format: string, mayGo: string): Mutation =>
  (bytes, chance) => {
    const markup = MARKUP[format];
    if (!markup) return bytes;
    const out = withPart(bytes, markup.words ?? markup.part, (xml) => marked(xml, mayGo));
    return chance.oneIn(4) ? out : withPart(out, markup.part, (xml) => oddMarkup(xml, markup, chance));
  };

export const MARKUP_FORMATS = Object.keys(MARKUP);
