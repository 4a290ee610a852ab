/**
 * Reads a lead cell: who does it, who helps, and which of its words are neither.
 *
 * 1. Blank, `N/A` and `TBC` are three different things. `As above` is the row above, and asked where there is none.
 * 2. The cell is cut at its sure separators, then names without one are told apart by what the document knows.
 * 3. Words that are no lead (`etc.`, `in specification`, `SLA reporting`) become notes; none is lost.
 */

import { lookUp } from '../reading/look-up.ts';
import type { Doubt, ReadLead } from '../reading/plan-reading.ts';
import { personOf, splitBrackets } from './lead-brackets.ts';
import type { LeadCell, LeadContext, LeadReading, NamesKnown, Segment } from './lead-cell.ts';
import { leadDoubts } from './lead-doubts.ts';
import { takeNotes } from './lead-notes.ts';
import { cutAtSeparators, isPlaceIn, leadAndSupport, leadLines, sameKey, trimmed } from './lead-segments.ts';
import { isInitialism, isPersonName, kindOf, nameKey } from './name-words.ts';
import { type Split, splitAtAnd, splitGlued, splitRunTogether } from './split-names.ts';

export type { LeadCell, LeadContext, LeadReading } from './lead-cell.ts';

const NOT_APPLICABLE = /^\W*(?:n\s?[/.\\]?\s?a\.?|not applicable)\W*$/i;
const TO_BE_AGREED =
  /^\W*(?:(?:leads?|officer|owner|name)\s*[:-]?\s*)?(?:t\.?b\.?[acd]\.?|to be (?:agreed|confirmed|decided|determined|identified|advised|appointed|nominated|named|recruited|assigned|allocated|found|filled)|not yet (?:agreed|known|identified)|awaiting (?:nomination|confirmation)|\?+)\W*$/i;
/** `TBC (Housing Team?)`: to be agreed, with a guess. */
const AGREED_GUESS =
  /^\W*(?:t\.?b\.?[acd]\.?|to be (?:agreed|confirmed|decided))\s*[-–—:(/,]+\s*([^()]{2,80}?)\s*\?*\)?\s*$/i;
/** Nobody yet, said in words. */
const NOBODY_YET =
  /^\W*(?:(?:none|nobody|no one|no (?:lead|owner|officer)) (?:yet )?(?:identified|assigned|allocated|named|agreed|appointed)(?: yet)?|(?:not yet |un)(?:assigned|allocated)|(?:post )?vacant(?: post)?)\W*$/i;
