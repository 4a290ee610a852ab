/** Small turns of phrase for what a person is told about how a document was read. */
import { cleanText } from './clean-text.ts';
import { MAX_QUOTED } from './limits.ts';

/** `1 comment`, `3 comments`; `no` for none. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  if (number === 1) return `1 ${noun}`;
  return `${number === 0 ? 'no' : number.toLocaleString('en-GB')} ${plural}`;
}

/** ` Left out: “one”, “two”.`, or nothing where there are no words; cut at a length that a page can hold. */
export function quoted(label: string, words: string[]): string {
  const shown = words.map((one) => cleanText(one).replaceAll('\n', ' ')).filter((one) => one !== '');
  if (shown.length === 0) return '';
  const all = shown.map((one) => `“${one}”`).join(', ');
  return ` ${label}: ${all.length > MAX_QUOTED ? `${all.slice(0, MAX_QUOTED)}…” and more` : all}.`;
}
