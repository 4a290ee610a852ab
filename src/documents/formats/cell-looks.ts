/** What the words of a cell look like, whatever they mean: how many they are, and whether digits or a mark open them. */
export type Looks = { words: number; digits: boolean; marked: boolean };

const MARKED = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z])[.):]?\s/;

export function looksOf(text: string): Looks {
  return {
    words: text.split(/\s+/).filter((word) => word !== '').length,
    digits: /\d/.test(text),
    marked: MARKED.test(text) && /^\(?[\dA-Za-z]{1,5}[.):]/.test(text),
  };
}

/** How like other cells a cell looks: 0 to 1; 0.5 where there is none to go by. */
export function looksAlike(looks: Looks, cells: readonly string[]): number {
  const others = cells.filter((cell) => cell !== '').map(looksOf);
  if (others.length === 0) return 0.5;
  const share = (holds: (other: Looks) => boolean): number => others.filter(holds).length / others.length;
  const words = others.map((other) => other.words).sort((a, b) => a - b);
  const [usual, most] = [words[Math.floor(words.length / 2)] ?? 1, words.at(-1) ?? 1];
  const length =
    looks.words <= most && looks.words >= (words[0] ?? 1)
      ? 1
      : Math.min(looks.words, usual) / Math.max(looks.words, usual, 1);
  const digits = share((other) => other.digits === looks.digits);
  const marked = share((other) => other.marked === looks.marked);
  return (2 * length + digits + marked) / 4;
}
