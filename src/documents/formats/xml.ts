/**
 * XML as a light tree, within bounds. Prefixes are made the usual ones whatever the file calls them, entities of
 * the document's own are refused (they are how a small file becomes a huge one), and nothing outside is fetched.
 */
import { SaxesParser } from 'saxes';
import { fault } from './fault.ts';
import { readPlainXml } from './plain-xml.ts';
import { isElement, NO_ATTRIBUTES, newTree, type Xml } from './xml-tree.ts';

export type { Xml } from './xml-tree.ts';

/** Entities: no program that writes documents makes them, and a few lines of them can unpack to gigabytes. */
const OWN_ABBREVIATIONS =
  'This document carries abbreviations of its own making that Word and its kin never write, so it was not opened.';

/** Reads XML text or bytes. Throws the faults 'damaged', 'tooDeep', 'tooLarge', 'expandsTooMuch'. */
export function parseXml(source: Uint8Array | string): Xml {
  const text = typeof source === 'string' ? source : decodeXml(source);
  return readPlainXml(text) ?? readAnyXml(text);
}

/** Reads whatever XML may be, and judges whether it is. Throws the same faults. */
export function readAnyXml(text: string): Xml {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw fault('expandsTooMuch', OWN_ABBREVIATIONS);
  });
  parser.on('error', () => {
    throw fault('damaged');
  });
  const tree = newTree(text);
  let attributes = NO_ATTRIBUTES;
  parser.on('attribute', ({ name, value }) => {
    if (attributes === NO_ATTRIBUTES) attributes = {};
    attributes[name] = value;
  });
  parser.on('opentag', ({ name }) => {
    tree.open(name, attributes);
    attributes = NO_ATTRIBUTES;
  });
  parser.on('text', tree.text);
  parser.on('cdata', tree.text);
  parser.on('closetag', tree.close);
  parser.write(text).close();
  const root = tree.root();
  if (!root) throw fault('damaged');
  return root;
}

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

/** The child elements, without the text between them. */
export function elements(node: Xml): Xml[] {
  const { children } = node;
  // Where no text stands between them, which is nearly everywhere in office documents, nothing is copied.
  return children.every(isElement) ? children : children.filter(isElement);
}

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
  const [first] = node.children;
  if (node.children.length === 1 && typeof first === 'string') return first;
  return node.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}
