import { describe, expect, it } from 'vitest';
import { codeAtHead, isCode, readHeading, saidAgain } from './numbering.ts';

describe('readHeading', () => {
  it.each([
    ['1. Housing', null, '1', 'Housing'],
    ['2.3 Transport for all', null, '2.3', 'Transport for all'],
    ['A. Finding out sooner', null, 'A', 'Finding out sooner'],
    ['Priority 1: Homes', 'priority', '1', 'Homes'],
    ['Theme Two - Work', 'theme', 'Two', 'Work'],
    ['Local Outcome 2 – Work', 'local outcome', '2', 'Work'],
    ['HS1 Repairs', null, 'HS1', 'Repairs'],
    ['Outcome: People feel safe', 'outcome', null, 'People feel safe'],
    ['2012 Olympics legacy', null, null, '2012 Olympics legacy'],
    ['A safe kitchen', null, null, 'A safe kitchen'],
    ['Goal 3', 'goal', '3', 'Goal 3'],
    ['Priority 2 / Warm homes', 'priority', '2', 'Warm homes'],
    ['2.3 / Roofs / gutters', null, '2.3', 'Roofs / gutters'],
    ['Stage 2 – Trying it out', 'stage', '2', 'Trying it out'],
    ['PHASE TWO: BUILDING', 'phase', 'TWO', 'BUILDING'],
    ['Big move 3: Homes for all', 'big move', '3', 'Homes for all'],
    ['Tier A - Families', 'tier', 'A', 'Families'],
    ['Harbour 2: Boats', null, '2', 'Boats'],
    ['Year 2 – Building up', null, null, 'Year 2 – Building up'],
    ['March 10 – Open day', null, null, 'March 10 – Open day'],
    ['Table 3: Who does what', null, null, 'Table 3: Who does what'],
    ['Covid 19 – mending', null, null, 'Covid 19 – mending'],
    ['Key task 4: Paint', null, null, 'Key task 4: Paint'],
  ])('%s', (text, level, number, title) => {
    expect(readHeading(text)).toEqual({ level, number, title });
  });
});

describe('saidAgain', () => {
  const before = (title: string): boolean => title === 'Theme 1: Homes';
  it.each([
    ['Theme 1: Homes (continued)', 'Theme 1: Homes'],
    ['Theme 1: Homes (cont’d)', 'Theme 1: Homes'],
    ['Theme 1: Homes – cont.', 'Theme 1: Homes'],
    ['Theme 2: Work (continued)', 'Theme 2: Work (continued)'],
    ['Theme 1: Homes', 'Theme 1: Homes'],
  ])('%s', (text, title) => {
    expect(saidAgain(text, before)).toBe(title);
  });
});

describe('codeAtHead', () => {
  it.each([
    ['1.1 Map the villages', '1.1', 'Map the villages'],
    ['HS1: Mend roofs', 'HS1', 'Mend roofs'],
    ['13 (a) Publish a guide', '13 (a)', 'Publish a guide'],
    ['(b) Review it', '(b)', 'Review it'],
    ['2.3 / Mend it', '2.3', 'Mend it'],
    ['7. Open a shop', '7', 'Open a shop'],
    ['Commitment 4: Train staff', '4', 'Train staff'],
  ])('%s', (text, code, rest) => {
    expect(codeAtHead(text)).toEqual({ code, rest });
  });

  it.each([
    'Action 3.3',
    '1.2.3',
    '3 new posts',
    '2010 strategy written',
    'Ring every tenant',
    'DMX to lead',
  ])('%s has none', (text) => {
    expect(codeAtHead(text)).toBeNull();
  });
});

describe('isCode', () => {
  it.each(['TV01', '2.6.1', '13(a)', '(b)', '7', 'DAB 1'])('%s is one', (text) => {
    expect(isCode(text)).toBe(true);
  });
  it.each(['Two', 'Open 7', 'Apr-21 on', ''])('“%s” is none', (text) => {
    expect(isCode(text)).toBe(false);
  });
});
