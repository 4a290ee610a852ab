/** The styles of an OpenDocument text, each resolved through its parents. Source: OASIS ODF 1.3 part 3, section 16. */
import { child, elements, type Xml } from '../xml.ts';

export type OdtStyle = {
  bold: boolean | null;
  struck: boolean | null;
  hidden: boolean | null;
  /** In points. */
  size: number | null;
  /** 0 for the title style, 1 to 9 for headings. */
  heading: number | null;
  listStyle: string | null;
  colour: string | null;
};

export type OdtStyles = {
  get: (family: string, name: string | undefined) => OdtStyle;
  /** The list style of that name, or the outline's numbering for the name `Outline`. */
  listStyle: (name: string) => Xml | null;
};

const NOTHING: OdtStyle = {
  bold: null,
  struck: null,
  hidden: null,
  size: null,
  heading: null,
  listStyle: null,
  colour: null,
};

/** Styles by family and name, from elements that hold styles; the first of a name wins. */
export function readStyles(holders: (Xml | null)[]): OdtStyles {
  const written = new Map<string, Xml>();
  const lists = new Map<string, Xml>();
  for (const node of holders.flatMap((holder) => (holder ? elements(holder) : []))) {
    const name = node.attributes['style:name'] ?? '';
    if (node.name === 'style:style') keep(written, `${node.attributes['style:family']} ${name}`, node);
    else if (node.name === 'style:default-style') keep(written, `${node.attributes['style:family']} `, node);
    else if (node.name === 'text:list-style') keep(lists, name, node);
    else if (node.name === 'text:outline-style') keep(lists, 'Outline', node);
  }
  const known = new Map<string, OdtStyle>();
  const get = (family: string, name: string | undefined): OdtStyle =>
    name === undefined ? NOTHING : resolve(`${family} ${name}`, { written, known, seen: new Set() });
  return { get, listStyle: (name) => lists.get(name) ?? null };
}

function keep(map: Map<string, Xml>, key: string, node: Xml): void {
  if (!map.has(key)) map.set(key, node);
}

type Resolving = { written: Map<string, Xml>; known: Map<string, OdtStyle>; seen: Set<string> };

function resolve(key: string, at: Resolving): OdtStyle {
  const node = at.written.get(key);
  if (!node || at.seen.has(key)) return NOTHING;
  const found = at.known.get(key);
  if (found) return found;
  at.seen.add(key);
  const family = node.attributes['style:family'] ?? '';
  const parent = node.attributes['style:parent-style-name'];
  const under = resolve(`${family} ${parent ?? ''}`, at);
  const style = ownStyle(node, under);
  at.known.set(key, style);
  return style;
}

function ownStyle(node: Xml, under: OdtStyle): OdtStyle {
  const text = child(node, 'style:text-properties')?.attributes ?? {};
  const cell = child(node, 'style:table-cell-properties')?.attributes ?? {};
  return {
    bold: boldOf(text['fo:font-weight']) ?? under.bold,
    struck: struckOf(text) ?? under.struck,
    hidden: text['text:display'] === undefined ? under.hidden : text['text:display'] === 'none',
    size: sizeOf(text['fo:font-size'], under.size),
    heading: headingOf(node, under.heading),
    listStyle: node.attributes['style:list-style-name'] ?? under.listStyle,
    colour: colourOf(cell['fo:background-color']) ?? under.colour,
  };
}

function boldOf(weight: string | undefined): boolean | null {
  if (weight === undefined) return null;
  return weight === 'bold' || Number(weight) >= 600;
}

function struckOf(text: Record<string, string>): boolean | null {
  const style = text['style:text-line-through-style'] ?? text['style:text-line-through-type'];
  return style === undefined ? null : style !== 'none';
}

function sizeOf(size: string | undefined, under: number | null): number | null {
  const number = Number.parseFloat(size ?? '');
  if (!Number.isFinite(number)) return under;
  if (size?.endsWith('%')) return under === null ? null : (under * number) / 100;
  return size?.endsWith('pt') ? number : under;
}

function headingOf(node: Xml, inherited: number | null): number | null {
  const name = node.attributes['style:display-name'] ?? node.attributes['style:name'] ?? '';
  if (name === 'Title') return 0;
  const numbered = /^Heading(?:_20_| )([1-9])$/.exec(name);
  const level = Number(node.attributes['style:default-outline-level'] || numbered?.[1]);
  return level >= 1 && level <= 9 ? level : inherited;
}

function colourOf(colour: string | undefined): string | null {
  return colour && /^#[0-9a-f]{6}$/i.test(colour) && !/^#ffffff$/i.test(colour) ? colour.toLowerCase() : null;
}
