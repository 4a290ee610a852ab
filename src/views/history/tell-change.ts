/** One row's change as lines: what was before, what is now. */
import { longDay, parseDay } from '../../domain/day.ts';
import { factChanges } from '../../domain/facts/tell-facts.ts';
import { sayOfQuestion } from '../../domain/question/question-words.ts';
import { saysNothing } from '../../domain/reading/wording.ts';
import { sayOfReview } from '../../domain/review/review-words.ts';
import { timescaleSchema } from '../../domain/timescale/timescale.ts';
import type { HistoryEntry } from '../../store/history/history.ts';
import { sayMeaning } from '../say-timescale.ts';
import { type ChangeLine, type CodesOf, said } from './change-line.ts';
import { LEAD_STATE_WORDS, LIFECYCLE_WORDS, RAG_WORDS, TOLD_COLUMNS } from './history-words.ts';
import { decisionLines } from './tell-decisions.ts';
import { dropLine, linkLine, placeLines } from './tell-place.ts';

export type { ChangeLine, CodesOf } from './change-line.ts';

/** What is said of an empty value. */
export const NOTHING = 'nothing';

function sayList(items: readonly unknown[]): string {
  return items.length === 0 ? NOTHING : items.map((item) => sayValue('', item)).join('; ');
}

function sayTimescaleValue(value: object): string {
  const parsed = timescaleSchema.safeParse(value);
  if (!parsed.success) return JSON.stringify(value);
  const { raw } = parsed.data;
  return saysNothing(raw) ? sayMeaning(parsed.data) : `“${raw}” (${sayMeaning(parsed.data)})`;
}

function sayObject(value: object): string {
  if ('message' in value) return String(value.message);
  const parts = Object.entries(value).map(([name, one]) => `${name}: ${sayValue('', one)}`);
  return parts.length === 0 ? NOTHING : parts.join('; ');
}

/** A column's value as a person would say it. */
export function sayValue(column: string, value: unknown): string {
  const ofReview = sayOfReview(column, value ?? null);
  if (ofReview !== null) return ofReview || NOTHING;
  const ofQuestion = sayOfQuestion(column, value);
  if (ofQuestion !== null) return ofQuestion;
  if (value === null || value === undefined || value === '') return NOTHING;
  if (column === 'timescale' && typeof value === 'object') return sayTimescaleValue(value);
  if (Array.isArray(value)) return sayList(value);
  if (typeof value === 'object') return sayObject(value);
  const text = String(value);
  if (column === 'lead_state') return LEAD_STATE_WORDS[text] ?? text;
  if (column === 'lifecycle') return LIFECYCLE_WORDS[text] ?? text;
  if (column === 'rag') return RAG_WORDS[text] ?? text;
  const day = parseDay(text);
  return day === null ? text : longDay(day);
}

function leadLine({ operation, before, after }: HistoryEntry): ChangeLine[] {
  const role = (row: Record<string, unknown> | null) =>
    row?.accountable ? 'accountable lead' : row?.support ? 'supporter' : 'lead';
  const name = String(after?.name ?? before?.name ?? 'Somebody');
  if (operation === 'insert') return [said(`${name} was named as ${role(after)}.`)];
  if (operation === 'delete') return [said(`${name} was taken out as ${role(before)}.`)];
  const renamed = before?.name !== after?.name ? [`${before?.name} is now written ${name}.`] : [];
  const moved = role(before) !== role(after) ? [`${name} went from ${role(before)} to ${role(after)}.`] : [];
  return [...renamed, ...moved].map(said);
}

/** A row that only made room for another has another place and the version it had. */
const hasMoved = (column: string, { before, after }: HistoryEntry): boolean =>
  before?.[column] !== after?.[column] && before?.version !== after?.version;

const idsIn = (row: Record<string, unknown> | null): string[] =>
  Array.isArray(row?.action_ids) ? row.action_ids.map(String) : [];

/** 'Actions: 1.2 and 3.1 linked; 2.2 taken out.' */
function linkLines(label: string, { before, after }: HistoryEntry, codes: CodesOf): ChangeLine[] {
  const [was, is] = [idsIn(before), idsIn(after)];
  const say = (ids: string[], done: string): string[] =>
    ids.length === 0 ? [] : [`${ids.map((id) => codes.get(id) ?? 'one').join(', ')} ${done}`];
  const parts = [
    ...say(
      is.filter((id) => !was.includes(id)),
      'linked',
    ),
    ...say(
      was.filter((id) => !is.includes(id)),
      'taken out',
    ),
  ];
  return parts.length === 0 ? [] : [said(`${label}: ${parts.join('; ')}.`)];
}

/** A sentence has one full stop, even where what is quoted brings its own. */
const quoted = (text: string | null): string => `‘${(text ?? '').replace(/\.$/, '')}’.`;

