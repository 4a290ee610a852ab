/** Makes the kept files that LibreOffice edited: `node tests/copies/make-fixtures.ts`, where LibreOffice is installed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HANDWORK, type Handwork, written } from './edited-by-hand.ts';
import { withComments } from './edited-file.ts';
import { type Desk, type Kind, openDesk } from './libreoffice.ts';

export const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '../documents/fixtures/copies');

export const fixtureOf = ({ name, saved }: Handwork): string => join(FIXTURES, `${name}.${saved.at(-1)}`);

/**
 * Edited, then saved in one format after another. The comments of a text are put in between, as Word writes them:
 * LibreOffice without a window saves a text that has some, but ends when it is to edit it.
 */
export async function workedOn(desk: Desk, { from, saved, steps }: Handwork): Promise<Uint8Array> {
  const apart = from === 'docx' ? steps.flatMap((step) => (step.do === 'comment' ? [step] : [])) : [];
  const own = steps.filter((step) => !apart.some((one) => one === step));
  let bytes = desk.edit(await written(from), from, { to: from, steps: own });
  if (apart.length > 0)
    bytes = withComments(
      bytes,
      apart.map(({ words, text }) => ({ beside: words, text, author: 'Pat Lowe' })),
    );
  let kind: Kind = from;
  for (const to of saved) {
    bytes = desk.save(bytes, kind, to);
    kind = to;
  }
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const desk = openDesk();
  mkdirSync(FIXTURES, { recursive: true });
  for (const work of HANDWORK) writeFileSync(fixtureOf(work), await workedOn(desk, work));
  desk.leave();
}
