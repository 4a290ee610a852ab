/**
 * A second page that says how actions of the first stand: a table of codes (or the same words again) and states,
 * with no lead and no date of its own; a table of codes and states alone; or a list of codes beside each state. Its states go to the actions it names.
 */
import { oneLine, plainWords, saysSomething } from '../../../domain/reading/wording.ts';
import type { Draft } from '../cells/draft.ts';
import { looksLikeState } from '../cells/evidence.ts';
import { isKnownName, type Meaning, meaningsOf } from '../columns/column-name.ts';
import type { Column } from '../columns/columns.ts';
import { type Segment, segmentsOf } from '../columns/header.ts';
import { codeAtHead, isCode, type NamedHeading, readHeading } from '../prose/numbering.ts';
import type { FoundTable } from './found-tables.ts';
import { filledPlaces } from './grid.ts';
import { takePlace } from './row-places.ts';

const keyOf = (code: string): string => plainWords(code).replaceAll(' ', '');

function textOf(draft: Draft): string {
  return plainWords(draft.action[0]?.text ?? '');
}

/** The action's code, from its own column or from the head of its words. */
function codeOf(draft: Draft): string | null {
  const [first] = draft.action;
  if (draft.reference !== null || !first) return draft.reference;
  return codeAtHead(first.text)?.code ?? (first.kind === 'number' ? first.mark : null);
}

/** True where a table's drafts say states and nothing about who or when. */
function isStatusPage(drafts: readonly Draft[]): boolean {
  return drafts.every((d) => !d.leadAsked && !d.timeAsked && d.statuses.length > 0 && d.periods.length === 0);
}

function find(page: Draft, drafts: readonly Draft[]): Draft | undefined {
  const words = page.action[0]?.text ?? '';
  const code = page.reference ?? (isCode(words) ? words : null);
  const byCode = code === null ? undefined : drafts.find((d) => keyOf(codeOf(d) ?? '') === keyOf(code));
  return byCode ?? drafts.find((d) => textOf(d) !== '' && textOf(d) === textOf(page));
}

/** How many of a page's rows must name an action of the plan. */
const MOST = 0.7;

/** True where all of these drafts only say how those stand that are told elsewhere. */
export const areStatesOf = (drafts: readonly Draft[], others: readonly Draft[]): boolean =>
  drafts.length > 0 &&
  isStatusPage(drafts) &&
  drafts.filter((page) => find(page, others) !== undefined).length >= MOST * drafts.length;

/** `told`: tables all of whose words went to the actions they name. */
export type WithStates = { drafts: Draft[]; told: FoundTable[] };

/** Moves the states of status pages to the actions they name; their own rows are no actions. */
export function withStatusPages(drafts: readonly Draft[], tables: readonly FoundTable[]): WithStates {
  const byTable = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const table = draft.source.table ?? -1;
    byTable.set(table, [...(byTable.get(table) ?? []), draft]);
  }
  const dropped = new Set<Draft>();
  for (const own of byTable.values()) {
    const others = drafts.filter((d) => !own.includes(d) && !dropped.has(d));
    if (others.length === 0 || !isStatusPage(own)) continue;
    const pairs = own.map((page) => ({ page, action: find(page, others) }));
    if (pairs.filter((p) => p.action !== undefined).length / own.length < MOST) continue;
    for (const { page, action } of pairs) if (action) give(page, action, dropped);
  }
  const kept = drafts.filter((d) => !dropped.has(d));
  const beside = tables.filter((t) => t.kind.kind === 'other');
  const told = beside.filter((found) => takeStates(found, kept) || takeLists(found, kept));
  return { drafts: kept, told };
}

function give(page: Draft, action: Draft, dropped: Set<Draft>): void {
  action.statuses.push(...page.statuses);
  for (const [heading, text] of Object.entries(page.fields)) action.fields[heading] ??= text;
  dropped.add(page);
}

/** True where a state of its own is written beside the action. */
const saysHow = (draft: Draft): boolean =>
  draft.statuses.some((s) => s.kind !== 'progress' && saysSomething(s.text));

const CODES =
  /^(?:(?:actions?|nos?\.?|numbers?)\s+)?([A-Z]{0,3}\d[\w.]*(?:(?:\s*,\s*|\s+and\s+|\s+)[A-Z]{0,3}\d[\w.]*)*)$/i;

