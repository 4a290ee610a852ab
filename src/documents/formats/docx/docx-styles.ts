/**
 * The styles of a Word document, each resolved through the styles it is based on.
 *
 * A paragraph is a heading where its style, or a style that one is based on, is a built-in heading or the title,
 * or has an outline level. Built-in styles keep their English names in every language of Word.
 */
import { child, elements, type Xml } from '../xml.ts';

/** What a style or a run says of itself; null where it says nothing. */
export type Look = {
  bold: boolean | null;
  struck: boolean | null;
  hidden: boolean | null;
  size: number | null;
};

export type DocxStyle = Look & {
  heading: number | null;
  list: { id: string | null; level: number | null };
  /** For a table style: the first row is bold. */
  boldFirstRow: boolean;
};

export type DocxStyles = { get: (id: string | undefined) => DocxStyle; paragraphDefault: DocxStyle };

const NOTHING: DocxStyle = {
  bold: null,
  struck: null,
  hidden: null,
  size: null,
  heading: null,
  list: { id: null, level: null },
  boldFirstRow: false,
};

/** A property that is on by being there, unless its value says off. */
export function isOn(node: Xml | null): boolean | null {
  if (!node) return null;
  const value = node.attributes['w:val'];
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** How run properties (`w:rPr`) make their words look. */
export function lookOf(properties: Xml | null): Look {
  if (!properties) return NOTHING;
  const size = Number(child(properties, 'w:sz')?.attributes['w:val'] ?? Number.NaN);
  return {
    bold: isOn(child(properties, 'w:b')),
    struck: isOn(child(properties, 'w:strike')) ?? isOn(child(properties, 'w:dstrike')),
    hidden: isOn(child(properties, 'w:vanish')),
    size: Number.isFinite(size) && size > 0 ? size / 2 : null,
  };
}

/** The first look that says something wins. */
export function overlay(over: Look, under: Look): Look {
  if (over === under) return over;
  return {
    bold: over.bold ?? under.bold,
    struck: over.struck ?? under.struck,
    hidden: over.hidden ?? under.hidden,
    size: over.size ?? under.size,
  };
}

/** Reads `styles.xml`. */
export function readStyles(root: Xml | null): DocxStyles {
  const written = new Map<string, Xml>();
  let defaultId: string | undefined;
  for (const node of root ? elements(root) : []) {
    if (node.name !== 'w:style') continue;
    const id = node.attributes['w:styleId'] ?? '';
    written.set(id, node);
    if (node.attributes['w:type'] === 'paragraph' && isTrue(node.attributes['w:default'])) defaultId = id;
  }
  const basis = {
    ...NOTHING,
    ...lookOf(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')),
  };
  const known = new Map<string, DocxStyle>();
  const get = (id: string | undefined): DocxStyle => resolve(id, { written, known, seen: new Set() });
  const paragraphDefault = get(defaultId);
  return { get, paragraphDefault: { ...paragraphDefault, ...overlay(paragraphDefault, basis) } };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

type Resolving = { written: Map<string, Xml>; known: Map<string, DocxStyle>; seen: Set<string> };

function resolve(id: string | undefined, at: Resolving): DocxStyle {
  const node = id === undefined ? undefined : at.written.get(id);
  if (id === undefined || !node || at.seen.has(id)) return NOTHING;
  const found = at.known.get(id);
  if (found) return found;
  at.seen.add(id);
  const based = resolve(child(node, 'w:basedOn')?.attributes['w:val'], at);
  const style = ownStyle(id, node, based);
  at.known.set(id, style);
  return style;
}

function ownStyle(id: string, node: Xml, based: DocxStyle): DocxStyle {
  const paragraph = child(node, 'w:pPr');
  const numbering = child(paragraph, 'w:numPr');
  const level = child(numbering, 'w:ilvl')?.attributes['w:val'];
  return {
    ...overlay(lookOf(child(node, 'w:rPr')), based),
    heading: headingOf(id, node, based.heading),
    list: {
      id: child(numbering, 'w:numId')?.attributes['w:val'] ?? based.list.id,
      level: level === undefined ? based.list.level : Number(level),
    },
    boldFirstRow: firstRowBold(node) ?? based.boldFirstRow,
  };
}

function headingOf(id: string, node: Xml, inherited: number | null): number | null {
  const name = (child(node, 'w:name')?.attributes['w:val'] ?? id).toLowerCase();
  if (name === 'title') return 0;
  const numbered = /^heading ?([1-9])$/.exec(name) ?? /^heading([1-9])$/i.exec(id);
  if (numbered) return Number(numbered[1]);
  return outlineLevel(child(node, 'w:pPr')) ?? inherited;
}

/** The heading level that an outline level means, 1 to 9; null where there is none or it says body text. */
export function outlineLevel(paragraphProperties: Xml | null): number | null {
  const level = Number(child(paragraphProperties, 'w:outlineLvl')?.attributes['w:val'] ?? 9);
  return level >= 0 && level < 9 ? level + 1 : null;
}

function firstRowBold(node: Xml): boolean | null {
  for (const part of elements(node))
    if (part.name === 'w:tblStylePr' && part.attributes['w:type'] === 'firstRow')
      return isOn(child(child(part, 'w:rPr'), 'w:b'));
  return null;
}
