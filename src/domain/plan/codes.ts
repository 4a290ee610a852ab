/**
 * The codes people say aloud: '1.2.3' is the third action ever put under heading 1.2. Rules (R10, DOMAIN 11A 9-11):
 *
 * 1. A plan's own reference ('HS1', '2.6.1', '13(a)') is the code, where no other action has it.
 * 2. Otherwise the code is the heading's code, a full stop, and the next number never used there.
 * 3. A heading's code is its own number; put behind its parent's code unless it already begins with it. A heading
 *    with no number is counted among its neighbours.
 * 4. A code is never used again, not even after its action is dropped or moved.
 */
import type { Heading } from './plan.ts';

const PIECES = /\d+|[^\d\s.]+/g;

/** Where one code stands before another: numbers by size ('1.2' before '1.10'), letters without regard to case. */
export function compareCodes(a: string, b: string): number {
  const left = a.match(PIECES) ?? [];
  const right = b.match(PIECES) ?? [];
  for (const [i, x] of left.entries()) {
    const y = right[i];
    if (y === undefined) return 1;
    const order = comparePieces(x, y);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function comparePieces(x: string, y: string): number {
  const xNumber = /^\d/.test(x);
  const yNumber = /^\d/.test(y);
  if (xNumber !== yNumber) return xNumber ? -1 : 1;
  if (xNumber) return Number(x) - Number(y);
  const [lowX, lowY] = [x.toLowerCase(), y.toLowerCase()];
  return lowX < lowY ? -1 : lowX > lowY ? 1 : 0;
}

/** The next code under a heading: one more than the greatest number ever given there, so that none comes twice. */
export function nextCode(headingCode: string | null, codesEverUsed: Iterable<string>): string {
  const prefix = headingCode === null ? '' : `${tidyCode(headingCode)}.`;
  let greatest = 0;
  const used = new Set<string>();
  for (const code of codesEverUsed) {
    used.add(codeKey(code));
    const rest = codeKey(code).startsWith(codeKey(prefix)) ? code.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(rest) && Number(rest) > greatest) greatest = Number(rest);
  }
  let code = `${prefix}${greatest + 1}`;
  while (used.has(codeKey(code))) {
    greatest += 1;
    code = `${prefix}${greatest + 1}`;
  }
  return code;
}

/** Two codes that a person would take for one: case and spaces aside. */
export function codeKey(code: string): string {
  return code.toLowerCase().replace(/\s+/g, '');
}

/** A code as it is kept: no spaces or full stops at its ends, nothing that an address could not hold. */
export function tidyCode(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^[.\s]+|[.:)\s]+$/gu, (m) => (m.trim() === ')' && text.includes('(') ? ')' : ''))
    .replace(/\s+/g, ' ');
}

/** A reference of the document that can serve as a code: short, on one line, with a letter or figure in it. */
export function codeFromReference(reference: string | null): string | null {
  if (reference === null || /[\n/?#%\\]/.test(reference.trim())) return null;
  const code = tidyCode(reference);
  return code.length > 0 && code.length <= 24 && /[\p{L}\p{N}]/u.test(code) ? code : null;
}

type Numbered = Pick<Heading, 'id' | 'parentId' | 'number'>;

/** The code of every heading, by its id; parents stand before their children in `headings`. */
export function headingCodes(headings: readonly Numbered[]): Map<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  const counted = new Map<string | null, number>();
  for (const heading of headings) {
    const place = (counted.get(heading.parentId) ?? 0) + 1;
    counted.set(heading.parentId, place);
    const parent = heading.parentId === null ? null : (codes.get(heading.parentId) ?? null);
    const own = heading.number === null ? '' : tidyCode(heading.number);
    let code = behind(parent, own === '' ? String(place) : own);
    for (let n = place; taken.has(codeKey(code)); n += 1) code = behind(parent, String(n));
    taken.add(codeKey(code));
    codes.set(heading.id, code);
  }
  return codes;
}

function behind(parent: string | null, own: string): string {
  if (parent === null) return own;
  return codeKey(own).startsWith(`${codeKey(parent)}.`) ? own : `${parent}.${own}`;
}

/**
 * The codes of a whole plan at once, in order. A reference that only one action has is its code; one that starts
 * again under each heading stands behind the heading's code.
 */
export function actionCodes(
  actions: readonly { headingCode: string | null; reference: string | null }[],
): string[] {
  const own = actions.map((a) => codeFromReference(a.reference));
  const times = new Map<string, number>();
  for (const code of own) if (code !== null) times.set(codeKey(code), (times.get(codeKey(code)) ?? 0) + 1);
  const unique = own.map((code) => (code !== null && times.get(codeKey(code)) === 1 ? code : null));
  const used = new Map(unique.flatMap((code) => (code === null ? [] : [[codeKey(code), code]])));
  return actions.map((action, i) => {
    const alone = unique[i] ?? null;
    if (alone !== null) return alone;
    const within = own[i] != null && action.headingCode !== null ? behind(action.headingCode, own[i]) : null;
    const free = within !== null && !used.has(codeKey(within));
    const code = free ? within : nextCode(action.headingCode, used.values());
    used.set(codeKey(code), code);
    return code;
  });
}