/** `Achieved | 1, 4 and 7`, `Action 4 | Achieved`: the state of each action whose code is listed. @returns true where every row was. */
function takeLists(found: FoundTable, drafts: readonly Draft[]): boolean {
  const rows = found.grid.rows.filter((row) => filledPlaces(row).length > 0);
  const taken = rows.filter((row) => {
    const cells = filledPlaces(row).map((p) => oneLine(p.place.text));
    const state = cells.find((text) => looksLikeState(text) && !/^\d/.test(text));
    const list = cells.flatMap((text) => (text === state ? [] : (CODES.exec(text)?.[1] ?? [])))[0];
    if (cells.length !== 2 || !state || !list) return false;
    const codes = list.split(/\s*,\s*|\s+and\s+|\s+/).map(keyOf);
    const named = drafts.filter((draft) => codes.includes(keyOf(codeOf(draft) ?? '')));
    for (const draft of named.filter((one) => !saysHow(one)))
      draft.statuses.push({ heading: 'Status', text: state, kind: 'status', colour: null });
    return named.length === codes.length;
  });
  return taken.length > 0 && taken.length === rows.length;
}

const HOW: readonly Meaning[] = ['status', 'rag', 'progress'];

/** The codes of a cell, `1.3 and 1.4`. */
const codesIn = (text: string): string[] =>
  oneLine(text)
    .split(/\s*,\s*|\s+(?:and|&)\s+/)
    .map(bareCode)
    .filter((code) => code !== '');

/** `Action` over codes alone names actions, and tells none. */
const holdsCodes = ({ rows }: Segment, column: number): boolean =>
  rows.every((row) => codesIn(row.places[column]?.text ?? '').every(isCode));

/** True where a column says nothing but the titles that stand over the actions, or nothing. */
const saysTitles = ({ rows }: Segment, column: number, titles: ReadonlySet<string>): boolean =>
  rows.every(({ places }) => {
    const text = places[column]?.text ?? '';
    return !saysSomething(text) || titles.has(plainWords(text)) || titles.has(titleKey(readHeading(text)));
  });

const titleKey = ({ title }: NamedHeading): string => plainWords(title);

/** The titles over the actions, with their numbers and without. */
const titlesOver = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(
    drafts.flatMap((d) => d.path.flatMap((h) => [titleKey(h), plainWords(`${h.number ?? ''} ${h.title}`)])),
  );

/**
 * The columns of a table that has codes and how each action stands, and no words of the actions, though it may say
 * the titles over them again; null for others.
 */
function columnsIn(segment: Segment, titles: ReadonlySet<string>): { code: number; told: Column[] } | null {
  const headings = segment.headings ?? [];
  const meant = headings.map((heading) => meaningsOf(heading)[0]);
  const coded = meant.indexOf('reference');
  const code = coded < 0 && holdsCodes(segment, 0) ? 0 : coded;
  const again = headings.map((_, i) => i !== code && saysTitles(segment, i, titles));
  const told = headings.flatMap((heading, index): Column[] => {
    if (index === code || (again[index] && roleOf(meant[index]) === null)) return [];
    const role = roleOf(meant[index]);
    if (role === null && !(saysSomething(heading) && isKnownName(heading) && meant[index] === undefined))
      return [];
    return [{ index, heading, role: role ?? 'field' }];
  });
  const states = told.some((column) => column.role !== 'field');
  const left = again.filter((one, i) => one && roleOf(meant[i]) === null).length;
  return code >= 0 && states && told.length + left + 1 === meant.length ? { code, told } : null;
}

/** `Ref | Progress to date | RAG`. @returns true where every row named an action. */
function takeStates(found: FoundTable, drafts: readonly Draft[]): boolean {
  const [segment] = segmentsOf(found.grid);
  const columns = segment ? columnsIn(segment, titlesOver(drafts)) : null;
  if (!segment || !columns) return false;
  const pairs = segment.rows.flatMap((row) => {
    const codes = codesIn(row.places[columns.code]?.text ?? '').map(keyOf);
    const named = drafts.filter((d) => codes.includes(keyOf(codeOf(d) ?? '')));
    return codes.length === 0 ? [] : [{ row, codes, named }];
  });
  const sure = pairs.filter(
    ({ codes, named }) => named.length === codes.length && !named.some((draft) => saysHow(draft)),
  );
  if (pairs.length === 0 || sure.length / pairs.length < MOST) return false;
  for (const { row, named } of sure)
    for (const draft of named)
      for (const column of columns.told)
        takePlace(draft, { column, place: row.places[column.index], more: true });
  return sure.length === pairs.length;
}

const bareCode = (text: string): string =>
  text.replace(/^(?:action|commitment|recommendation)\s+(?=\S*\d)/i, '');

function roleOf(meaning: Meaning | undefined): 'status' | 'rag' | 'progress' | null {
  if (meaning === undefined || !HOW.includes(meaning)) return null;
  return meaning === 'status' || meaning === 'rag' ? meaning : 'progress';
}
