/**
 * XML as office programs write it, read several times as fast as by the parser that takes any XML.
 *
 * - How words, cells and rows look (`w:rPr`, `w:tcPr`) is said again for each of them, letter for letter: what was said
 *   so lately is taken as it was read.
 * - Elements, attributes in quotes, text and the five entities that XML itself has; nothing else.
 * - At the first thing beyond (a comment, a declaration of types, a number for a character, a name with an accent, a
 *   fault of any kind) it gives up, and `xml.ts` has the whole read and judged by the parser. So this never refuses a
 *   document, and what it takes it reads as the parser would (`plain-xml.test.ts` compares them).
 */
import { type Attributes, NO_ATTRIBUTES, newTree, sizeOf, type Tree, type Xml } from './xml-tree.ts';

/** Characters that XML does not have, sought first where pairs of halves, which it has, count as well. */
const UNUSUAL = /[^\t\n\x20-\ud7ff\ue000-\ufffd]/;
const NO_XML = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** The end of a part of text that never began. */
const BEYOND = ']]>';

const DECLARATION =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][\w.-]*\2)?(?: standalone=(["'])(?:yes|no)\3)? ?\?>/;
const BLANK = /^[ \t\n]*$/;
const TAG =
  /^<([A-Za-z_:][\w:.-]*)((?:[ \n\t]+[A-Za-z_:][\w:.-]*=(?:"[^"<\t\n]*"|'[^'<\t\n]*'))*)[ \n\t]*(\/?)>$/;
const ATTRIBUTE = /([\w:.-]+)=(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:(amp|lt|gt|quot|apos);)?/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `whole`: elements of properties that this tag began, as they stand in the text; null for other elements. */
type Tag = { name: string; attributes: Attributes; empty: boolean; whole: Whole[] | null };
type Whole = { text: string; element: Xml; size: number };

/** Documents say the same few hundred tags again and again: those as short as this are read once. */
const LONGEST_HELD = 120;
const MOST_HELD = 4096;
/** Properties as long as this, and so many that begin alike, are held whole. */
const LONGEST_WHOLE = 400;
const MOST_WHOLE = 12;

/**
 * Reads XML text that has nothing unusual in it; null where it has, or is not sound.
 * Throws the faults 'tooDeep' and 'tooLarge'.
 */
export function readPlainXml(written: string): Xml | null {
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (text.includes(BEYOND) || (UNUSUAL.test(text) && NO_XML.test(text))) return null;
  const tree = newTree(text);
  return walk(text, tree) ? tree.root() : null;
}

/** Goes through the text from tag to tag; false at the first thing that is not plain. */
function walk(text: string, tree: Tree): boolean {
  const tags = new Map<string, Tag>();
  const open: { tag: Tag; from: number }[] = [];
  let rooted = false;
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  for (let from = text.indexOf('<', at); from >= 0; from = text.indexOf('<', at)) {
    if (from > at && !takeText(text.slice(at, from), open.length, tree)) return false;
    const end = text.indexOf('>', from) + 1;
    if (end === 0) return false;
    at = end;
    if (text[from + 1] === '/') {
      const last = open.pop();
      if (last === undefined || !ends(last.tag, text, { from, end })) return false;
      const element = tree.close();
      if (element && last.tag.whole && end - last.from <= LONGEST_WHOLE && tree.settled())
        hold(last.tag.whole, text.slice(last.from, end), element);
      continue;
    }
    const tag = tagOf(text.slice(from, end), tags);
    if (tag === null || (rooted && open.length === 0)) return false;
    rooted = true;
    const said = tag.whole && wholeAt(from, text, tag.whole);
    if (said) {
      tree.again(said.element, said.size);
      at = from + said.text.length;
    } else if (tag.empty) tree.empty(tag.name, tag.attributes);
    else {
      tree.open(tag.name, tag.attributes);
      open.push({ tag, from });
    }
  }
  return rooted && open.length === 0 && BLANK.test(text.slice(at));
}

const ends = ({ name }: Tag, text: string, { from, end }: { from: number; end: number }): boolean =>
  end - from === name.length + 3 && text.startsWith(name, from + 2);

/** The element that stood before as it stands here; null where none did. */
function wholeAt(from: number, text: string, whole: readonly Whole[]): Whole | null {
  for (const one of whole) if (text.startsWith(one.text, from)) return one;
  return null;
}

function hold(whole: Whole[], text: string, element: Xml): void {
  if (whole.length < MOST_WHOLE) whole.push({ text, element, size: sizeOf(element) });
}

/** Text between two tags; outside of every element only white space may stand. */
function takeText(words: string, depth: number, tree: Tree): boolean {
  if (depth === 0) return BLANK.test(words);
  const plain = withoutEntities(words);
  if (plain !== null) tree.text(plain);
  return plain !== null;
}

function tagOf(written: string, tags: Map<string, Tag>): Tag | null {
  const known = tags.get(written);
  if (known) return known;
  const tag = readTag(written);
  if (tag && written.length <= LONGEST_HELD && tags.size < MOST_HELD) tags.set(written, tag);
  return tag;
}

function readTag(written: string): Tag | null {
  const [, name, said, slash] = TAG.exec(written) ?? [];
  if (name === undefined) return null;
  const attributes = said ? attributesOf(said) : NO_ATTRIBUTES;
  const whole = name.endsWith('Pr') && slash === '' ? [] : null;
  return attributes && { name, attributes, empty: slash === '/', whole };
}

/** Null where an attribute is there twice, or holds more than plain text. */
function attributesOf(said: string): Attributes | null {
  const attributes: Attributes = {};
  for (const [, name = '', double, single] of said.matchAll(ATTRIBUTE)) {
    const value = withoutEntities(double ?? single ?? '');
    if (value === null || name === '__proto__' || Object.hasOwn(attributes, name)) return null;
    attributes[name] = value;
  }
  return attributes;
}

/** The words with each entity as what it stands for; null where one is not XML's own. */
function withoutEntities(words: string): string | null {
  if (!words.includes('&')) return words;
  let own = true;
  const plain = words.replace(ENTITY, (_, name: string | undefined) => {
    own &&= name !== undefined;
    return ENTITIES[name ?? ''] ?? '';
  });
  return own ? plain : null;
}
