/** One reading of a doubt in words, for the button that chooses it. A reading's form depends on its field. */
import { longDay, parseDay } from '../day.ts';
import type { DoubtField } from './plan-reading.ts';

/** Never throws: a reading in a form that is not known is shown as its own text. */
export function sayReading(field: DoubtField, reading: unknown): string {
  if (reading === null || reading === undefined || reading === '') return 'Nothing';
  if (typeof reading === 'string') return sayText(reading);
  if (Array.isArray(reading)) return sayList(field, reading);
  if (typeof reading !== 'object') return String(reading);
  const parts = reading as Record<string, unknown>;
  if ('state' in parts || 'due' in parts) return sayTimescale(parts);
  if ('lifecycle' in parts || 'rag' in parts) return sayStatus(parts);
  if (typeof parts.name === 'string') return sayName(parts);
  if (typeof parts.title === 'string') return `${parts.number ?? ''} ${parts.title}`.trim();
  if (typeof parts.text === 'string') return sayText(parts.text);
  return Object.values(parts)
    .filter((v) => typeof v === 'string')
    .join(', ');
}

/** 'Due 30 April 2010', 'From 1 April 2008 to 31 March 2009', 'Ongoing'. */
function sayTimescale(parts: Record<string, unknown>): string {
  const start = dayText(parts.start);
  const due = dayText(parts.due);
  const said = start && due ? `From ${start} to ${due}` : due ? `Due ${due}` : start ? `From ${start}` : null;
  const state = sayRecurrence(parts.recurrence) ?? STATE_WORDS[String(parts.state)] ?? null;
  const steps = sayMilestones(parts.milestones, due);
  if (said === null) return steps === null ? (state ?? 'No date') : `${state ?? 'No date'}; ${steps}`;
  const whole = state === null ? said : `${state}; ${said[0]?.toLowerCase()}${said.slice(1)}`;
  return steps === null ? whole : `${whole}; ${steps}`;
}

/** 'steps on 30 April 2027 and 31 May 2027'; null where there are none beside the due date. */
function sayMilestones(value: unknown, due: string | null): string | null {
  const days = (Array.isArray(value) ? value : [])
    .map((one: unknown) =>
      typeof one === 'object' && one !== null && 'date' in one ? dayText(one.date) : null,
    )
    .filter((one) => one !== null);
  if (days.every((day) => day === due)) return null;
  const all = days.length > 1 ? `${days.slice(0, -1).join(', ')} and ${days.at(-1)}` : days.join('');
  return `${days.length > 1 ? 'steps' : 'a step'} on ${all}`;
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  halfYear: 'half-year',
  year: 'year',
};

/** 'Every quarter', '3 times a year'; null where it is not said how often. */
function sayRecurrence(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('every' in value)) return null;
  const unit = UNIT_WORDS[String(value.every)];
  if (unit === undefined) return null;
  const count = 'count' in value ? Number(value.count) : 1;
  return count > 1 ? `${count} times a ${unit}` : `Every ${unit}`;
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  ongoing: 'Ongoing',
  recurring: 'Repeats',
  conditional: 'Waits for a condition',
  toBeAgreed: 'To be agreed',
  notApplicable: 'Does not apply',
  relative: 'Counted from an event',
  blank: 'No date',
  unclear: 'Not clear',
};

function sayStatus(parts: Record<string, unknown>): string {
  const words = [LIFECYCLE_WORDS[String(parts.lifecycle)], parts.rag ? `rated ${parts.rag}` : null];
  const said = words.filter(Boolean).join(', ');
  return said === '' ? 'No status' : `${said[0]?.toUpperCase()}${said.slice(1)}`;
}

const LIFECYCLE_WORDS: Readonly<Record<string, string>> = {
  notStarted: 'not started',
  inProgress: 'under way',
  continuing: 'continuing',
  complete: 'complete',
  waiting: 'waiting',
  dropped: 'dropped',
};

function sayName(parts: Record<string, unknown>): string {
  const of = typeof parts.of === 'string' && parts.of !== '' ? ` (${parts.of})` : '';
  return `${parts.name}${of}${parts.support === true ? ', in support' : ''}`;
}

function sayList(field: DoubtField, items: readonly unknown[]): string {
  if (items.length === 0) return field === 'leads' ? 'Nobody' : 'Nothing';
  return items.map((item) => sayReading(field, item)).join(field === 'path' ? ' › ' : '; ');
}

const dayText = (value: unknown): string | null => {
  const day = typeof value === 'string' ? parseDay(value) : null;
  return day === null ? null : longDay(day);
};

function sayText(text: string): string {
  const day = parseDay(text);
  return day === null ? text : longDay(day);
}
