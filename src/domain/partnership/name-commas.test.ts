import { describe, expect, it } from 'vitest';
import { NO_NAMES } from './lead-cell.ts';
import { readLeads } from './read-leads.ts';

const named = (text: string, heading = 'Lead'): string =>
  readLeads(
    { paragraphs: text.split('\n'), heading, support: false },
    { known: NO_NAMES, previous: [], section: [] },
  )
    .leads.map((l) => `${l.name}${l.of ? ` of ${l.of}` : ''}`)
    .join(' + ');

describe('commas inside a name', () => {
  it.each([
    ['Manager, Libraries, Arts and Heritage', 'Manager, Libraries, Arts and Heritage'],
    ['Director, People, Safety & Culture', 'Director, People, Safety & Culture'],
    ['Manager People, Culture & Safety', 'Manager People, Culture & Safety'],
    ['Head of Brand, Media and Events', 'Head of Brand, Media and Events'],
    ['Director, Homes, Rivers and Roads and CEO', 'Director, Homes, Rivers and Roads + CEO'],
    ['Manager, Community Partnerships', 'Manager, Community Partnerships'],
    ['Manager, Community Partnerships and CEO', 'Manager, Community Partnerships + CEO'],
    ['Manager Youth, Manager Parks', 'Manager Youth + Manager Parks'],
    ['Manager Youth and Play and Manager Parks', 'Manager Youth and Play + Manager Parks'],
    ['Manager, Major Works', 'Manager, Major Works'],
    ['Health, Safety and Wellbeing Adviser', 'Health, Safety and Wellbeing Adviser'],
    ['Children, Young People and Families Officer', 'Children, Young People and Families Officer'],
    ['Health, Police and Wellbeing Adviser', 'Health + Police and Wellbeing Adviser'],
    ['Director, Homes, Manager, Major Projects', 'Director, Homes + Manager, Major Projects'],
    ['Manager, Major Tom Larch', 'Manager + Major Tom Larch'],
    ['Manager, Parks, Wexcombe Council', 'Manager, Parks of Wexcombe Council'],
  ])('%s', (text, want) => {
    expect(named(text)).toBe(want);
  });
});

describe('a name over two lines', () => {
  it.each([
    ['Zeb\nLarch', 'Responsible person', 'Zeb Larch'],
    ['Zeb\nLarch', 'Partners', 'Zeb + Larch'],
    ['Dr Rosie\nReed-Larch', 'Lead', 'Dr Rosie Reed-Larch'],
    ['Rosie\nO’Larch', 'Lead', 'Rosie O’Larch'],
    ['Dr Larch\nReed', 'Lead', 'Dr Larch + Reed'],
  ])('%j under %s', (text, heading, want) => {
    expect(named(text, heading)).toBe(want);
  });
});
