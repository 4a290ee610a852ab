/** The lines of an action's cells: its words and steps, its leads, its status, its last update. */
import { longDay } from '../../domain/day.ts';
import { NO_NAMES } from '../../domain/partnership/learn-names.ts';
import { readLeads } from '../../domain/partnership/read-leads.ts';
import type { Action, ActionLead, Lifecycle } from '../../domain/plan/plan.ts';
import type { Rag } from '../../domain/reading/plan-reading.ts';
import { safeText } from '../formats/clean-text.ts';
import { meaningsOf } from '../read/columns/column-name.ts';

/** One line of a cell: an item of a list, or a paragraph. */
export type CellLine = { text: string; item: boolean };

const BULLET = /^\s*[•·\-–*]\s+(?=\S)/;

/** Each line of the plan's prose, as a paragraph or, where it begins with a mark, an item of a list. */
export const proseLines = (text: string): CellLine[] =>
  text
    .split('\n')
    .map(safeText)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line.replace(BULLET, '').trim(), item: BULLET.test(line) }));

/** Each line of a text as a paragraph. */
export const plainLines = (text: string | null | undefined): CellLine[] =>
  (text ?? '')
    .split('\n')
    .map((line) => safeText(line).trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, item: false }));

export const codeLines = (a: Action): CellLine[] => plainLines(a.reference ?? a.code);

/** The text first, then its sub-actions as a list, then the notes; one line never runs into the next when read. */
export function actionLines(a: Action): CellLine[] {
  const lines = [
    { text: oneLine(a.text), item: false },
    ...a.subActions.map((text) => ({ text: oneLine(text), item: true })),
    ...a.notes.map((text) => ({ text: oneLine(text), item: false })),
  ].filter((line) => line.text !== '');
  return lines.map((line, i) => {
    const next = lines[i + 1];
    const runsOn =
      next !== undefined && !next.item && /^\p{Ll}/u.test(next.text) && !/[.!?:;)”’"]$/.test(line.text);
    return runsOn ? { ...line, text: `${line.text}.` } : line;
  });
}

/** Safe text on one line. */
export const oneLine = (text: string): string => safeText(text).replace(/\s+/g, ' ').trim();

export function leadLines(a: Action, supportElsewhere: boolean): CellLine[] {
  const leads = a.leads.filter((l) => !l.support);
  const helpers = supportElsewhere ? [] : a.leads.filter((l) => l.support);
  if (leads.length === 0 && helpers.length === 0) return plainLines(LEAD_STATE[a.leadState]);
  const names = [
    ...accountableFirst(leads).map(sayLead),
    ...helpers.map((l) => `Supported by ${sayLead(l)}`),
  ].map(oneLine);
  return linesOfNames(names, 'Lead');
}

/** A name a line. Where the lines would be read as one running into the next, each but the last ends in a semicolon. */
function linesOfNames(names: readonly string[], heading: 'Lead' | 'Supported by'): CellLine[] {
  const cell = { paragraphs: [...names], heading, support: heading === 'Supported by' };
  const read = readLeads(cell, { known: NO_NAMES, previous: [], section: [] }).leads;
  const apart =
    read.length === names.length &&
    names.every((n) => /^\p{Lu}/u.test(n) && read.some((l) => n.includes(l.name)));
  const closed = names.map((name, i) => (apart || i === names.length - 1 ? name : `${name};`));
  return closed.flatMap(plainLines);
}

const LEAD_STATE = { named: '', blank: '', toBeAgreed: 'To be agreed', notApplicable: 'N/A' } as const;

const accountableFirst = (leads: readonly ActionLead[]): ActionLead[] => [
  ...leads.filter((l) => l.accountable),
  ...leads.filter((l) => !l.accountable),
];

/** With the organisation, in the first way of writing the two that reads back as both. */
function sayLead({ name, of }: ActionLead): string {
  if (!of || name.includes(of)) return name;
  const ways = [`${name} (${of})`, `${name}, ${of}`, `${of} (${name})`, `${name} - ${of}`, `${of} - ${name}`];
  return ways.find((way) => readsAs(way, name, of)) ?? `${name}, ${of}`;
}

function readsAs(text: string, name: string, of: string): boolean {
  const cell = { paragraphs: [text], heading: 'Lead', support: false };
  const { leads } = readLeads(cell, { known: NO_NAMES, previous: [], section: [] });
  return leads.length === 1 && leads[0]?.name === name && leads[0].of === of;
}

export function supportLines(a: Action): CellLine[] {
  const names = a.leads.filter((l) => l.support).map((l) => oneLine(sayLead(l)));
  return linesOfNames(names, 'Supported by');
}

const LIFECYCLE: Record<Lifecycle, string> = {
  proposed: 'Not started (proposed)',
  agreed: 'Not started (agreed)',
  notStarted: 'Not started',
  inProgress: 'In progress',
  continuing: 'Continuing',
  waiting: 'Waiting',
  complete: 'Complete',
  dropped: 'Dropped',
  merged: 'Dropped (merged)',
  transferred: 'Dropped (carried forward)',
};
const RAG: Record<Rag, string> = { blue: 'Blue', green: 'Green', amber: 'Amber', red: 'Red', grey: 'Grey' };

export const lifecycleLines = ({ status }: Action): CellLine[] =>
  status.lifecycle === null ? [] : plainLines(LIFECYCLE[status.lifecycle]);

export const ragLines = ({ status }: Action): CellLine[] =>
  status.rag === null ? [] : plainLines(RAG[status.rag]);

export function updateLines({ status }: Action): CellLine[] {
  if (status.note === null) return [];
  return plainLines(status.on === null ? status.note : `${status.note} (${longDay(status.on)})`);
}

/** The references that stand in none of the action's own words. */
export function referencesApart(a: Action): string[] {
  const words = [a.text, ...a.subActions, ...a.notes, ...Object.values(a.fields)].join('\n');
  return a.crossReferences.filter((reference) => !words.includes(reference));
}
/** A heading under which a status or a colour stands, and nothing else. */
export const tellsStatus = (heading: string): boolean =>
  ['status', 'rag'].includes(meaningsOf(heading)[0] ?? '');

/** True where the date cell or a column of the document's own still tells the status. */
export function statusIsTold({ status, timescale, fields }: Action): boolean {
  if (status.lifecycle === null && status.rag === null) return true;
  if (status.on !== null || status.raw === null || status.raw === '') return false;
  const raw = status.raw;
  const told = Object.entries(fields).some(([heading, value]) => tellsStatus(heading) && value.includes(raw));
  return told || timescale.raw.includes(raw);
}
