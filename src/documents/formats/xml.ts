/**
 * XML as a light tree, within bounds. Prefixes are made the usual ones whatever the file calls them, entities of
 * the document's own are refused (they are how a small file becomes a huge one), and nothing outside is fetched.
 */
import { SaxesParser } from 'saxes';
import { fault } from './fault.ts';
import { MAX_XML_DEPTH, MAX_XML_ELEMENTS } from './limits.ts';

export type Xml = { name: string; attributes: Record<string, string>; children: (Xml | string)[] };

/** The names that the readers use for namespaces that files may give other prefixes. */
const USUAL: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
};

type Prefixes = Map<string, string>;

/** An element that has not closed yet, and where its own part of the pile begins. */
type Open = { element: Xml; from: number };

/** Entities: no program that writes documents makes them, and a few lines of them can unpack to gigabytes. */
const OWN_ABBREVIATIONS =
  'This document carries abbreviations of its own making that Word and its kin never write, so it was not opened.';

/** Reads XML text or bytes. Throws the faults 'damaged', 'tooDeep', 'tooLarge', 'expandsTooMuch'. */
export function parseXml(source: Uint8Array | string): Xml {
  const text = typeof source === 'string' ? source : decodeXml(source);
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw fault('expandsTooMuch', OWN_ABBREVIATIONS);
  });
  parser.on('error', () => {
    throw fault('damaged');
  });
  const pile = gather(parser, text);
  parser.write(text).close();
  const first = pile.find(isElement);
  if (!first) throw fault('damaged');
  return first;
}

/**
 * Builds the tree as the parser goes through `text`, on a pile of what stands in the elements that are open. An
 * element takes its own off the end when it closes, so that its list is as long as it must be and no longer: lists
 * that grow one by one made half of the tree.
 */
function gather(parser: SaxesParser, text: string): (Xml | string)[] {
  const pile: (Xml | string)[] = [];
  const open: Open[] = [];
  const prefixes: Prefixes = new Map();
  let elements = 0;
  let attributes = NO_ATTRIBUTES;
  let undeclared = countOf(text, 'xmlns');
  parser.on('attribute', ({ name, value }) => {
    if (attributes === NO_ATTRIBUTES) attributes = {};
    attributes[name] = value;
  });
  parser.on('opentag', (tag) => {
    if (++elements > MAX_XML_ELEMENTS) throw fault('tooLarge');
    if (open.length >= MAX_XML_DEPTH) throw fault('tooDeep');
    const element: Xml = { name: tag.name, attributes, children: NO_CHILDREN };
    attributes = NO_ATTRIBUTES;
    // Most elements declare nothing: looking at each for it took a fifth of the time.
    if (undeclared > 0) undeclared -= learnPrefixes(element.attributes, prefixes);
    if (prefixes.size > 0) renamePrefixes(element, prefixes);
    pile.push(element);
    open.push({ element, from: pile.length });
  });
  const addText = (words: string): void => void pile.push(words);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed && closed.from < pile.length) closed.element.children = pile.splice(closed.from);
  });
  return pile;
}

/** Shared by the elements that have none, which are half of all: nobody changes a tree once it is read. */
const NO_CHILDREN: Xml['children'] = [];
const NO_ATTRIBUTES: Record<string, string> = {};

/** XML bytes as text: UTF-8 unless a byte order mark or the declaration says otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["']([\w.-]+)["']/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count++;
  return count;
}

/** Learns the prefixes that an element declares, and gives how many times `xmlns` stood there. */
function learnPrefixes(attributes: Record<string, string>, prefixes: Prefixes): number {
  let declared = 0;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    declared += 1;
    const usual = USUAL[attributes[name] ?? ''];
    const prefix = name.slice(6);
    if (usual !== undefined && usual !== prefix) prefixes.set(prefix, usual);
  }
  return declared;
}

function renamePrefixes(element: Xml, prefixes: Prefixes): void {
  const rename = (name: string, isElement: boolean): string => {
    const colon = name.indexOf(':');
    if (colon < 0 && !isElement) return name;
    const usual = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  };
  element.name = rename(element.name, true);
  const renamed: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) renamed[rename(name, false)] = value;
  element.attributes = renamed;
}

/** The child elements, without the text between them. */
export function elements(node: Xml): Xml[] {
  const { children } = node;
  // Where no text stands between them, which is nearly everywhere in office documents, nothing is copied.
  return children.every(isElement) ? children : children.filter(isElement);
}

const isElement = (one: Xml | string): one is Xml => typeof one !== 'string';

/** The first child of that name. */
export function child(node: Xml | null | undefined, name: string): Xml | null {
  if (!node) return null;
  for (const one of node.children) if (typeof one !== 'string' && one.name === name) return one;
  return null;
}

/** All the descendants of that name, in document order, not looking inside those found. */
export function descendants(node: Xml, name: string): Xml[] {
  const found: Xml[] = [];
  const look = (at: Xml): void => {
    for (const one of at.children) {
      if (typeof one === 'string') continue;
      if (one.name === name) found.push(one);
      else look(one);
    }
  };
  look(node);
  return found;
}

/** All the text below a node, as written. */
export function textOf(node: Xml): string {
  return node.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}
