/** A document's own properties: which titles say something, and the day of its last change. */
import { type Day, parseDay } from '../../domain/day.ts';
import { cleanText } from './clean-text.ts';

const DEFAULT_TITLE =
  /^(word document|document\d*|book\d*|untitled.*|microsoft word.*|microsoft excel.*|powerpoint.*|title|.*\.(docx?|odt|ott|rtf|pdf|xlsx?|ods|dotx?|csv|txt|html?))$/i;

/** A title from a document's properties; null where it is only a file name or a default. */
export function titleOf(written: string): string | null {
  const title = cleanText(written).replaceAll('\n', ' ');
  return title === '' || DEFAULT_TITLE.test(title) ? null : title;
}

/** The day in front of an ISO date and time; null where there is none. */
export const dayOf = (written: string): Day | null => parseDay(written.trim().slice(0, 10));
