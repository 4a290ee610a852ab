/** Addresses of links that are altered, too old or of the older kind: refused before anything is asked about them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { PartnershipId } from '../../src/domain/ids.ts';
import { stoppedClock } from '../../src/services/clock.ts';
import { type LinkClaim, linkSigner, newLinkSecret } from '../../src/services/link-address.ts';
import type { Database } from '../../src/store/connection.ts';
import { doorLinkRoutes } from '../../src/web/routes/link/door-links.ts';
import { type Answer, partsWithout, type Served, serveParts } from './serve.ts';

const TODAY = '2026-03-02' as Day;
const links = linkSigner({ now: 'what this installation signs with', before: null });
const elsewhere = linkSigner({ now: 'what another installation has', before: null });
const claim: LinkClaim = {
  partnershipId: '01890a5d-ac96-774b-bcce-b302099a8057' as PartnershipId,
  purpose: 'updateAction',
  until: addDays(TODAY, 30),
  secret: newLinkSecret(),
};
/** What is said in `first` under the signature of `second`. */
const grafted = (first: string, second: string): string => first.slice(0, 44) + second.slice(44);
const good = links.sign(claim);
const other = (change: Partial<LinkClaim>): string => grafted(links.sign({ ...claim, ...change }), good);

let asked = 0;
let served: Served;
beforeAll(async () => {
  const database = new Proxy({} as Database, {
    get: () => {
      asked += 1;
      throw new Error('The database was asked.');
    },
  });
  served = await serveParts(
    partsWithout([], { database, links, clock: stoppedClock(TODAY) }),
    doorLinkRoutes,
  );
});
afterAll(() => served.close());

/** Opened, and used. */
async function tryAt(path: string): Promise<[Answer, Answer]> {
  asked = 0;
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  return [
    await served.ask({ path }),
    await served.ask({ method: 'POST', path, headers, body: 'choice=complete&version=1' }),
  ];
}
const wordsOf = ({ body }: Answer): string =>
  /<main.*<\/main>/s.exec(body.toString())?.[0].replace(/<[^>]+>/g, ' ') ?? '';

describe('the address of a link', () => {
  it.each<[string, string]>([
    ['guessed', 'x'.repeat(68)],
    ['too short', 'x'],
    ['signed by another installation', elsewhere.sign(claim)],
    ['for another purpose', other({ purpose: 'acceptHandover' })],
    ['for longer', other({ until: addDays(claim.until, 30) })],
    [
      'of another partnership',
      other({ partnershipId: '01890a5d-ac96-774b-bcce-b302099a8058' as PartnershipId }),
    ],
    ['with another secret', other({ secret: newLinkSecret() })],
    ['with another signature', grafted(good, links.sign({ ...claim, secret: newLinkSecret() }))],
    ['altered in one letter', good.slice(0, 20) + (good[20] === 'A' ? 'B' : 'A') + good.slice(21)],
  ])('%s gets the one sentence, and nothing is looked up', async (_title, token) => {
    for (const answer of await tryAt(`/links/${token}`)) {
      expect(answer.status).toBe(404);
      expect(wordsOf(answer)).toContain('This link opens nothing.');
      expect(wordsOf(answer)).not.toContain('sign in');
    }
    expect(asked).toBe(0);
  });

  it.each<[string, string, string]>([
    ['past its last day', `/links/${links.sign({ ...claim, until: addDays(TODAY, -1) })}`, 'too old'],
    ['of the older kind', `/links/${claim.partnershipId}/${'x'.repeat(43)}`, 'of an older kind'],
  ])('%s is told so, and nothing is looked up', async (_title, path, words) => {
    for (const answer of await tryAt(path)) {
      expect(answer.status).toBe(410);
      expect(wordsOf(answer)).toContain(words);
    }
    expect(asked).toBe(0);
  });

  it('whose signature holds leads to its row', async () => {
    const [opened] = await tryAt(`/links/${good}`);
    expect([opened.status, asked > 0]).toEqual([500, true]);
  });
});
