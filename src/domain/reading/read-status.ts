/**
 * Reads how an action stands from its status and colour cells together.
 *
 * - The document's own legend is asked first, then the words of the field, then colours by name, letter or shade.
 * - A yes or no answers what its heading asks (`yes-or-no.ts`).
 * - A letter or shade alone is a colour and no stage, but for blue, which by custom is complete.
 * - Long text is a story: only a status at its very head counts (`Completed. The group met …`).
 * - Quarters side by side: the last that is filled says how it stands now.
 * - What is marked complete and red contradicts itself: both are kept and asked about.
 * - N/A, blank and "verbal update" say nothing. A status column wins over words in the date cell.
 */
import type { Legend } from '../timescale/timescale-context.ts';
import { lookUp } from './look-up.ts';
import type { Doubt, ReadStatus } from './plan-reading.ts';
import { colourNamed, colourShown, findStanding, type Standing, statusOpening } from './status-words.ts';
import { answered, hasNoMark, saysNo, saysYes } from './yes-or-no.ts';

export type StatusCell = {
  heading: string;
  text: string;
  /** Background of the cell as `#rrggbb`, where the document shows the colour only. */
  colour?: string | null;
};
export type StatusReading = { status: ReadStatus | null; doubts: Doubt[] };

type Told = Standing & { raw: string; doubt: string | null };

const NOTHING =
  /^\W*(?:n\s?[/.]?\s?a\.?|not applicable|verbal update|none|no update|tb[ac]|update (?:needed|awaited|required|to follow)\b.*)?\W*$/i;
