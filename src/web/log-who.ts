/** Who and where from, for lines of the log: as pseudonyms of the day alone (`services/pseudonym.ts`). */
import { neighbourhood } from './safety/came-from.ts';
import type { WebContext } from './web-parts.ts';

type Facts = Record<string, string>;

const only = (facts: Record<string, string | null>): Facts =>
  Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== null));

/** The account of whoever has signed in; nothing of anybody else. */
export async function whoOf(c: WebContext): Promise<Facts> {
  const [account, say] = [c.get('accountId'), c.get('parts').pseudonym];
  return account === undefined || !say ? {} : only({ who: await say('account', account) });
}

/** The place on the network that a request comes from, and the address that was typed, where one was. */
export async function whereFrom(c: WebContext, typed?: string): Promise<Facts> {
  const say = c.get('parts').pseudonym;
  if (!say) return {};
  return only({
    from: await say('place', neighbourhood(c.get('from').address)),
    tried: typed === undefined ? null : await say('typed', typed),
  });
}
