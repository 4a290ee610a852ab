/**
 * XML as office programs write it, read several times as fast as by the parser that takes any XML.
 *
 * - Elements, attributes in quotes, text and the five entities that XML itself has; nothing else.
 * - At the first thing beyond (a comment, a declaration of types, a number for a character, a name with an accent, a
 *   fault of any kind) it gives up, and `xml.ts` has the whole read and judged by the parser. So this never refuses a
 *   document, and what it takes it reads as the parser would (`plain-xml.test.ts` compares them).
 */
import { type Attributes, NO_ATTRIBUTES, newTree, type Tree, type Xml } from './xml-tree.ts';

/** Characters that XML does not have; halves of pairs are asked for by themselves. */
const NO_XML = /[^\t\n\x20-\ufffd]/;
const PAIRED = /[\ud800-\udfff]/;
const HALF_PAIR = /\p{Surrogate}/u;
/** What gives up: what `<!` opens, and the end of a part of text that never began. */
const BEYOND = ['<!', ']]>'];

const DECLARATION =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][\w.-]*\2)?(?: standalone=(["'])(?:yes|no)\3)? ?\?>/;
const BLANK = /^[ \t\n]*$/;
const TAG =
  /^<([A-Za-z_:][\w:.-]*)((?:[ \n\t]+[A-Za-z_:][\w:.-]*=(?:"[^"<\t\n]*"|'[^'<\t\n]*'))*)[ \n\t]*(\/?)>$/;
const ATTRIBUTE = /([\w:.-]+)=(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:(amp|lt|gt|quot|apos);)?/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

type Tag = { name: string; attributes: Attributes; empty: boolean };

/** Documents say the same few hundred tags again and again: those as short as this are read once. */
const LONGEST_HELD = 120;
const MOST_HELD = 4096;

/**
 * Reads XML text that has nothing unusual in it; null where it has, or is not sound.
 * Throws the faults 'tooDeep' and 'tooLarge'.
 */
export function readPlainXml(written: string): Xml | null {
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (BEYOND.some((mark) => text.includes(mark)) || NO_XML.test(text)) return null;
  if (PAIRED.test(text) && HALF_PAIR.test(text)) return null;
  const tree = newTree(text);
  return walk(text, tree) ? tree.root() : null;
}

/** Goes through the text from tag to tag; false at the first thing that is not plain. */
function walk(text: string, tree: Tree): boolean {
  const tags = new Map<string, Tag>();
  const open: string[] = [];
  let rooted = false;
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  for (let from = text.indexOf('<', at); from >= 0; from = text.indexOf('<', at)) {
    if (!takeText(text.slice(at, from), open.length, tree)) return false;
    const end = text.indexOf('>', from) + 1;
    if (end === 0) return false;
    at = end;
    if (text[from + 1] === '/') {
      const name = open.pop();
      if (name === undefined || end - from !== name.length + 3 || !text.startsWith(name, from + 2))
        return false;
      tree.close();
      continue;
    }
    const tag = tagOf(text.slice(from, end), tags);
    if (tag === null || (rooted && open.length === 0)) return false;
    rooted = true;
    if (tag.empty) tree.empty(tag.name, tag.attributes);
    else {
      tree.open(tag.name, tag.attributes);
      open.push(tag.name);
    }
  }
  return rooted && open.length === 0 && BLANK.test(text.slice(at));
}

/** Text between two tags; outside of every element only white space may stand. */
function takeText(words: string, depth: number, tree: Tree): boolean {
  if (words === '') return true;
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
  return attributes && { name, attributes, empty: slash === '/' };
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
