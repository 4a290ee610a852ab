/**
 * A key written on one line, cut into its entries: `Key: G on track; A slipping; NOSY not started` becomes
 * `G: on track`, `A: slipping`, `NOSY: not started`. Other lines stay as they are.
 */
import { oneLine } from '../../../domain/reading/wording.ts';

const OPENS =
  /^\s*(?:key|legend|rag(?: key| status| rating)?|colou?rs?|letters?|symbols?)\b[^:–—-]{0,40}[:–—-]\s*/i;
const ENTRY = /^([A-Z]{1,5}|[✓✔√●■▲xX])\s*(?:[:=–—-]|means|is|for)?\s+(\p{L}.{1,60})$/u;

/** The entries of a key's line, or the line itself. */
export function keyLines(line: string): string[] {
  if (!OPENS.test(line)) return [line];
  const entries = line
    .replace(OPENS, '')
    .split(/[;,.\n]+(?=\s|$)/)
    .map(oneLine)
    .filter((entry) => entry !== '');
  const read = entries.map((entry) => ENTRY.exec(entry));
  if (read.filter((m) => m !== null).length < 2) return [line];
  return read.map((m, i) => (m ? `${m[1]}: ${m[2]}` : (entries[i] ?? '')));
}