const COLOUR_HEADING = /\b[bp]?rag\b|\btraffic|\bcolou?r\b|\brating\b/i;
const PERIOD_HEADING =
  /^\W*(?:q(?:uarter|tr)?\s?[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter|(?:apr|jul|oct|jan)\w*\s*[-–]\s*\w+)\b/i;
/** Words of a status at the head of a story. */
const HEAD_WORDS = 5;

const told = (raw: string, standing: Standing, doubt: string | null = null): Told => ({
  raw,
  lifecycle: standing.lifecycle,
  rag: standing.rag,
  doubt,
});

function byLegend(text: string, legend: Legend): Told | null {
  const key = text.toLowerCase().replace(/^[\s([]+|[\s)\].]+$/g, '');
  const state = lookUp(legend.states, key);
  return state ? told(text, state) : null;
}

function byYesNo(text: string, heading: string): Told | null {
  const lifecycle = answered(text, heading);
  return lifecycle === undefined ? null : told(text, { lifecycle, rag: null });
}

/** The head of a story: what stands before its first stop, where it is short. */
function headOf(text: string): string | null {
  const words = text.trim().split(/\s+/);
  if (words.length <= HEAD_WORDS + 1) return text;
  const head = text.trim().split(/[.;:,\n–—]|\s-\s/)[0] ?? '';
  return head.split(/\s+/).length <= HEAD_WORDS ? head : statusOpening(text);
}

function byWords(text: string): Told | null {
  const head = headOf(text);
  if (head === null) return null;
  const standing = findStanding(head);
  const rag = colourNamed(head);
  if (standing) return told(head === text ? text : standing.words, { ...standing, rag: standing.rag ?? rag });
  if (rag) return told(text, { lifecycle: rag === 'blue' ? 'complete' : null, rag });
  return null;
}

/** Two letters (`A/G`): the worse is taken and asked about. */
function byTwoColours(text: string): Told | null {
  const m = /^\W*([RAGB])\s*[/→>-]\s*([RAGB])\W*$/i.exec(text);
  if (!m) return null;
  const [first, second] = [colourNamed(m[1] ?? ''), colourNamed(m[2] ?? '')];
  const worse =
    first === 'red' || second === 'red' ? 'red' : first === 'amber' || second === 'amber' ? 'amber' : first;
  return told(text, { lifecycle: null, rag: worse }, `“${text}” names two colours.`);
}

const CHOICE = /(?:([☑☒✓✔✅]|\[[xX✓✔]\])|[☐□◻⬜]|\[\s?\])\s*([^☐□◻⬜☑☒✓✔✅[\]\n]+)/gu;

const BOXES = /[☑☒✓✔✅☐□◻⬜[]/u;

/** Of boxes side by side, `☐ Not started ☒ Complete`, the one that is ticked; nothing where none or several are. */
export function chosen(text: string): string {
  if (!BOXES.test(text)) return text;
  const all = [...text.matchAll(CHOICE)];
  const ticked = all.filter(([, mark]) => mark !== undefined);
  if (all.length < 2) return text;
  return ticked.length === 1 ? (ticked[0]?.[2] ?? '') : '';
}

function readCell(cell: StatusCell, legend: Legend): Told | null {
  const text = chosen(cell.text).trim();
  const shown = cell.colour ? colourShown(cell.colour) : null;
  const byKey = byLegend(text, legend);
  if (!byKey && NOTHING.test(text) && !saysYes(text) && !hasNoMark(text)) {
    const means = shown ? lookUp(legend.states, shown) : undefined;
    return shown && text === '' ? told(shown, { lifecycle: means?.lifecycle ?? null, rag: shown }) : null;
  }
  const found = byKey ?? byYesNo(text, cell.heading) ?? byTwoColours(text) ?? byWords(text);
  if (!found) return null;
  return { ...found, rag: found.rag ?? (COLOUR_HEADING.test(cell.heading) ? shown : null) };
}

/** A column of how it stood before: `RAG last month`, `Previous rating`. */
const BEFORE = /\b(?:previous|prior|former)\b|\blast (?:month|quarter|period|time|year|meeting|report)/i;

/** Of quarters side by side, only the last that is filled; how it stood before gives way to how it stands. */
function present(all: StatusCell[]): StatusCell[] {
  const now = all.filter((c) => !BEFORE.test(c.heading));
  const cells = now.some((c) => c.text.trim() !== '' || c.colour) ? now : all;
  const periods = cells.filter((c) => PERIOD_HEADING.test(c.heading));
  const last = periods.filter((c) => c.text.trim() !== '' || c.colour).at(-1);
  return cells.filter((c) => !periods.includes(c) || c === last);
}

function contradiction(status: ReadStatus): Doubt[] {
  const bad = status.rag === 'red' || status.rag === 'amber';
  if (status.lifecycle !== 'complete' || !bad) return [];
  return [
    {
      field: 'status',
      message: `Marked complete, but ${status.rag}.`,
      readings: [status, { ...status, rag: null }, { ...status, lifecycle: null }],
    },
  ];
}

function disagreement(found: Told[], status: ReadStatus): Doubt[] {
  const other = found.find((t) => t.lifecycle !== null && t.lifecycle !== status.lifecycle);
  if (!other || (status.lifecycle === null && !(saysNo(status.raw) && other.lifecycle === 'complete')))
    return [];
  const one = found.find((t) => t.lifecycle === status.lifecycle)?.raw ?? status.raw;
  const compatible = [other.lifecycle, status.lifecycle].every(
    (l) => l === 'inProgress' || l === 'continuing',
  );
  if (compatible) return [];
  return [
    {
      field: 'status',
      message: `One column says “${one}”, another “${other.raw}”.`,
      readings: [status, { ...status, lifecycle: other.lifecycle }],
    },
  ];
}

/**
 * Reads the status and RAG cells of one row together. `timescaleStatus` is what the date cell said
 * (TimescaleReading.status); a status column wins over it.
 */
export function readStatus(
  cells: StatusCell[],
  legend: Legend,
  timescaleStatus: ReadStatus | null,
): StatusReading {
  const found = present(cells)
    .map((c) => readCell(c, legend))
    .filter((t) => t !== null);
  const first = found.find((t) => t.lifecycle !== null) ?? found.find((t) => t.rag === null) ?? found[0];
  if (!first) return { status: timescaleStatus, doubts: [] };
  const rag = found.find((t) => t.rag !== null)?.rag ?? timescaleStatus?.rag ?? null;
  const worded = found.filter((t) => !COLOUR_LETTER.test(t.raw));
  const lead = worded.find((t) => t.lifecycle !== null) ?? worded[0] ?? first;
  const lifecycle =
    lead.lifecycle ?? (worded.length > 0 ? null : first.lifecycle) ?? timescaleStatus?.lifecycle ?? null;
  const status: ReadStatus = { raw: lead.raw, lifecycle, rag };
  const asked: Doubt[] = found.flatMap((t) =>
    t.doubt ? [{ field: 'status' as const, message: t.doubt }] : [],
  );
  return { status, doubts: [...asked, ...contradiction(status), ...disagreement(found, status)] };
}

/** A cell that holds only a colour: its stage, where it has one, gives way to a column of words. */
const COLOUR_LETTER = /^\W*(?:[RAGB]|red|amber|green|blue|grey|yellow)\W*$/i;
