/** What the web server is made of: handed in once by the composition root, reached from every request. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { CommandContext } from '../commands/context.ts';
import { type Allowed, allowedTo } from '../domain/access/may.ts';
import type { Person } from '../domain/access/person.ts';
import type { Receiver } from '../domain/mail/mail.ts';
import type { Clock } from '../services/clock.ts';
import type { NewId } from '../services/new-id.ts';
import type { Readings } from '../services/readings.ts';
import type { Database } from '../store/connection.ts';
import type { ViewContext } from '../views/context.ts';
import type { Assets } from './assets.ts';
import type { CameFrom } from './safety/came-from.ts';
import type { CountBy, RateLimits } from './safety/rates.ts';
import type { WhoKnows } from './sign-in/who.ts';

/** What a log must be able to do; pino's can. Nothing personal is ever handed to it. */
export type Log = {
  info: (facts: Record<string, unknown>, message: string) => void;
  warn: (facts: Record<string, unknown>, message: string) => void;
  error: (facts: Record<string, unknown>, message: string) => void;
};

/** Where people reach Weft, and what stands between. */
export type Serving = {
  /** `https://weft.example`; null where only this machine is served. */
  origin: string | null;
  /** Addresses and ranges of the proxies in front, whose word on where a request came from is taken. */
  trustedProxies: readonly string[];
};

export const THIS_MACHINE: Serving = { origin: null, trustedProxies: [] };

export type WebParts = {
  /** Until people can sign in, everybody at this machine is the one local coordinator. */
  person: Person;
  partnershipName: string;
  /** Whom people ask for another format, in the partnership's own words; null where nobody said. */
  contact?: string | null;
  database: Database;
  clock: Clock;
  newId: NewId;
  log: Log;
  assets: Assets;
  /** The documents that wait to be read: told when one more does. */
  readings: Pick<Readings, 'wake' | 'idle'>;
  /** True when the database answers. */
  ready: () => Promise<boolean>;
  limits?: Partial<RateLimits>;
  /** In memory, unless several processes count together. */
  countBy?: CountBy;
  /** True once this process was told to stop: it still answers, and whoever sends it people sends no more. */
  isStopping?: () => boolean;
  /** Whom mail comes from and where it goes; null where no mail server is set. */
  mail?: { from: Receiver; server: string } | null;
  /** This machine only, unless said. */
  serving?: Serving;
  /** Signing in; left out by tests that serve without. */
  signIn?: WhoKnows;
};

export type WebEnv = {
  Bindings: HttpBindings;
  /** `deedId`: what history signs the deed of this request with, once a command was called. */
  Variables: { parts: WebParts; requestId: string; route: string; from: CameFrom; deedId?: string };
};
export type WebContext = Context<WebEnv>;

/** The context that a command wants. */
export function acting(c: WebContext): CommandContext {
  const { person, database, clock, newId } = c.get('parts');
  const deedId = crypto.randomUUID();
  c.set('deedId', deedId);
  return { person, database, clock, newId, deedId };
}

/** What the person who asks may do, for what a page offers. */
export const allowedBy = (c: WebContext): Allowed => allowedTo(c.get('parts').person);

/** The context that a view wants. */
export function viewing(c: WebContext): ViewContext {
  const { person, database, clock } = c.get('parts');
  return { person, database, clock };
}

/** The address that Weft is reached at, without a path: what links in mails and calendars begin with. */
export function originHere(c: WebContext): string {
  const { scheme, host } = c.get('from');
  return c.get('parts').serving?.origin ?? `${scheme}://${host ?? 'localhost'}`;
}
