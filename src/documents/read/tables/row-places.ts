/** One cell of a row, put where it belongs in the draft by the role of its column. */
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import { addField, type Draft } from '../cells/draft.ts';
import { leadAndTime } from '../cells/who-and-when.ts';
import type { Column } from '../columns/columns.ts';
import { linesOf } from '../prose/line.ts';
import type { Place } from './grid.ts';

/** A place with its column; `more`: the row goes on with the action above, so that its words are added. */
export type Held = { column: Column; place: Place | undefined; more: boolean };

/** Puts one cell into the draft. */
export function takePlace(draft: Draft, { column, place, more }: Held): void {
  const text = place?.text ?? '';
  const heading = column.heading === '' ? `Column ${column.index + 1}` : column.heading;
  switch (column.role) {
    case 'action':
    case 'parent':
    case 'parentCode':
      return;
    case 'lead':
    case 'support':
      takeLead(draft, { column, place, more }, heading);
      return;
    case 'timescale':
    case 'start':
    case 'end':
    case 'revised':
    case 'costAndTime':
      takeTime(draft, { column, place, more });
      return;
    case 'leadAndTime':
      takeLeadAndTime(draft, heading, place);
      return;
    case 'reference':
      if (saysSomething(text)) draft.reference = oneLine(text);
      return;
    case 'steps':
      takeSteps(draft, heading, place);
      return;
    case 'crossReference':
      addField(draft.fields, heading, text);
      if (saysSomething(text))
        draft.crossReferences.push(
          ...text
            .split(/[,;\n]+/)
            .map(oneLine)
            .filter(saysSomething),
        );
      return;
    case 'status':
    case 'rag':
    case 'progress':
      addField(draft.fields, heading, text);
      draft.statuses.push({ heading, text, kind: column.role, colour: place?.cell?.colour ?? null });
      return;
    case 'period':
      addField(draft.fields, heading, text);
      draft.periods.push({ heading, text, colour: place?.cell?.colour ?? null });
      return;
    case 'field':
      addField(draft.fields, heading, text);
      return;
  }
}

/** Where the row goes on with the action above, its names go on with those of the same column. */
function takeLead(draft: Draft, { column, place, more }: Held, heading: string): void {
  const support = column.role === 'support';
  if (!support) draft.leadAsked = true;
  const paragraphs = paragraphsOf(place);
  const above = more ? draft.leads.findLast((cell) => cell.heading === heading) : undefined;
  if (above) above.paragraphs = [...above.paragraphs, ...paragraphs];
  else draft.leads.push({ paragraphs, heading, support });
}

function takeLeadAndTime(draft: Draft, heading: string, place: Place | undefined): void {
  const { leads, time } = leadAndTime(paragraphsOf(place));
  const held = draft.time.whole?.raw ?? '';
  draft.leadAsked = true;
  draft.timeAsked = true;
  draft.leads.push({ paragraphs: leads, heading, support: false });
  draft.time.whole = { raw: [held, time].filter(saysSomething).join('\n') };
}

function paragraphsOf(place: Place | undefined): string[] {
  return (place?.cell?.paragraphs ?? []).map((p) => p.text).filter((text) => text.trim() !== '');
}

function takeSteps(draft: Draft, heading: string, place: Place | undefined): void {
  const lines = linesOf(place?.cell?.paragraphs ?? []);
  if (lines.length === 0) return;
  draft.steps.push(...lines);
  draft.stepsHeading = heading;
}

const isMonth = (text: string): boolean =>
  /^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*$/i.test(text);
const isYear = (text: string): boolean => /^\s*(?:19|20)\d\d\s*$/.test(text);

function takeTime(draft: Draft, { column, place, more }: Held): void {
  const text = place?.text ?? '';
  draft.timeAsked = true;
  if (column.role === 'costAndTime') {
    addField(draft.fields, column.heading, text);
    if (saysSomething(text)) draft.time.withCost = text;
    return;
  }
  const date = place?.cell?.date;
  const struck = (place?.cell?.paragraphs ?? [])
    .map((p) => p.struck ?? '')
    .join(' ')
    .trim();
  const cell = { raw: text, ...(date ? { dates: [date] } : {}), ...(struck === '' ? {} : { struck }) };
  const key = column.role === 'start' || column.role === 'end' ? column.role : 'whole';
  const held = draft.time[key];
  if (column.role === 'revised') {
    if (!saysSomething(text)) return;
    if (held && saysSomething(held.raw)) addField(draft.fields, 'Earlier timescale', held.raw);
    draft.time.whole = cell;
  } else if (held && saysSomething(held.raw)) {
    if (!saysSomething(text)) return;
    if (more) draft.time[key] = { ...held, raw: `${held.raw}\n${text}` };
    else if (isMonth(held.raw) && isYear(text)) draft.time[key] = { raw: `${held.raw} ${text}` };
    else if (isYear(held.raw) && isMonth(text)) draft.time[key] = { raw: `${text} ${held.raw}` };
    else addField(draft.fields, column.heading, text);
  } else draft.time[key] = cell;
}
