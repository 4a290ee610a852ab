/**
 * Files that Weft wrote and LibreOffice edited and saved: every row is known again, and just what the person did is
 * proposed. The kept files were made by `make-fixtures.ts`; where LibreOffice is installed they are made anew, live.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/domain/proposal/proposal.ts';
import { proposeChanges } from '../../src/domain/proposal/propose.ts';
import { sayValue } from '../../src/domain/proposal/value.ts';
import { baseOf, HANDWORK, type Handwork, readFile, theBook } from './edited-by-hand.ts';
import { type Desk, openDesk, soffice } from './libreoffice.ts';
import { fixtureOf, workedOn } from './make-fixtures.ts';

const book = theBook();
const textOf = (id: string | null): string => book.actions.find((action) => action.id === id)?.text ?? 'plan';

const told = (p: Proposal): string =>
  p.kind === 'moved'
    ? `moved place: ${textOf(p.subject.id)}`
    : `${p.kind} ${p.field}: ${p.before ? sayValue(p.before) : ''} → ${p.after ? sayValue(p.after) : ''}${p.suggested.length > 0 ? ' (suggested)' : ''}`;

async function check(work: Handwork, bytes: Uint8Array): Promise<void> {
  const file = await readFile(bytes, `copy.${work.saved.at(-1)}`);
  const found = proposeChanges({ file, base: await baseOf(work.from), now: book });
  expect(found.proposals.map(told)).toEqual(work.proposals);
  expect(found.comments.map((c) => `${textOf(c.actionId)}: ${c.text}`)).toEqual(work.comments);
}

const title = (work: Handwork): string => `${work.from}, saved as ${work.saved.join(', then ')}`;
const named = HANDWORK.map((work) => [title(work), work] as const);

describe('files that LibreOffice edited', () => {
  it.each(named)('%s', (_, work) => check(work, readFileSync(fixtureOf(work))));
});

/** One text and one sheet: each sitting takes a second or more. */
const LIVE = HANDWORK.filter(({ name }) => name === 'word' || name === 'sheet');

describe.skipIf(soffice === null)('edited live (skipped where LibreOffice is not installed)', () => {
  let desk: Desk | null = null;
  afterAll(() => desk?.leave());
  it.each(LIVE.map((work) => [title(work), work] as const))(
    '%s',
    async (_, work) => {
      desk ??= openDesk();
      await check(work, await workedOn(desk, work));
    },
    60_000,
  );
});
