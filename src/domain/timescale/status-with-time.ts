/**
 * Words of status in a date cell, told apart from the time.
 *
 * - A status word alone says how the action stands and nothing of when (`Achieved`, `STARTED`).
 * - With a date (`April08 DONE`, `Completed March 2011`) it is done; whether the date is the deadline or the day it was
 *   done cannot be told, so it is asked.
 * - `Complete April09` may be an order: it is done only where the date is past by the plan's own date, and asked either way.
 * - `Ongoing` alone is a timescale and no status; with a done word it is both (`DONE/ONGOING`: done and continuing).
 */
import type { Doubt, ReadStatus } from '../reading/plan-reading.ts';
import { findStanding } from '../reading/status-words.ts';
import type { Placed } from './compose.ts';
import type { ReadLine } from './mentions.ts';
import type { TimescaleContext } from './timescale-context.ts';

type Found = { status: ReadStatus | null; doubts: Doubt[] };

const NONE: Found = { status: null, doubts: [] };
const ORDER = /\b(?:to be|by|should be|must be|will be|target|due)\b/i;

function orderedOrDone(placed: Placed, text: string, context: TimescaleContext): Found {
  const done: ReadStatus = { raw: text, lifecycle: 'complete', rag: null };
  const past = context.planDay !== null && placed.period.last < context.planDay;
  const message = `“${text}” may mean that it is to be complete by then, or that it was completed then.`;
  return {
    status: past ? done : null,
    doubts: [{ field: 'timescale', message, readings: past ? [done, null] : [null, done] }],
  };
}

/** The status that the words of a date cell give, with what is in doubt about it. */
export function statusWithTime(lines: ReadLine[], placed: Placed[], context: TimescaleContext): Found {
  const skeleton = lines.map((l) => l.skeleton).join(' ');
  const text = lines.map((l) => l.text).join(' ');
  const order = placed.find((p) => p.mention.complete);
  if (order) return orderedOrDone(order, text, context);
  const found = findStanding(skeleton.replace(/§/g, ' '));
  if (!found || found.lifecycle === null || ORDER.test(skeleton)) return NONE;
  if (found.lifecycle === 'continuing' && !/\b(?:done|complete|achieved|delivered)/i.test(found.words))
    return NONE;
  if (/\b(?:waiting|awaiting|pending)\b/i.test(found.words)) return NONE;
  const status: ReadStatus = { raw: found.words, lifecycle: found.lifecycle, rag: found.rag };
  if (placed.length > 0 && !standsApart(skeleton, found.words)) return NONE;
  return { status, doubts: doubtsWith(status, placed, text) };
}

const SMALL = /\b(?:in|on|by|at|as|of|the|and|was|were|is|since|from)\b/gi;

/** The status is all that is said beside the dates, or stands at an end with a mark between. */
function standsApart(skeleton: string, words: string): boolean {
  const rest = skeleton.replace(words, '').replace(/§/g, '').replace(SMALL, '');
  if (!/\p{L}/u.test(rest)) return true;
  const at = skeleton.indexOf(words);
  const [before, after] = [skeleton.slice(0, at), skeleton.slice(at + words.length)];
  const one = (skeleton.match(/§/g) ?? []).length === 1;
  return (
    one &&
    ((!/\p{L}/u.test(before) && /^\s*[-–—:.;(]/.test(after)) ||
      (!/\p{L}/u.test(after) && /[-–—:.;(]\s*$/.test(before)))
  );
}

function doubtsWith(status: ReadStatus, placed: Placed[], text: string): Doubt[] {
  if (status.lifecycle === 'continuing') {
    const readings = [status, { ...status, lifecycle: 'complete' }];
    return [{ field: 'status', message: `“${text}” says both done and continuing.`, readings }];
  }
  if (placed.length === 0 || status.lifecycle !== 'complete') return [];
  const message = `“${text}” may be the day it was done, or the deadline it had.`;
  return [{ field: 'timescale', message, readings: ['It was due then and is done.', 'It was done then.'] }];
}
