import { describe, expect, it } from 'vitest';
import { sayReading } from '../reading/say-reading.ts';
import { NO_NAMES } from './lead-cell.ts';
import { readLeads } from './read-leads.ts';

const read = (...paragraphs: string[]) =>
  readLeads({ paragraphs, heading: 'Lead', support: false }, { known: NO_NAMES, previous: [], section: [] });

describe('what a person is asked about leads', () => {
  it.each<[string, string[], string, string[]]>([
    [
      'a stroke inside',
      ['NHS/LA leads of the board'],
      'one lead or several',
      [
        'NHS/LA leads of the board',
        'NHS leads of the board; LA leads of the board',
        'NHS; LA leads of the board',
      ],
    ],
    [
      'a word cut in two',
      ['Ferry public healt', 'H group'],
      'cut in two',
      ['Ferry public healt H group', 'Ferry public health group'],
    ],
    ['a question mark', ['Ferry Trust?'], 'question mark', ['Ferry Trust', 'Nobody']],
  ])('%s: each reading is a choice', (_, paragraphs, message, choices) => {
    const doubt = read(...paragraphs).doubts.find((one) => one.message.includes(message));
    expect(doubt?.readings?.map((reading) => sayReading('leads', reading))).toEqual(choices);
  });

  it('asks about a name with a question mark in brackets, and does not give it', () => {
    expect(read('TBC (Otterby Council?)')).toMatchObject({
      leads: [],
      leadState: 'toBeAgreed',
      doubts: [{ readings: [[], [{ name: 'Otterby Council', kind: 'organisation' }]] }],
    });
  });
});
