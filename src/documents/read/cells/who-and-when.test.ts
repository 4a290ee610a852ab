import { describe, expect, it } from 'vitest';
import { leadAndTime } from './who-and-when.ts';

describe('leadAndTime', () => {
  it.each<[string, string[], string]>([
    ['Ward manager, by 1 June 2027', ['Ward manager'], 'by 1 June 2027'],
    ['Marsh Council\nOngoing', ['Marsh Council'], 'Ongoing'],
    ['Marsh Council / Age Marsh\nFrom October 2027', ['Marsh Council / Age Marsh'], 'From October 2027'],
    ['Marsh Council (May 2027)', ['Marsh Council'], 'May 2027'],
    ['Marsh Council – tbc', ['Marsh Council'], 'tbc'],
    ['Marsh Council by end of May 2027', ['Marsh Council'], 'by end of May 2027'],
    ['May 2027: Marsh Council', ['Marsh Council'], 'May 2027'],
    ['May 2027; Marsh Council; Age Marsh', ['Marsh Council', 'Age Marsh'], 'May 2027'],
    ['Who: Marsh Council; when: May 2027', ['Marsh Council'], 'May 2027'],
    ['Director, People and Culture', ['Director, People and Culture'], ''],
    ['Director, Homes and Parks, May 2027', ['Director, Homes and Parks'], 'May 2027'],
    ['Age Marsh / May 2027', ['Age Marsh'], 'May 2027'],
    ['Age Marsh / Marsh Council / from April 2027', ['Age Marsh / Marsh Council'], 'from April 2027'],
    ['TBC / Hospice', ['Hospice'], 'TBC'],
    ['Hospice / 2027/28', ['Hospice'], '2027/28'],
    ['Ongoing', [], 'Ongoing'],
    ['', [], ''],
  ])('%j', (text, leads, time) => {
    expect(leadAndTime([text])).toEqual({ leads, time });
  });
});
