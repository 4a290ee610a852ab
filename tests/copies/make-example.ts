/** Makes the edited copy that waits in the example partnership: `node tests/copies/make-example.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editWord, replaced, rowGone, rowWith, tracked, withComments } from './edited-file.ts';

const EXAMPLE = join(dirname(fileURLToPath(import.meta.url)), '../../example');
const WHO = 'Marcus Obi';

/** A new row after another, made of its cells. */
const rowAdded =
  (behind: string, words: Readonly<Record<string, string>>) =>
  (xml: string): string => {
    const row = rowWith(xml, behind);
    const fresh = Object.entries(words).reduce((now, [from, to]) => now.replace(from, to), row);
    return xml.replace(row, row + fresh);
  };

const edits = [
  tracked('Four more job coaches', 'Six more job coaches', WHO),
  replaced('2027/28', '2028/29'),
  rowGone('Evaluate the pilot'),
  rowAdded('Card with what to say when refused a flat or a job', {
    'Card with what to say when refused a flat or a job': 'Hold an open house for landlords with Vale Voices',
    'December 2026': 'Spring 2027',
  }),
];
const plan = new Uint8Array(readFileSync(join(EXAMPLE, 'living-well-together.docx')));
const edited = editWord(plan, (xml) => edits.reduce((now, edit) => edit(now), xml));
const comment = {
  beside: 'Train housing officers',
  text: 'Two of us could speak at the next session.',
  author: WHO,
};
writeFileSync(join(EXAMPLE, 'living-well-together-from-marcus.docx'), withComments(edited, [comment]));
