/**
 * A draft's words become an action: its text and steps, its leads, its timescale, its status, its doubts. The
 * domain reads dates, leads and states; this module puts the right words before it and keeps what it leaves over.
 */
import type { NamesKnown } from '../../domain/partnership/lead-cell.ts';
import { type LeadReading, readLeads } from '../../domain/partnership/read-leads.ts';
import { suggestLeadFromAction } from '../../domain/partnership/suggest-lead.ts';
import type { Doubt, ReadAction, ReadLead } from '../../domain/reading/plan-reading.ts';
import { findCrossReferences } from '../../domain/reading/references.ts';
import { oneLine, saysSomething } from '../../domain/reading/wording.ts';
import type { TimescaleContext, TimescaleReading } from '../../domain/timescale/timescale-context.ts';
import { SEVERAL_DATES } from '../../domain/timescale/timescale-doubts.ts';
import { type ActionText, actionText, looksLikeAction } from './cells/action-text.ts';
import { dateOfWords, timeOfAction } from './cells/action-time.ts';
import { dateInAction } from './cells/date-in-action.ts';
import { addField, type Draft } from './cells/draft.ts';
import { readDraftStatus } from './cells/draft-status.ts';
import { withoutBox } from './columns/tick-boxes.ts';
import type { Line } from './prose/line.ts';
import { codeAtHead } from './prose/numbering.ts';
import { leadsIn } from './tables/cells-read.ts';

export type Setting = { time: TimescaleContext; known: NamesKnown };
export type Before = { leads: ReadLead[]; time: ReadAction['timescale'] | null };

/** Reads one draft. @param before the action above, for `As above`. */
export function understand(written: Draft, setting: Setting, before: Before): ReadAction {
  const draft = withoutBox(written);
  const words = wordsOfAction(draft);
  const steps = stepsOf(draft, words);
  const said = { steps, atEnd: dateOfWords(draft, words.text) };
  const time = timeOfAction(draft, said, { context: setting.time, above: before.time });
  const leads = leadsOf(draft, setting, before);
  const status = readDraftStatus(draft, time, setting.time.legend);
  const suggestion = leads.leadState === 'blank' ? suggestLeadFromAction(words.text, setting.known) : null;
  const doubts = [
    ...draft.doubts,
    ...leads.doubts,
    ...time.doubts.filter((d) => d.message !== SEVERAL_DATES || holdsParagraphs(draft)),
    ...status.doubts,
    ...(suggestion?.doubts ?? []),
    ...doerInDate(time),
  ];
  const leadState = suggestion?.toBeAgreed ? 'toBeAgreed' : leads.leadState;
  // What a date cell says beside its date stays in `timescale.raw`, word for word: no note repeats it.
  const notes = [...words.notes, ...leads.notes];
  const found = [words.text, ...steps, ...words.notes].flatMap(findCrossReferences);
  return {
    path: draft.path.map(({ number, title }) => ({ number, title })),
    reference: words.reference,
    text: words.text,
    subActions: steps,
    notes,
    leads: leads.leads,
    leadState,
    timescale: time.timescale,
    status: status.status,
    fields: draft.fields,
    ...crossReferences([...draft.crossReferences, ...found]),
    doubts: [
      ...doubts,
      ...twoActions(draft, words),
      ...dateInAction({ draft, text: words.text }, time, setting.time),
    ],
    source: draft.source,
  };
}

/** Paragraphs of work or of names that dates could belong to one by one. */
const holdsParagraphs = (draft: Draft): boolean =>
  draft.action.length > 1 || draft.leads.some((cell) => cell.paragraphs.filter(saysSomething).length > 1);

function crossReferences(all: readonly string[]): { crossReferences?: string[] } {
  const unique = [...new Set(all)];
  return unique.length === 0 ? {} : { crossReferences: unique };
}

type Words = ActionText & { reference: string | null };

