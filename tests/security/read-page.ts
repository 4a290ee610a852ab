/** What a page offers, and what a machine can see is wrong with it without a browser. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export type Form = { method: string; action: string; fields: [string, string][] };
export type Offered = { links: string[]; forms: Form[]; ids: Set<string>; faults: string[] };

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const get = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

function* below(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* below(child);
  }
}

const UNREAD = ['script', 'style', 'svg', 'template'];
const textOf = (node: Node): string => {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (isElement(node) && UNREAD.includes(node.tagName)) return ' ';
  return childrenOf(node).map(textOf).join('');
};
const wordsOf = (node: Node): string => textOf(node).replace(/\s+/g, ' ').trim();

/** How a browser would send the control where nobody touched it; null for what it would leave out. */
function sent(control: Element): [string, string] | null {
  const name = get(control, 'name');
  if (name === undefined || get(control, 'disabled') !== undefined) return null;
  if (control.tagName === 'textarea') return [name, textOf(control)];
  if (control.tagName === 'select') {
    const options = [...below(control)].filter((one) => one.tagName === 'option');
    const chosen = options.find((one) => get(one, 'selected') !== undefined) ?? options[0];
    return chosen ? [name, get(chosen, 'value') ?? wordsOf(chosen)] : null;
  }
  const type = get(control, 'type') ?? 'text';
  if (['checkbox', 'radio'].includes(type))
    return get(control, 'checked') === undefined ? null : [name, get(control, 'value') ?? 'on'];
  return ['submit', 'button', 'file', 'image'].includes(type) ? null : [name, get(control, 'value') ?? ''];
}

/** The form once for each of its buttons, since each may mean something else. */
function formsOf(form: Element, address: string): Form[] {
  const inside = [...below(form)];
  const fields = inside
    .filter((one) => ['input', 'select', 'textarea'].includes(one.tagName))
    .flatMap((one) => {
      const pair = sent(one);
      return pair ? [pair] : [];
    });
  // Of choices that nobody made the first is made, so that the form means something.
  for (const one of inside.filter((field) => get(field, 'type') === 'radio')) {
    const name = get(one, 'name') ?? '';
    if (!fields.some(([known]) => known === name)) fields.push([name, get(one, 'value') ?? 'on']);
  }
  const buttons = inside.filter((one) => one.tagName === 'button' && get(one, 'type') !== 'button');
  return buttons.map((button) => ({
    method: (get(button, 'formmethod') ?? get(form, 'method') ?? 'get').toLowerCase(),
    action: get(button, 'formaction') ?? get(form, 'action') ?? address,
    fields: [...fields, ...sentBy(button)],
  }));
}

const sentBy = (button: Element): [string, string][] => {
  const name = get(button, 'name');
  return name === undefined ? [] : [[name, get(button, 'value') ?? '']];
};

/** Shown by a script, which gives it its words. */
function isHidden(element: Element): boolean {
  for (let at: Node | null = element; at && isElement(at); at = at.parentNode)
    if (get(at, 'hidden') !== undefined) return true;
  return false;
}

const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list', 'form'];
/** Said of one thing as of several, or a value that never became words. */
const UNWORDED = [
  /(?<![\d.,:–-])\b1 (actions|plans|days|weeks|months|people|rows|questions|doubts|places|files|entries|changes|comments)\b/,
  /\b(undefined|NaN|Invalid Date)\b/,
  /\[object /,
  /\b\d{4}-\d\d-\d\dT\d\d:\d\d/,
];

function* faultsOf(all: Element[], root: Node): Generator<string> {
  const count = (tag: string) => all.filter((one) => one.tagName === tag).length;
  if (count('h1') !== 1) yield `has ${count('h1')} first headings`;
  const title = all.find((one) => one.tagName === 'title');
  if (!title || !/^\S.* – Weft$/.test(wordsOf(title))) yield `is titled “${title ? wordsOf(title) : ''}”`;
  const ids = new Set<string>();
  for (const id of all.flatMap((one) => get(one, 'id') ?? [])) {
    if (ids.has(id)) yield `says the id ${id} twice`;
    ids.add(id);
  }
  for (const one of all) {
    for (const name of REFERENCES)
      for (const id of get(one, name)?.split(' ') ?? [])
        if (id && !ids.has(id)) yield `points from ${one.tagName} ${name} to #${id}, which is not there`;
    if (['a', 'button'].includes(one.tagName) && !wordsOf(one) && !get(one, 'aria-label') && !isHidden(one))
      yield `has a ${one.tagName} without words`;
  }
  const words = wordsOf(root);
  for (const wrong of UNWORDED) {
    const found = wrong.exec(words);
    if (found) yield `says “${words.slice(Math.max(0, found.index - 30), found.index + 40)}”`;
  }
}

/** @param address of the page itself, with its query: where a form without an action goes */
export function readPage(html: string, address: string): Offered {
  const root = parse(html);
  const all = [...below(root)];
  return {
    links: all.filter((one) => one.tagName === 'a').flatMap((one) => get(one, 'href') ?? []),
    forms: all.filter((one) => one.tagName === 'form').flatMap((one) => formsOf(one, address)),
    ids: new Set(all.flatMap((one) => get(one, 'id') ?? [])),
    faults: [...new Set(faultsOf(all, root))],
  };
}
