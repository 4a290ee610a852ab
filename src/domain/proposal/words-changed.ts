/**
 * Two versions of a text word by word: what both have, what only the first has (gone), what only the second has (new).
 * The longest run of words that both share in order stands; texts too long for that are shown as all gone, all new.
 */
export type WordPiece = { kind: 'same' | 'gone' | 'new'; text: string };

const MOST_WORDS = 1500;

const pieces = (text: string): string[] => text.match(/\S+\s*/g) ?? [];
const bare = (piece: string): string => piece.trim();

export function wordsChanged(before: string, after: string): WordPiece[] {
  const [left, right] = [pieces(before), pieces(after)];
  const start = commonStart(left, right);
  const end = commonEnd(left.slice(start), right.slice(start));
  const middle = middleOf(left.slice(start, left.length - end), right.slice(start, right.length - end));
  const same = (text: string): WordPiece => ({ kind: 'same', text });
  return joined([
    ...right.slice(0, start).map(same),
    ...middle,
    ...right.slice(right.length - end).map(same),
  ]);
}

function commonStart(left: readonly string[], right: readonly string[]): number {
  let i = 0;
  while (i < left.length && i < right.length && bare(left[i] ?? '') === bare(right[i] ?? '')) i += 1;
  return i;
}

const commonEnd = (left: readonly string[], right: readonly string[]): number =>
  commonStart([...left].reverse(), [...right].reverse());

function middleOf(left: readonly string[], right: readonly string[]): WordPiece[] {
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) {
    return [...left.map((text) => piece('gone', text)), ...right.map((text) => piece('new', text))];
  }
  const longest = lengths(left, right);
  const found: WordPiece[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && b !== undefined && bare(a) === bare(b)) {
      found.push(piece('same', b));
      i += 1;
      j += 1;
    } else if (a !== undefined && (b === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      found.push(piece('gone', a));
      i += 1;
    } else if (b !== undefined) {
      found.push(piece('new', b));
      j += 1;
    }
  }
  return found;
}

const piece = (kind: WordPiece['kind'], text: string): WordPiece => ({ kind, text });
const at = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** For each pair of places, how many words both still share in order from there on. */
function lengths(left: readonly string[], right: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    for (let j = right.length - 1; row && j >= 0; j -= 1) {
      const same = bare(left[i] ?? '') === bare(right[j] ?? '');
      row[j] = same ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function joined(all: readonly WordPiece[]): WordPiece[] {
  const found: WordPiece[] = [];
  for (const one of all) {
    const last = found.at(-1);
    if (last?.kind === one.kind) last.text += one.text;
    else found.push({ ...one });
  }
  return found;
}
