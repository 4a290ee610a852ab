/** What the attributes and style of an HTML element say of how it looks. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export type Look = { bold: boolean; struck: boolean; kept: boolean };

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** A declaration of the element's own style, in lower case. */
function declared(element: Element, property: RegExp): string | null {
  const style = attribute(element, 'style')?.toLowerCase() ?? '';
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0 && property.test(part.slice(0, colon).trim())) return part.slice(colon + 1).trim();
  }
  return null;
}

/** True where a reader of the page would not see the element. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  return (
    declared(element, /^display$/)?.startsWith('none') === true ||
    declared(element, /^visibility$/)?.startsWith('hidden') === true ||
    declared(element, /^mso-hide$/) === 'all'
  );
}

const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);
const STRUCK = new Set(['s', 'strike', 'del']);

/** The look inside an element. */
export function lookOf(element: Element, around: Look): Look {
  const weight = declared(element, /^font-weight$/);
  const line = declared(element, /^text-decoration(-line)?$/);
  const bold =
    weight === null ? around.bold || BOLD.has(element.tagName) : /bold/.test(weight) || Number(weight) >= 600;
  const struck = around.struck || STRUCK.has(element.tagName) || line?.includes('line-through') === true;
  return { bold, struck, kept: around.kept || element.tagName === 'pre' || element.tagName === 'textarea' };
}

/** The background as `#rrggbb`; null where there is none, it is white, or it is named in words. */
export function backgroundOf(element: Element): string | null {
  const written =
    declared(element, /^background(-color)?$/) ?? attribute(element, 'bgcolor')?.toLowerCase() ?? '';
  const long = /#([0-9a-f]{6})\b/.exec(written)?.[1];
  const short = /#([0-9a-f]{3})\b/.exec(written)?.[1];
  const parts = /rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(written);
  const hex =
    long ??
    short?.replace(/./g, '$&$&') ??
    parts
      ?.slice(1)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('');
  return hex === undefined || hex === 'ffffff' ? null : `#${hex}`;
}

/** All the words below a node, hidden or not. */
export function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join(' ') : '';
}
