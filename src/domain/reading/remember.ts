/**
 * A pure function of a text that remembers its latest answers: reading a plan asks the same of the same words many
 * times over. What is held is bounded, and long texts are not held at all.
 */
const MOST_HELD = 8192;
const LONGEST_HELD = 240;

export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const held = new Map<string, T>();
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
