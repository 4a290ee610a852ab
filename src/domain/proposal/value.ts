/** What a proposal would change: one value of the plan as a document can say it, with when two of them are the same. */

import type { LeadState, ReadAction, ReadHeading, ReadLead, ReadStatus } from '../reading/plan-reading.ts';
import { sayReading } from '../reading/say-reading.ts';
import type { Timescale } from '../timescale/timescale.ts';

/** Where a row stands: under which headings and, where it was put elsewhere among its neighbours, behind which one. */
export type Place = { path: ReadHeading[]; behind: { id: string | null; text: string } | null };

export type ProposedValue =
  | { as: 'text'; text: string }
  | { as: 'lines'; lines: string[] }
  | { as: 'leads'; leads: ReadLead[]; state: LeadState }
  | { as: 'timescale'; timescale: Timescale }
  | { as: 'status'; status: ReadStatus | null }
  | { as: 'place'; place: Place }
  | { as: 'row'; row: ReadAction }
  | { as: 'section'; heading: string | null; text: string };

/** Typing aside: kinds of quotes, dashes and spaces are what a word processor changes by itself. */
export const plainTyping = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();

const sameText = (a: string, b: string): boolean => plainTyping(a) === plainTyping(b);
const asLine = (text: string): string => plainTyping(text).toLowerCase();

export function sameValue(a: ProposedValue, b: ProposedValue): boolean {
  switch (a.as) {
    case 'text':
      return b.as === 'text' && sameText(a.text, b.text);
    case 'lines':
      return b.as === 'lines' && sameText(a.lines.join('\n'), b.lines.join('\n'));
    case 'leads':
      return b.as === 'leads' && sameLeads(a, b);
    case 'timescale':
      return b.as === 'timescale' && sameTimescale(a.timescale, b.timescale);
    case 'status':
      return b.as === 'status' && sameStatus(a.status, b.status);
    case 'place':
      return b.as === 'place' && samePath(a.place.path, b.place.path) && sameBehind(a.place, b.place);
    case 'row':
      return b.as === 'row' && sameText(a.row.text, b.row.text);
    case 'section':
      return b.as === 'section' && sameText(`${a.heading ?? ''} ${a.text}`, `${b.heading ?? ''} ${b.text}`);
  }
}

type Leads = { leads: ReadLead[]; state: LeadState };

/** The order of leads says nothing; a blank and "nobody named yet" are one. */
function sameLeads(a: Leads, b: Leads): boolean {
  const named = ({ leads }: Leads): string =>
    leads
      .map((lead) => `${asLine(lead.name)}|${asLine(lead.of ?? '')}|${lead.support === true}`)
      .sort()
      .join('\n');
  const state = ({ leads, state: said }: Leads): string =>
    leads.length > 0 ? 'named' : said === 'named' ? 'blank' : said;
  return named(a) === named(b) && state(a) === state(b);
}

function sameTimescale(a: Timescale, b: Timescale): boolean {
  if (asLine(a.raw) === asLine(b.raw)) return true;
  const meaning = (t: Timescale): string => JSON.stringify([t.state, t.start, t.due, t.milestones.length]);
  return (a.raw === '' || b.raw === '') && meaning(a) === meaning(b);
}

function sameStatus(a: ReadStatus | null, b: ReadStatus | null): boolean {
  return (a?.lifecycle ?? null) === (b?.lifecycle ?? null) && (a?.rag ?? null) === (b?.rag ?? null);
}

export const sayPath = (path: readonly ReadHeading[]): string =>
  path.map((h) => `${h.number ?? ''} ${h.title}`.trim()).join(' › ');

/** A heading is told by its title: its number changes when a row above it goes. */
export function samePath(a: readonly ReadHeading[], b: readonly ReadHeading[]): boolean {
  return (
    a.length === b.length && a.every((heading, i) => asLine(heading.title) === asLine(b[i]?.title ?? ''))
  );
}

const sameBehind = (a: Place, b: Place): boolean => (a.behind?.id ?? null) === (b.behind?.id ?? null);

/** The value in words, a line for each part. */
export function sayValue(value: ProposedValue): string {
  switch (value.as) {
    case 'text':
      return value.text;
    case 'lines':
      return value.lines.join('\n');
    case 'leads':
      return value.leads.length > 0
        ? value.leads.map((l) => sayReading('leads', l)).join('\n')
        : STATES[value.state];
    case 'timescale':
      return (
        value.timescale.raw.trim() ||
        (value.timescale.state === 'blank' ? '' : sayReading('timescale', value.timescale))
      );
    case 'status':
      return value.status === null ? '' : sayReading('status', value.status);
    case 'place':
      return sayPlace(value.place);
    case 'row':
      return value.row.text;
    case 'section':
      return [value.heading ?? '', value.text].filter((part) => part !== '').join('\n');
  }
}

const STATES: Record<LeadState, string> = {
  named: '',
  blank: '',
  toBeAgreed: 'To be agreed',
  notApplicable: 'Does not apply',
};

function sayPlace({ path, behind }: Place): string {
  const under = path.length === 0 ? 'Under no heading' : sayPath(path);
  if (behind === null) return under;
  return `${under}\n${behind.id === null ? 'First in its place' : `After “${behind.text}”`}`;
}