function wordsOfAction(draft: Draft): Words {
  const [first, ...rest] = draft.action;
  if (!first) return { ...actionText([]), reference: draft.reference };
  const coded = draft.reference === null ? codeAtHead(first.text) : null;
  const marked = draft.reference === null && coded === null && first.mark !== '' && first.kind !== 'bullet';
  const head: Line = { ...first, text: coded?.rest ?? first.text, kind: 'none', mark: '' };
  const reference =
    draft.reference ??
    coded?.code ??
    (marked ? first.mark.replace(/[.)]$/, (end) => (first.mark.includes('(') ? end : '')) : null);
  return { ...actionText([head, ...rest]), reference };
}

/** Steps from the action's cell and from a column of steps; a single unlisted line there is a field. */
function stepsOf(draft: Draft, words: Words): string[] {
  const listed = draft.steps.length >= 2;
  if (!listed && draft.stepsHeading !== null) {
    addField(draft.fields, draft.stepsHeading, draft.steps.map((line) => line.text).join('\n'));
  }
  return [...words.steps, ...(listed ? draft.steps.map((line) => line.text) : [])];
}

const NOBODY: LeadReading = { leads: [], leadState: 'blank', notes: [], doubts: [] };

function leadsOf(draft: Draft, setting: Setting, before: Before): LeadReading {
  const over = readSectionLeads(draft, setting);
  const section = over.leads;
  const cells = draft.leads.filter((cell) => cell.paragraphs.some(saysSomething));
  if (cells.length === 0) {
    const own = readLeads(
      { paragraphs: [], heading: '', support: false },
      { known: setting.known, previous: before.leads, section },
    );
    // A lead to be agreed for the whole section is to be agreed for each of its rows.
    return over.leadState === 'toBeAgreed' ? { ...own, leadState: 'toBeAgreed' } : own;
  }
  const onlyHelp = cells.every((c) => c.support);
  const context = {
    known: setting.known,
    previous: before.leads.filter((l) => !l.support),
    section: onlyHelp ? section : [],
  };
  const helpers = { ...context, previous: before.leads.filter((l) => l.support) };
  const readings = cells.map((cell) => leadsIn(cell, cell.support ? helpers : context));
  // A lead to be agreed stays so, whoever is to help.
  const agreed = readings.find((r, i) => r.leadState === 'toBeAgreed' && !cells[i]?.support);
  const leading = readings.find((r, i) => r.leadState === 'named' && !cells[i]?.support);
  const named = leading ?? agreed ?? readings.find((r) => r.leadState === 'named') ?? readings[0];
  const inherited = onlyHelp ? section.map((l) => ({ ...l, inherited: true })) : [];
  return {
    leads: [...inherited, ...readings.flatMap((r) => r.leads)],
    leadState: named?.leadState ?? 'blank',
    notes: readings.flatMap((r) => r.notes),
    doubts: readings.flatMap((r) => r.doubts),
  };
}

function readSectionLeads(draft: Draft, setting: Setting): LeadReading {
  const { leads } = draft.section;
  if (leads === null) return NOBODY;
  const cell = { paragraphs: leads.split('\n'), heading: 'Lead', support: false };
  return leadsIn(cell, { known: setting.known, previous: [], section: [] });
}

/** A doer named in the date cell is asked about, never asserted. */
function doerInDate(time: TimescaleReading): Doubt[] {
  if (time.leads.length === 0 || time.doubts.some((d) => d.field === 'leads')) return [];
  const names = time.leads.join(', ');
  return [
    {
      field: 'leads',
      message: `The date says that ${names} does this. Is that a lead?`,
      readings: [[], time.leads],
    },
  ];
}

/** Two paragraphs of things to do, beside two dates or two paragraphs of leads, may be two actions. */
function twoActions(draft: Draft, words: Words): Doubt[] {
  const second = words.extra.find(looksLikeAction);
  if (!second) return [];
  const dates = (draft.time.whole?.raw ?? '').split('\n').filter(saysSomething).length;
  const leads = draft.leads.some((cell) => cell.paragraphs.filter(saysSomething).length >= 2);
  if (dates < 2 && !leads) return [];
  return [
    {
      field: 'action',
      message: `This row holds two paragraphs with ${dates >= 2 ? 'two dates' : 'two sets of leads'}: it may be two actions.`,
      readings: [[oneLine(words.text)], [oneLine(words.text), second.text]],
    },
  ];
}
