/**
 * A pure function of a text that remembers its latest answers: reading a plan asks the same of the same words many
 * times over. What is held is bounded, and long texts are not held at all.
 */
const MOST_HELD = 8192;
const LONGEST_HELD = 240;

const all: Map<string, unknown>[] = [];

/** Forgets every answer, so that no words of one document are held while the next is read. */
export function forget(): void {
  for (const held of all) held.clear();
}

export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const held = new Map<string, T>();
  all.push(held);
  return (text) => {
    if (text.length > LONGEST_HELD) return work(text);
    const known = held.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    if (held.size >= MOST_HELD) held.clear();
    held.set(text, answer);
    return answer;
  };
}
