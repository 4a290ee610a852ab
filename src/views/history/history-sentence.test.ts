import { expect, it } from 'vitest';
import type { ChangeLine } from './change-line.ts';
import { sayEvent } from './history-sentence.ts';

const about = { code: '1.2', text: 'Open the library' };
const changed = (label: string, before: string, after: string): ChangeLine => ({
  kind: 'changed',
  label,
  before,
  after,
});

it.each<[string, ChangeLine[], typeof about | null, string]>([
  [
    'a month moved',
    [changed('Timescale', '“April 2009” (by 30 April 2009)', '“June 2009” (by 30 June 2009)')],
    about,
    'moved the due date of 1.2 from April to June 2009',
  ],
  [
    'another year',
    [changed('Timescale', '“April 2009” (by 30 April 2009)', '“June 2010” (by 30 June 2010)')],
    about,
    'moved the due date of 1.2 from April 2009 to June 2010',
  ],
  [
    'a stage',
    [changed('Stage', 'Waiting', 'Complete')],
    about,
    'changed the stage of 1.2 from Waiting to Complete',
  ],
  [
    'something set',
    [changed('In a sentence', 'nothing', 'Done')],
    about,
    'set the last update of 1.2 to Done',
  ],
  [
    'something emptied',
    [changed('Owner', 'The board', 'nothing')],
    null,
    'emptied the owner; it was The board',
  ],
  [
    'one thing said',
    [{ kind: 'said', text: 'Added the heading ‘1 Homes’.' }],
    null,
    'added: Added the heading ‘1 Homes’',
  ],
  ['several', [changed('A', 'b', 'c'), changed('D', 'e', 'f')], about, 'added: 1.2 Open the library'],
])('says %s in a sentence', (_, lines, of, sentence) => {
  expect(sayEvent({ did: 'added', about: of, lines })).toBe(sentence);
});
