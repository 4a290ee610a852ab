/**
 * The directory of 720 entries that lead 20,000 actions in 100 plans, its questions about names, and the page of one
 * entry, each asked for one request after another. The floor is the same program answering a page that asks the
 * database for nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartyId } from '../src/domain/ids.ts';
import { newId } from '../src/services/new-id.ts';
import { write } from '../src/store/connection.ts';
import { ensureParties } from '../src/store/partnership/parties.ts';
import { makePlan } from '../tests/make-plan.ts';
import { addressOf, furnishWith, startWeft } from './built-weft.ts';
import { middle, ms, type Row, timeOf, times } from './measure.ts';
import { endProgram } from './programs.ts';

const PLANS = 100;
const ACTIONS_EACH = 200;
const ROUNDS = 20;
/** Milliseconds that are quick for anybody; a busy machine may take as many times the floor's. */
const ENOUGH = 200;
const SHARE = 5;

const FIRST = [
  'North',
  'South',
  'Upper',
  'Lower',
  'Old',
  'New',
  'West',
  'East',
  'High',
  'Deep',
  'Long',
  'Green',
];
const SECOND = [
  ...['Otter', 'Quay', 'Mill', 'Ferry', 'Hebble', 'Ryburn', 'Calder', 'Lantern', 'Aire', 'Wharf', 'Dene'],
  'Croft',
];
const THIRD = ['Council', 'Trust', 'Housing', 'Carers', 'Forum'];
const NAMES = FIRST.flatMap((a) => SECOND.flatMap((b) => THIRD.map((c) => `${a} ${b} ${c}`)));

type Made = Parameters<Parameters<typeof furnishWith>[1]>[0];

async function furnishDirectory(made: Made): Promise<PartyId> {
  const wanted = NAMES.map((name) => ({
    ...{ id: newId<'party'>(), name, kind: 'organisation' as const, of: null, expansion: null },
  }));
  const ids = await write(made.database, made.scope('bench'), (transaction) =>
    ensureParties(transaction, wanted),
  );
  for (let plan = 0; plan < PLANS; plan += 1)
    await makePlan(made, {
      actions: ACTIONS_EACH,
      slug: `plan-${plan}`,
      change: (action, n) => ({
        leads: action.leads.map((lead, place) => {
          const at = (plan * 37 + n * 7 + place) % NAMES.length;
          return { ...lead, partyId: ids[at] ?? lead.partyId, name: NAMES[at] ?? lead.name };
        }),
      }),
    });
  return ids[0] as PartyId;
}

async function measured(what: string, url: string, bare: string): Promise<Row> {
  const first = await timeOf(url);
  const [asked, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    asked.push(await timeOf(url));
    floor.push(await timeOf(bare));
  }
  const [weft, least] = [middle(asked), middle(floor)];
  return {
    what: `${what}: half of the answers within (the first in ${ms(first)})`,
    ...{ weft: ms(weft), floor: ms(least), ratio: times(weft / least) },
    target: `≤ ${ENOUGH} ms or ${SHARE}×`,
    met: weft <= ENOUGH || weft <= SHARE * least,
  };
}

export async function benchDirectory(): Promise<Row[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weft-bench-directory-'));
  try {
    const entry = await furnishWith(dataFolder, furnishDirectory);
    const weft = await startWeft(dataFolder, { WEFT_EXAMPLE: 'no' });
    const at = addressOf(weft);
    const bare = `${at}/shortcuts`;
    const entries = NAMES.length.toLocaleString('en-GB');
    try {
      return [
        await measured(`Directory of ${entries} entries and 20,000 actions`, `${at}/directory`, bare),
        await measured('… which names may be one', `${at}/directory/same`, bare),
        await measured('… one entry', `${at}/directory/${entry}`, bare),
      ];
    } finally {
      await endProgram(weft);
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
