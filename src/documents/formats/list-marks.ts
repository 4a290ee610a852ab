/**
 * The mark of a list item as a reader sees it, from a list's own rules: how each level counts, in what figures,
 * and with what around it.
 *
 * - A level begins at its start value and counts on; a deeper level starts again when a level above it moves.
 * - `%1` to `%9` in a level's pattern stand for the counts of the levels above and its own.
 * - Bullets are one character; characters of symbol fonts are shown as what they look like.
 */

export type Figures =
  | 'decimal'
  | 'decimalZero'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRoman'
  | 'upperRoman'
  | 'ordinal'
  | 'none';

export type ListLevel = {
  /** What stands before the item: a pattern such as `%1.%2)`, or a bullet. */
  pattern: string;
  figures: Figures | 'bullet';
  start: number;
  /** All counts in the mark are shown in plain figures. */
  legal?: boolean;
  /** Starts again after this level (counted from 1) moves; 0 never; undefined after any level above. */
  restart?: number;
};

/** The counts of one list, a number for each level; null where the level has not begun. */
export type Counts = (number | null)[];

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(count: number): string {
  if (count <= 0 || count > 3999) return String(count);
  let left = count;
  let out = '';
  for (const [value, figures] of ROMAN) {
    out += figures.repeat(Math.floor(left / value));
    left %= value;
  }
  return out;
}

/** a to z, then aa, bb … as word processors count. */
function letters(count: number): string {
  if (count <= 0 || count > 780) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const ending = (count: number): string => {
  if (count % 100 >= 11 && count % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th';
};

/** A count in the figures of a level. */
export function inFigures(count: number, figures: Figures): string {
  switch (figures) {
    case 'decimal':
      return String(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'ordinal':
      return `${count}${ending(count)}`;
    case 'none':
      return '';
  }
}

/** Moves a list on by one item at a level (from 0), changing `counts`, and gives the item's mark. */
export function nextMark(levels: ListLevel[], counts: Counts, level: number): string {
  const rule = levels[level];
  if (!rule) return '';
  counts[level] = (counts[level] ?? rule.start - 1) + 1;
  for (let deeper = level + 1; deeper < levels.length; deeper++) {
    const restart = levels[deeper]?.restart;
    if (restart === undefined || (restart > 0 && level < restart)) counts[deeper] = null;
  }
  if (rule.figures === 'bullet') return bullet(rule.pattern);
  return rule.pattern
    .replace(/%([1-9])/g, (_, digit: string) => {
      const shown = levels[Number(digit) - 1];
      if (!shown || shown.figures === 'bullet') return '';
      const figures = rule.legal && shown.figures !== 'none' ? 'decimal' : shown.figures;
      return inFigures(counts[Number(digit) - 1] ?? shown.start, figures);
    })
    .trim();
}

const SYMBOLS: Record<number, string> = {
  183: '•',
  167: '▪',
  111: '◦',
  110: '■',
  113: '❑',
  117: '◆',
  118: '❖',
  216: '➢',
  252: '✓',
  251: '✗',
  254: '☑',
  253: '☒',
  168: '☐',
  45: '–',
  224: '→',
  232: '➔',
  240: '⇨',
  159: '•',
  108: '●',
};

/** A character of a symbol font as what it looks like; `code` with or without the private-use 0xf000. */
export function symbol(code: number): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (code >= 0xf000 || code < 0x100) return SYMBOLS[low] ?? '•';
  return String.fromCodePoint(code);
}

/** Private-use characters of symbol fonts, shown as what they look like. */
export function withSymbols(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (character) => symbol(character.charCodeAt(0)));
}

function bullet(pattern: string): string {
  const mark = withSymbols(pattern.trim());
  if (mark === '' || mark === '·') return '•';
  return mark === 'o' ? '◦' : mark;
}
