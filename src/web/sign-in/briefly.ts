/**
 * Keeps an answer for a moment, so that the many requests of one page do not ask the database the same thing each: a
 * role that is ended, or an account that is made, counts within half a second in every process. Whoever is about to
 * change something is asked about anew, and what was kept of them is dropped: the page after it shows what they did.
 */
const MOMENT = 500;
const MOST = 500;

type Briefly<T> = (key: string, ask: () => Promise<T>, anew?: boolean) => Promise<T>;

export function briefly<T>(): Briefly<T> {
  const kept = new Map<string, { until: number; answer: Promise<T> }>();
  return (key, ask, anew = false) => {
    if (anew) {
      kept.delete(key);
      return ask();
    }
    const now = performance.now();
    const known = kept.get(key);
    if (known && known.until > now) return known.answer;
    if (kept.size >= MOST) kept.clear();
    const answer = ask();
    kept.set(key, { until: now + MOMENT, answer });
    // A fault is told to whoever asked, and asked again by the next.
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
