/**
 * A cell that says who and when together (`Ward manager, by June 2027`; `Marsh Council` over `Ongoing`): the parts that
 * are times, at its one end or the other, and the rest.
 */
import { saysSomething } from '../../../domain/reading/wording.ts';
import { looksTimed } from './evidence.ts';

export type LeadAndTime = { leads: string[]; time: string };

/** Marks that may stand between who and when. */
const MARK =
  /\s*;\s*|(?<=\d):\s+|,\s+(?=by\b|from\b|in\b|end\b|before\b|\p{Lu}|\d|on-?going|tb[acd])|\s+[–—|-]\s+|\s*[([](?=[^()]*[)\]]\s*$)|\s+(?=by\s+(?:the\s+)?(?:end|early|mid|late|\d|spring|summer|autumn|winter|q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))|\s+\/\s+/giu;

/** Parts of a line; names with a comma or a stroke between them stay one part. */
function partsOf(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let mark = '';
  const take = (text: string): void => {
    const last = parts.at(-1);
    const joined = last !== undefined && /^\s*[,/]\s*$/.test(mark) && !looksTimed(bare(last));
    if (joined && !looksTimed(bare(text))) parts[parts.length - 1] = last + mark + text;
    else parts.push(text);
  };
  for (const found of line.matchAll(MARK)) {
    take(line.slice(from, found.index));
    from = found.index + found[0].length;
    mark = found[0];
  }
  take(line.slice(from));
  return parts;
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