/** An entry that came or went is told as a whole, one that changed as before and after. */
function factLines({ before, after }: HistoryEntry): ChangeLine[] {
  return factChanges(before, after).map((change) =>
    change.before === null
      ? said(`${change.name}: added ${quoted(change.after)}`)
      : change.after === null
        ? said(`${change.name}: took out ${quoted(change.before)}`)
        : { kind: 'changed', label: change.name, before: change.before, after: change.after },
  );
}

const isPlace = (column: string): boolean => column === 'heading_id' || column === 'position';

function updateLines(entry: HistoryEntry, codes: CodesOf): ChangeLine[] {
  const { table, before, after } = entry;
  const facts = table === 'action' ? [...placeLines(entry, codes), ...factLines(entry)] : [];
  const lines = Object.entries(TOLD_COLUMNS[table] ?? {}).flatMap(([column, label]): ChangeLine[] => {
    if (isPlace(column) && entry.before?.joined_into !== entry.after?.joined_into) return [];
    if (column === 'position' && entry.before?.heading_id !== entry.after?.heading_id) return [];
    if (isPlace(column)) return hasMoved(column, entry) ? [said(`${label}: it has moved.`)] : [];
    if (column === 'action_ids') return linkLines(label, entry, codes);
    if (column === 'decisions') return decisionLines(entry, codes);
    const [was, is] = [sayValue(column, before?.[column]), sayValue(column, after?.[column])];
    return was === is ? [] : [{ kind: 'changed', label, before: was, after: is }];
  });
  return [...lines, ...facts];
}

const NAMES: Partial<Record<HistoryEntry['table'], (row: Record<string, unknown>) => string>> = {
  plan: (row) => `the plan ‘${row.title}’`,
  action: (row) => `action ${row.code}: ${row.text}`,
  heading: (row) => `the heading ‘${[row.number, row.title].filter(Boolean).join(' ')}’`,
  section: (row) => `the section ‘${row.heading ?? String(row.text).slice(0, 60)}’`,
  key_action: (row) => `key action ${row.letter}`,
  meeting: (row) => `the meeting ‘${row.title}’ of ${sayValue('on_day', row.on_day)}`,
  plan_review: (row) => `the review ‘${row.title}’`,
  scrutiny_question: (row) => `the question ‘${row.text}’`,
  remark: (row) => `the comment ‘${row.text}’`,
  attachment: (row) => `the ${row.kind} ‘${row.title}’`,
  abbreviation: (row) => `${row.short}: ${row.long}`,
};

const SETTLED: Readonly<Record<string, string>> = {
  accepted: 'Accepted from',
  refused: 'Refused from',
  open: 'Open again from',
  settled: 'Settled otherwise than in',
};

/** Which edited copy it came from; what it changed is told by the rows that it changed. */
function proposalLine({ operation, after }: HistoryEntry): ChangeLine[] {
  if (after === null) return [];
  const did = operation === 'insert' ? 'Taken in:' : SETTLED[String(after.state)];
  return [said(`${did} the edited copy “${after.file_name}”.`)];
}

/** `codes` has the names of stewards too. */
function stewardLine({ operation, before, after }: HistoryEntry, codes: CodesOf): ChangeLine[] {
  const row = after ?? before ?? {};
  const name = `‘${codes.get(String(row.steward_id)) ?? 'a group'}’`;
  const does = row.role === 'scrutiny' ? 'scrutinises the plan' : 'is steward of the plan';
  const day = (column: string): string => sayValue(column, row[column]);
  if (operation === 'insert') return [said(`${name} ${does} from ${day('from_day')}.`)];
  if (operation === 'delete') return [said(`Taken back: ${name} ${does}.`)];
  return [said(row.until_day ? `${name} ${does} until ${day('until_day')}.` : `${name} ${does} on.`)];
}

/** Nothing for tables that only repeat what another tells: codes, parties. */
export function linesOf(entry: HistoryEntry, codes: CodesOf = new Map()): ChangeLine[] {
  if (entry.table === 'action_lead') return leadLine(entry);
  if (entry.table === 'action_link') return linkLine(entry, codes);
  if (entry.table === 'action_drop') return dropLine(entry);
  if (entry.table === 'proposal') return proposalLine(entry);
  if (entry.table === 'stewardship') return stewardLine(entry, codes);
  const name = NAMES[entry.table];
  if (!name) return [];
  if (entry.operation === 'insert') return [said(`Added ${name(entry.after ?? {})}.`)];
  if (entry.operation === 'delete') return [said(`Removed ${name(entry.before ?? {})}.`)];
  const lines = updateLines(entry, codes);
  if (lines.length === 0 || entry.table === 'plan' || entry.table === 'action') return lines;
  return [said(`Changed ${name(entry.after ?? {})}.`), ...lines];
}
