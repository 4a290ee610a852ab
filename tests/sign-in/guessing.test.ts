/** Somebody guesses the password of one account from many places: they wait together, and its owner gets in. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enterByPassword } from '../../src/commands/sign-in/enter.ts';
import { keyOf, knowBrowser } from '../../src/commands/sign-in/limits.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { FORGOTTEN_AFTER } from '../../src/domain/access/waiting.ts';
import type { Engine } from '../../src/services/sign-in/open.ts';
import { addFailure } from '../../src/store/sign-in/attempts.ts';
import { type Made, makeDatabase } from '../make.ts';
import { askerFrom, askLink, mailedSecret, makeMember, openLink, openSignInFor, PASSWORD } from './make.ts';

let made: Made;
let parts: SignInParts;
let slow: SignInParts;
let owner: Awaited<ReturnType<typeof makeMember>>;
beforeAll(async () => {
  made = await makeDatabase();
  parts = openSignInFor(made);
});
beforeEach(async () => {
  owner = await makeMember(parts);
});
afterAll(async () => {
  await parts.store.destroy();
  await made.close();
});

let places = 0;
/** A place that nobody has tried from yet. */
const newPlace = (): string => {
  places += 1;
  return `198.51.100.${places}`;
};
const tryIt = async (
  password: string,
  cookies: readonly string[] = [],
  place = newPlace(),
): Promise<string> =>
  (await enterByPassword(parts, askerFrom(place, cookies), { email: owner.email, password })).kind;

/** As if so many strangers had failed just now. */
const afterStrangers = (failures: number): Promise<void> =>
  afterFailures(failures, keyOf(parts, 'strangers', owner.email));
async function afterFailures(failures: number, key: string): Promise<void> {
  for (let n = 0; n < failures; n += 1) await addFailure(parts.store, [key], FORGOTTEN_AFTER);
}
const knownHere = (): Promise<string[]> => knowBrowser(parts, askerFrom(), owner.accountId);

describe('guesses at one account from many places', () => {
  it('wait together, while its owner gets in where they have signed in before', async () => {
    const known = await knownHere();
    await afterStrangers(29);
    expect(await tryIt('not it')).toBe('refused');
    // As after a few more, so that the wait is longer than a busy machine needs for the next tries.
    await afterStrangers(5);
    expect(await tryIt('nor that')).toBe('wait');
    expect(await tryIt(PASSWORD)).toBe('wait');
    expect(await tryIt(PASSWORD, known)).toBe('in');
    // That the owner came in gives nobody else a new allowance.
    expect(await tryIt('nor this')).toBe('wait');
  });

  it('keep the owner out of no new browser: a mailed link opens there, and it is known from then on', async () => {
    await afterStrangers(60);
    const place = newPlace();
    expect(await tryIt(PASSWORD, [], place)).toBe('wait');
    await askLink(parts, askerFrom(place), owner.email);
    const secret = await mailedSecret(made, owner.email);
    expect((await openLink(parts, askerFrom(place), secret)).kind).toBe('in');
    expect(await tryIt(PASSWORD, await knownHere(), place)).toBe('in');
  });

  it('get no further with a mark that was made for another account, or altered', async () => {
    const known = await knownHere();
    const other = await makeMember(parts);
    const theirs = await knowBrowser(parts, askerFrom(), other.accountId);
    await afterStrangers(60);
    expect(await tryIt(PASSWORD, theirs)).toBe('wait');
    expect(
      await tryIt(
        PASSWORD,
        known.map((one) => one.replace(/device=.{22}/, `device=${'A'.repeat(22)}`)),
      ),
    ).toBe('wait');
  });

  it('are slowed in a browser that is known as well, by itself', async () => {
    const known = await knownHere();
    const device = /device=([\w-]{22})/.exec(known[0] ?? '')?.[1] ?? '';
    await afterFailures(9, keyOf(parts, 'browser', owner.email, device));
    expect(await tryIt('not it', known)).toBe('refused');
    expect(await tryIt(PASSWORD, known)).toBe('wait');
    expect(await tryIt(PASSWORD)).toBe('in');
  });

  it('are told no more at the same moment than one after the other', async () => {
    await afterStrangers(29);
    const engine = await parts.engine();
    let judge: () => void = () => undefined;
    const mayJudge = new Promise<void>((resolve) => {
      judge = resolve;
    });
    const begun = new Promise<string>((resolve) => {
      const proveByPassword: Engine['proveByPassword'] = async (email, password) => {
        // Here it has passed the first look at what was counted; meanwhile another fails.
        resolve(tryIt('not it'));
        await mayJudge;
        return engine.proveByPassword(email, password);
      };
      slow = { ...parts, engine: async () => ({ ...engine, proveByPassword }) };
    });
    const right = enterByPassword(slow, askerFrom(newPlace()), { email: owner.email, password: PASSWORD });
    expect(await begun).toBe('refused');
    judge();
    expect((await right).kind).toBe('wait');
  });
});
