/**
 * Walks the sealed history of every partnership in a database, in one snapshot, while the app serves: does each seal
 * follow from the one before it, and each entry, and each record, still say what was sealed? Whoever holds the
 * database's login may ask.
 */
import { breaksAt, type SealBreak, type SealFound, type SealReport } from '../../domain/history/seals.ts';
import { listWholeTables } from '../../store/whole/catalogue.ts';
import { type Connection, connectOwner, type Owner } from '../../store/whole/owner.ts';
import { readWhole } from '../../store/whole/read-whole.ts';
import { findDiffering, findUnwatched, listRecorded } from '../../store/whole/records.ts';
import {
  findBroken,
  findHead,
  findMoved,
  findUnsealed,
  type HeadFound,
  listSealed,
  listStruck,
  type SealedPartnership,
  spanOf,
} from '../../store/whole/seals.ts';

export type Verified = {
  partnerships: SealReport[];
  /** What no longer stands guard over the histories of all of them. */
  unwatched: SealBreak[];
  /** Each seal that was given, and where it stands; null where no history has it. */
  heads: { head: string; found: HeadFound | null }[];
};
export type VerifyWish = { heads?: readonly string[]; onProgress: (said: string) => void };

const STEP = 20_000;
const MOST_BREAKS = 40;

/** Throws one sentence where the database cannot be looked through. */
export async function verifyHistory(connection: Connection, wish: VerifyWish): Promise<Verified> {
  const owner = await connectOwner(connection);
  try {
    return await readWhole(owner, async ({ steps }) => {
      if (!steps.includes('0017-history-chain'))
        throw new Error('This database’s history is not sealed yet: start this version of Weft on it once.');
      const partnerships: SealReport[] = [];
      for (const sealed of await listSealed(owner)) partnerships.push(await verifyOne(owner, sealed, wish));
      const unwatched = await findUnwatched(owner);
      const heads = [];
      for (const head of wish.heads ?? []) heads.push({ head, found: await findHead(owner, head) });
      return { partnerships, unwatched: unwatched.map((one) => ({ kind: 'unwatched', ...one })), heads };
    });
  } finally {
    await owner.end();
  }
}

export const holds = ({ partnerships, unwatched, heads }: Verified): boolean =>
  unwatched.length === 0 &&
  partnerships.every(({ breaks }) => breaks.length === 0) &&
  heads.every(({ found }) => found !== null);

async function verifyOne(owner: Owner, sealed: SealedPartnership, wish: VerifyWish): Promise<SealReport> {
  const { id, name, seals, head } = sealed;
  const found: SealFound[] = [];
  for (let from = 1; from <= seals; from += STEP) {
    wish.onProgress(`${name}: ${from.toLocaleString('en-GB')} of ${seals.toLocaleString('en-GB')} seals`);
    found.push(...(await findBroken(owner, id, { from, to: from + STEP - 1 })));
  }
  const altered = found.filter(({ isAltered }) => isAltered).map(({ number }) => number);
  const moved = await findMoved(owner, id, altered.slice(0, MOST_BREAKS * 2));
  const breaks: SealBreak[] = found.flatMap((one) => breaksAt(one, moved));
  for (const entry of await findUnsealed(owner, id)) breaks.push({ kind: 'unsealed', ...entry });
  breaks.push(...(await compareRecords(owner, sealed, wish)));
  const span = await spanOf(owner, id);
  const struck = await listStruck(owner, id);
  const more = Math.max(0, breaks.length - MOST_BREAKS);
  const most = breaks.slice(0, MOST_BREAKS);
  return { partnershipId: id, name, seals, head, ...span, struck, breaks: most, more };
}

async function compareRecords(
  owner: Owner,
  { id, name }: SealedPartnership,
  { onProgress }: VerifyWish,
): Promise<SealBreak[]> {
  const tables = new Map((await listWholeTables(owner)).map((table) => [table.name, table]));
  const breaks: SealBreak[] = [];
  for (const { table: noun, keys } of await listRecorded(owner)) {
    const table = tables.get(noun);
    if (!table) continue;
    onProgress(`${name}: comparing ${noun} with its history`);
    const differing = await findDiffering(owner, id, { table, keys });
    breaks.push(...differing.map((one) => ({ kind: 'differs', table: noun, ...one }) as const));
  }
  return breaks;
}
