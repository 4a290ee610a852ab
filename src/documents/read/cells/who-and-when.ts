/**
 * A cell that says who and when together (`Ward manager, by June 2027`; `Marsh Council` over `Ongoing`): the parts that
 * are times, at its one end or the other, and the rest.
 */
import { saysSomething } from '../../../domain/reading/wording.ts';
import { looksTimed } from './evidence.ts';

export type LeadAndTime = { leads: string[]; time: string };

/** Parts of a line with the marks that stood before them. */
function partsOf(line: string): string[] {
  return line.split(
    /\s*;\s*|(?<=\d):\s+|,\s+(?=by\b|from\b|in\b|end\b|before\b|\p{Lu}|\d|on-?going|tb[acd])|\s+[–—|-]\s+|\s*[([](?=[^()]*[)\]]\s*$)|\s+(?=by\s+(?:the\s+)?(?:end|early|mid|late|\d|spring|summer|autumn|winter|q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/iu,
  );
}

const bare = (part: string): string => part.replace(/^[\s:,;–—-]+|[\s,;)\]–—-]+$/g, '');
const LABEL = /^(?:leads?|who|by whom|owner|when|by when|timescale|timeline|deadline|date|due)\s*:\s*/i;

/** Parts the words of a cell; a cell with no time in it is all names. */
export function leadAndTime(paragraphs: readonly string[]): LeadAndTime {
  const parts = paragraphs
    .flatMap((p) => p.split('\n'))
    .flatMap(partsOf)
    .map((part) => bare(part).replace(LABEL, ''))
    .filter(saysSomething);
  const timed = parts.map(looksTimed);
  const last = timed.lastIndexOf(false);
  const first = timed.indexOf(false);
  if (first < 0) return { leads: [], time: parts.join('\n') };
  // Times stand after the names, or before them where none stand after.
  const [from, to] = last < parts.length - 1 ? [last + 1, parts.length] : [0, first];
  return { leads: [...parts.slice(0, from), ...parts.slice(to)], time: parts.slice(from, to).join('\n') };
}
