/**
 * A date that has been moved, written beside the one that counts: `March 2027 (revised from May 2026)`, `Originally
 * May 2026, now March 2027`, `May 2026 – extended to March 2027`. The earlier date is history, like one struck out.
 */

const DATE = '(?=[^;()\\n]*\\d)[^;,()\\n–—-]{3,30}?(?:-\\d\\d)?';
const END = '(?=\\s*(?:$|[;,)\\n–—-]|\\b(?:now|revised|moved|extended)\\b))';

/** The earlier date stands after words that say so. */
const SAID = new RegExp(
  `(?:[(\\[]\\s*|\\b|^)(?:(?:revised|moved|slipped|extended|changed|deferred|delayed|put back|rescheduled|brought forward|carried (?:over|forward))\\s+from|` +
    `originally|previously|formerly|initially|(?:original|previous|old|first)(?: (?:target|date|deadline|timescale|due date))+|instead of)[:\\s]+${DATE}${END}[)\\]]?`,
  'i',
);
const WAS = new RegExp(`(?:[(\\[,;–—-]\\s*|^)was[:\\s]+${DATE}${END}[)\\]]?`, 'i');

/** The date that counts stands after words that say so; what is before them is the earlier one. */
const NOW = new RegExp(
  `^\\s*(${DATE})[\\s,;:(–—-]*\\b(?:now|(?:revised|moved|extended|slipped|deferred|delayed|put back|rescheduled|changed|brought forward)(?: (?:date|target))?(?: (?:to|until|for))?|new (?:date|target|deadline))[:\\s]+(?=.*\\d)`,
  'i',
);

/** The words of a date cell that name an earlier date, or null. */
export function earlierDate(text: string): string | null {
  const said = (SAID.exec(text) ?? WAS.exec(text))?.[0] ?? NOW.exec(text)?.[0] ?? null;
  if (said === null) return null;
  // Without another date beside it, it is the only one there is.
  return /\d/.test(text.replace(said, ' ')) ? said : null;
}

/** The date itself, without the words that say it is the earlier one. */
export const bareDate = (earlier: string): string =>
  earlier.replace(
    /^.*?\b(?=(?:early|mid|late|end|spring|summer|autumn|winter|q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d))/i,
    '',
  );
