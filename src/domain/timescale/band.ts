/**
 * Bands such as `short term`: only the plan's own legend says when they are.
 *
 * - A legend may give days (`by 30 September 2024`), months from the plan's start (`6 to 12 months`) or the plan's end.
 * - Without a legend the band stays unclear. With one that counts from a start which the document does not give, it is relative.
 */
import { addDays, addMonths, type Day } from '../day.ts';
import { lookUp } from '../reading/look-up.ts';
import type { Resolved } from './period.ts';
import { earlier } from './plan-years.ts';
import type { Term, TimescaleContext } from './timescale-context.ts';

const SHORT: Record<string, string> = { s: 'short', m: 'medium', l: 'long', mid: 'medium' };

/** The term of the legend that a word names (`short`, `S`, or the band's own name). */
export function termNamed(word: string, context: TimescaleContext): Term | null {
  const key = word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+-]+/gu, ' ')
    .trim()
    .replace(/[\s-]*terms?$/, '');
  const { terms } = context.legend;
  return lookUp(terms, key) ?? lookUp(terms, lookUp(SHORT, key) ?? '') ?? null;
}

function lastDay(term: Term, context: TimescaleContext): Day | null {
  if (term.due) return term.due;
  if (term.toPlanEnd) return context.planEnd;
  const to = term.months?.to;
  if (term.months && to == null) return context.planEnd;
  return to != null && context.planStart ? addDays(addMonths(context.planStart, to), -1) : null;
}

/** Places a band by the legend. */
export function termPeriod(word: string, text: string, context: TimescaleContext): Resolved {
  const term = termNamed(word, context);
  if (!term) return { unresolved: 'unclear', why: `The document does not say when “${text}” is.` };
  const last = lastDay(term, context);
  if (!last) {
    const why = `“${text}” is “${term.raw}”, counted from a start that the document does not give.`;
    return { unresolved: 'relative', why };
  }
  const first = term.start ?? context.planStart ?? last;
  return {
    first: earlier(first, last),
    last,
    precision: 'approximate',
    opens: false,
    why: null,
    others: [],
  };
}
