/** The phrase readers on hostile text: no crash, no hang, no word of a lead cell lost. */
import { describe, expect, it } from 'vitest';
import { learnNames } from '../partnership/learn-names.ts';
import { readLeads } from '../partnership/read-leads.ts';
import { suggestLeadFromAction } from '../partnership/suggest-lead.ts';
import { readLegend } from '../timescale/read-legend.ts';
import { learnDateHabits, readPlanDates } from '../timescale/read-plan-dates.ts';
import { readTimescale } from '../timescale/read-timescale.ts';
import { NO_LEGEND, UK_CONTEXT } from '../timescale/timescale-context.ts';
import { readStatus } from './read-status.ts';
import { findCrossReferences, splitCode } from './references.ts';
import { plainWords } from './wording.ts';

const PIECES =
  'April|2009|09|Q1|Q3 2010|2010/11|2009-10|by|end of|and|&|/|,|.|;|(|)|-|–|to|from|until|then|onwards|DONE|ongoing|annually|every|two|months|subject to|TBC|N/A|?|DMZT|Housing Team|Rosie Larch|Director|of|with|support|supported by|etc|in specification|as above|Winter|mid|\n|Council|31|W/C|early|1.|•|healt|H group|“|\u0000|\u202e|é|12345678|see 4.1|Year 2'.split(
    '|',
  );

/** A small repeatable source of numbers (mulberry32). */
function numbers(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const known = learnNames([{ paragraphs: ['DMZT'], heading: 'Lead', support: false }], []);
const context = { known, previous: [], section: [] };

function readAll(text: string): string {
  const lead = readLeads({ paragraphs: text.split('\n'), heading: 'Lead', support: false }, context);
  readTimescale({ raw: text }, UK_CONTEXT);
  readStatus([{ heading: 'Status', text }], NO_LEGEND, null);
  readLegend([text]);
  readPlanDates([text], 'en-GB');
  learnDateHabits([text]);
  suggestLeadFromAction(text, known);
  findCrossReferences(text);
  splitCode(text);
  return [...lead.leads.flatMap((l) => [l.name, l.of ?? '']), ...lead.notes].join(' ');
}

const JOINERS = new Set(
  'a an and as by etc for from in of on or plus support supported the to with lead leads'.split(' '),
);

describe('the phrase readers on hostile text', () => {
  it('neither crash nor lose a word of a lead cell', () => {
    const next = numbers(7);
    for (let n = 0; n < 3000; n++) {
      const text = Array.from(
        { length: 1 + Math.floor(next() * 9) },
        () => PIECES[Math.floor(next() * PIECES.length)],
      ).join(next() < 0.85 ? ' ' : '');
      const kept = plainWords(readAll(text)).replace(/ /g, '');
      const words = plainWords(text)
        .split(' ')
        .filter((w) => w.length > 2 && !JOINERS.has(w) && !/^\d+$/.test(w));
      for (const word of words) expect(kept, JSON.stringify(text)).toContain(word);
    }
  });

  it.each([
    'and '.repeat(4000),
    'Council and '.repeat(4000),
    'DMZT '.repeat(4000),
    'DMZT/'.repeat(4000),
    'April 2009 '.repeat(2000),
    '1 '.repeat(8000),
    `${'('.repeat(8000)}`,
    'short term means '.repeat(1500),
    `${'a'.repeat(40000)}`,
    '- '.repeat(10000),
    'word word, '.repeat(3000),
    'Q1 '.repeat(4000),
    `by ${'end of '.repeat(3000)}`,
    'A '.repeat(8000),
  ])('read a very long cell in a moment (case %#)', (text) => {
    const before = performance.now();
    readAll(text);
    expect(performance.now() - before).toBeLessThan(2500);
  });
});
