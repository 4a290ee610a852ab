/**
 * The light tree that XML is read into, built from what opens, stands and closes, within bounds. Prefixes are made
 * the usual ones whatever the file calls them.
 */
import { fault } from './fault.ts';
import { MAX_XML_DEPTH, MAX_XML_ELEMENTS } from './limits.ts';

export type Attributes = Record<string, string>;
/** Nobody changes a tree once it is read: elements that are alike may be one. */
export type Xml = { name: string; attributes: Attributes; children: (Xml | string)[] };

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

export type Tree = {
  /** Throws the faults 'tooLarge' and 'tooDeep'. */
  open: (name: string, attributes: Attributes) => void;
  /** An element that opens and closes at once. */
  empty: (name: string, attributes: Attributes) => void;
  text: (words: string) => void;
  /** Gives the element that closes; null where none was open. */
  close: () => Xml | null;
  /** An element of that many elements that stood before, once more. Throws the fault 'tooLarge'. */
  again: (element: Xml, size: number) => void;
  /** True once every prefix that the text declares is known. */
  settled: () => boolean;
  /** The outermost element; null where none was. */
  root: () => Xml | null;
};

/**
 * An empty tree for `text`, built on a pile of what stands in the elements that are open. An element takes its own
 * off the end when it closes, so that its list is as long as it must be and no longer: lists that grow one by one
 * made half of the tree.
 */
export function newTree(text: string): Tree {
  const pile: (Xml | string)[] = [];
  const open: Open[] = [];
  const prefixes: Prefixes = new Map();
  let elements = 0;
  let undeclared = countOf(text, 'xmlns');
  const add = (name: string, attributes: Attributes): Xml => {
    if (++elements > MAX_XML_ELEMENTS) throw fault('tooLarge');
    if (open.length >= MAX_XML_DEPTH) throw fault('tooDeep');
    const element: Xml = { name, attributes, children: NO_CHILDREN };
    // Most elements declare nothing: looking at each for it took a fifth of the time.
    if (undeclared > 0) undeclared -= learnPrefixes(attributes, prefixes);
    if (prefixes.size > 0) renamePrefixes(element, prefixes);
    pile.push(element);
    return element;
  };
  return {
    open: (name, attributes) => {
      const element = add(name, attributes);
      open.push({ element, from: pile.length });
    },
    empty: (name, attributes) => void add(name, attributes),
    text: (words) => void pile.push(words),
    close: () => {
      const closed = open.pop();
      if (closed && closed.from < pile.length) closed.element.children = pile.splice(closed.from);
      return closed?.element ?? null;
    },
    again: (element, size) => {
      elements += size;
      if (elements > MAX_XML_ELEMENTS) throw fault('tooLarge');
      pile.push(element);
    },
    settled: () => undeclared <= 0,
    root: () => pile.find(isElement) ?? null,
  };
}

/** Shared by the elements that have none, which are half of all. */
const NO_CHILDREN: Xml['children'] = [];
export const NO_ATTRIBUTES: Attributes = {};

export const isElement = (one: Xml | string): one is Xml => typeof one !== 'string';

/** The elements in one, itself included. */
export const sizeOf = (one: Xml | string): number =>
  isElement(one) ? one.children.reduce((size, inside) => size + sizeOf(inside), 1) : 0;

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count++;
  return count;
}

/** Learns the prefixes that an element declares, and gives how many times `xmlns` stood there. */
function learnPrefixes(attributes: Attributes, prefixes: Prefixes): number {
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
  const renamed: Attributes = {};
  for (const [name, value] of Object.entries(element.attributes)) renamed[rename(name, false)] = value;
  element.attributes = renamed;
}
