/** An event as one sentence, for lists that have no room for more: files, mails, a line on a page. */
import { NOTHING } from './tell-change.ts';
import type { HistoryEvent } from './tell-history.ts';

type Told = Pick<HistoryEvent, 'did' | 'about' | 'lines'>;

const MONTH = /^“?([A-Z][a-z]+) (\d{4})”?(?: \(.*\))?$/;
const withoutMeaning = (value: string): string => /^“(.+)” \(.*\)$/.exec(value)?.[1] ?? value;

/** 'from April to June 2009'; the year once where it is the same. */
function fromTo(before: string, after: string): string {
  const [was, is] = [MONTH.exec(before), MONTH.exec(after)];
  if (was && is && was[2] === is[2]) return `from ${was[1]} to ${is[1]} ${is[2]}`;
  return `from ${withoutMeaning(before)} to ${withoutMeaning(after)}`;
}

/** What each thing is called inside a sentence, where its label is not. */
const INSIDE: Readonly<Record<string, string>> = {
  Timescale: 'due date',
  Action: 'words',
  'In a sentence': 'last update',
};

const LONG = 60;

/** Whether the sentence tells all of it, so that no list need stand below. */
export function isOneSentence({ lines, more, undoes }: HistoryEvent): boolean {
  const [line, another] = lines;
  if (!line || another || more > 0 || undoes !== null || line.kind === 'said') return false;
  return [line.before, line.after].every((value) => value.length <= LONG);
}

/** 'moved the due date of 1.2 from April to June 2009'; the deed alone where it changed more than one thing. */
export function sayEvent({ did, about, lines }: Told): string {
  const of = about ? ` of ${about.code}` : '';
  const [line, another] = lines;
  if (!line || another) return about ? `${did}: ${about.code} ${about.text}` : did;
  if (line.kind === 'said') return `${did}: ${line.text.replace(/\.$/, '')}`;
  const label = INSIDE[line.label] ?? line.label.charAt(0).toLowerCase() + line.label.slice(1);
  if (line.before === NOTHING) return `set the ${label}${of} to ${withoutMeaning(line.after)}`;
  if (line.after === NOTHING) return `emptied the ${label}${of}; it was ${withoutMeaning(line.before)}`;
  const verb = line.label === 'Timescale' ? 'moved' : 'changed';
  return `${verb} the ${label}${of} ${fromTo(line.before, line.after)}`;
}