const NOBODY = /^\W*(?:none|nobody|no one|nil)\W*$/i;
const AS_ABOVE = /^\W*(?:(?:as|same as|see|as per)\s+(?:above|previous)|ditto|do\.|["“”″]+)\W*$/i;

/** A cell longer than this many characters, or a piece of more words, is a story and no list of names. */
const LONGEST_CELL = 2000;
const LONGEST_PIECE = 40;

const tooLong = (text: string): Doubt => ({
  field: 'leads',
  message: `“${text.slice(0, 60)} …” is too long to be read as names: who leads?`,
});

const none = (leadState: LeadReading['leadState'], notes: string[] = []): LeadReading => ({
  leads: [],
  leadState,
  notes,
  doubts: [],
});

/** How to reach somebody: an address of mail, a telephone number. */
const REACHED =
  /(?<![^\s<>(),;])[^\s<>(),;@]{1,64}@[^\s<>(),;@]{1,120}|(?<![\d/.-])(?:\+44\s?|0)\d(?:[\s()-]?\d){8,10}(?![\d/.-])/gi;

/** Reads one lead cell. Words that are no lead stand in `notes`: none is lost. */
export function readLeads(written: LeadCell, context: LeadContext): LeadReading {
  const reached = written.paragraphs.flatMap((text) => text.match(REACHED) ?? []);
  if (reached.length === 0) return readCell(written, context);
  const paragraphs = written.paragraphs.map((text) => text.replace(REACHED, ' '));
  const reading = readCell({ ...written, paragraphs }, context);
  return { ...reading, notes: [...reading.notes, ...reached] };
}

function readCell(cell: LeadCell, context: LeadContext): LeadReading {
  const text = cell.paragraphs.join(' ').replace(/\s+/g, ' ').trim();
  if (AS_ABOVE.test(text)) return asAbove(text, context);
  if (!/[\p{L}\p{N}?]/u.test(text)) return inherited(context);
  if (NOT_APPLICABLE.test(text)) return none('notApplicable', [text]);
  if (NOBODY.test(text)) return none('blank', [text]);
  if (TO_BE_AGREED.test(text) || NOBODY_YET.test(text)) return none('toBeAgreed', [text]);
  const guess = AGREED_GUESS.exec(text);
  if (guess?.[1]) return guessed(text, guess[1], cell.heading);
  if (text.length > LONGEST_CELL) return { ...none('blank', [text]), doubts: [tooLong(text)] };
  return readNames(cell, context);
}

function inherited(context: LeadContext): LeadReading {
  if (context.section.length === 0) return none('blank');
  return { ...none('named'), leads: context.section.map((lead) => ({ ...lead, inherited: true })) };
}

function guessed(text: string, name: string, heading: string): LeadReading {
  const readings = [[], [{ name, kind: kindOf(name, heading) }]];
  const message = `“${text}” leaves the lead to be agreed and names “${name}”: is that the lead?`;
  return { ...none('toBeAgreed', [text]), doubts: [{ field: 'leads', message, readings }] };
}

function asAbove(text: string, context: LeadContext): LeadReading {
  if (context.previous.length > 0)
    return { ...none('named', [text]), leads: context.previous.map((lead) => ({ ...lead })) };
  return {
    ...none('blank', [text]),
    doubts: [{ field: 'leads', message: `“${text}” points to a row that has no lead.` }],
  };
}

type Reading = { leads: ReadLead[]; notes: string[]; doubts: Doubt[] };

const isKnown = (known: NamesKnown, name: string): boolean =>
  lookUp(known.names, nameKey(name)) !== undefined;

function readNames(cell: LeadCell, context: LeadContext): LeadReading {
  const { lines, cutWord } = leadLines(cell.paragraphs, {
    isKnown: (name) => isKnown(context.known, name),
    isPlace: (word) => isPlaceIn(Object.keys(context.known.names), word),
    heading: cell.heading,
  });
  const out: Reading = { leads: [], notes: [], doubts: [] };
  for (const line of lines) {
    for (const segment of leadAndSupport(line, cell.support)) readSegment(segment, { cell, context, out });
  }
  const leads = onlyOnce(marked(out.leads));
  const doubts = [...out.doubts, ...leadDoubts({ cell, leads, known: context.known, cutWord })];
  const leadState = leads.length > 0 ? 'named' : agreedIn(out.notes) ? 'toBeAgreed' : 'blank';
  return { leads, leadState, notes: out.notes, doubts };
}

const agreedIn = (notes: string[]): boolean =>
  notes.some((n) => /\bt\.?b\.?[acd]\b|\bto be (?:agreed|confirmed|identified|decided)\b|\?$/i.test(n));

type Into = { cell: LeadCell; context: LeadContext; out: Reading };

/** A person or post, a comma and a body: of that body, where there is nothing else. */
function readSegment(segment: Segment, into: Into): void {
  const pieces = cutAtSeparators(segment.text);
  const employed =
    pieces.length === 2 && /^[^/;]+,[^/;]+$/.test(segment.text)
      ? personOf(pieces[0] ?? '', pieces[1] ?? '', into.context.known)
      : null;
  const another = kindOf(pieces[1] ?? '', '') === 'role';
  if (employed?.of && !another && sameKey(employed.name, pieces[0] ?? '')) {
    into.out.leads.push(lead(employed, segment.support, into));
    return;
  }
  for (const piece of pieces) {
    const { name, notes, why } = takeNotes(piece, into.context.known);
    into.out.notes.push(...notes);
    if (/\?\s*$/.test(piece)) {
      const readings = name === '' ? [] : [[{ name, kind: kindOf(name, into.cell.heading) }], []];
      into.out.doubts.push({
        field: 'leads',
        message: `“${piece}” has a question mark.`,
        ...(readings.length > 0 ? { readings } : {}),
      });
    }
    if (why)
      into.out.doubts.push({
        field: 'leads',
        message: why,
        readings: [[], [{ name: piece, kind: 'unknown' }]],
      });
    if (name.split(/\s+/).length > LONGEST_PIECE) {
      into.out.notes.push(name);
      into.out.doubts.push(tooLong(name));
    } else if (name) readPiece(name, segment.support, into);
  }
}

function readPiece(piece: string, support: boolean, into: Into): void {
  const { cell, context, out } = into;
  const glued = splitGlued(piece, context.known);
  if (glued) {
    out.doubts.push(askSplit(glued, cell.heading));
    out.leads.push(...glued.names.map((found) => lead(found, support, into)));
    return;
  }
  const bracket = splitBrackets(piece, context.known);
  if (bracket) {
    out.leads.push(lead({ name: bracket.name, of: bracket.of }, support || bracket.support, into));
    out.notes.push(...bracket.notes);
    return;
  }
  for (const part of splitAtAnd(piece, context.known)) {
    if (part.why) out.doubts.push(askSplit(part, cell.heading));
    for (const { name } of part.names) {
      const split = part.why ? part : splitRunTogether(trimmed(name), context.known);
      if (split !== part && split.why) out.doubts.push(askSplit(split, cell.heading));
      out.notes.push(...split.notes);
      for (const found of split.names) out.leads.push(lead(found, support, into));
    }
  }
}

function askSplit(split: Split, heading: string): Doubt {
  const readings = [split.names.map((n) => n.name), split.other].map((names) =>
    names.map((name) => ({ name, kind: kindOf(name, heading) })),
  );
  return { field: 'leads', message: split.why ?? '', readings };
}

function lead(
  found: { name: string; of: string | null },
  support: boolean,
  { cell, context }: Into,
): ReadLead {
  const known = lookUp(context.known.names, nameKey(found.name));
  const own = kindOf(found.name, cell.heading);
  const kind = own === 'unknown' && known ? known.kind : own;
  return {
    name: found.name,
    kind,
    ...(found.of ? { of: found.of } : {}),
    ...(support ? { support: true } : {}),
  };
}

/** A person with a body after the comma, and nothing else, is of that body; a first name shares the next surname. */
function marked(leads: ReadLead[]): ReadLead[] {
  const first = leads[0];
  return leads.map((l, i) => {
    const next = leads[i + 1];
    const initials =
      l.kind === 'unknown' &&
      /^[A-Z]{2,3}$/.test(l.name) &&
      isInitialism(l.name) &&
      next?.kind === 'person' &&
      first === l;
    const firstName =
      l.kind === 'unknown' &&
      next?.kind === 'person' &&
      isPersonName(`${l.name.split(/\s+/)[0]} ${next.name.split(/\s+/).at(-1)}`) &&
      l.name.split(/\s+/).length < 3;
    return initials || firstName ? { ...l, kind: 'person' as const } : l;
  });
}

function onlyOnce(leads: ReadLead[]): ReadLead[] {
  return leads.filter(
    (l, i) =>
      leads.findIndex(
        (other) => nameKey(other.name) === nameKey(l.name) && (other.of ?? '') === (l.of ?? ''),
      ) === i,
  );
}
