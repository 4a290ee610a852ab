/** What the web server is made of: handed in once by the composition root, reached from every request. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { CommandContext } from '../commands/context.ts';
import { type About, type Allowed, allowedTo, type Deed } from '../domain/access/may.ts';
import type { Person } from '../domain/access/person.ts';
import { NOBODY, type Visitor } from '../domain/access/visitor.ts';
import type { Receiver } from '../domain/mail/mail.ts';
import { type FixedSettings, type Settings, settingsFrom } from '../domain/settings/settings.ts';
import type { Clock } from '../services/clock.ts';
import type { LinkSigner } from '../services/link-address.ts';
import type { NewId } from '../services/new-id.ts';
import type { Pseudonym } from '../services/pseudonym.ts';
import type { Readings } from '../services/readings.ts';
import type { Database } from '../store/connection.ts';
import type { Installation } from '../views/administration/health.ts';
import type { SettingsHere } from '../views/administration/settings-here.ts';
import type { ViewContext } from '../views/context.ts';
import type { Assets } from './assets.ts';
import type { Followers } from './live/followers.ts';
import type { CameFrom } from './safety/came-from.ts';
import type { RateLimits, Rates, Together } from './safety/rates.ts';
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
  /** Who a request comes from; null only where no partnership has been made. */
  visitorOf: (c: WebContext) => Promise<Visitor | null>;
  /** What the running process knows of itself, for administrators. */
  installation?: Installation;
  /** What each partnership has set; asked of the database unless said. */
  settings?: SettingsHere;
  database: Database;
  clock: Clock;
  newId: NewId;
  /** Signs and judges the addresses of links without an account. */
  links: LinkSigner;
  log: Log;
  /** What stands in the log for people and places; left out where there is none. */
  pseudonym?: Pseudonym;
  assets: Assets;
  /** The documents that wait to be read: told when one more does. */
  readings: Pick<Readings, 'wake' | 'idle'>;
  /** True when the database answers. */
  ready: () => Promise<boolean>;
  limits?: Partial<RateLimits>;
  /** How several processes count together what is asked; each for itself unless said. */
  together?: Together;
  /** Made of the two by the server. */
  rates?: Rates;
  /** The open pages that follow a plan; of the server's own making unless word for them comes from elsewhere too. */
  followers?: Followers;
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
  Variables: {
    parts: WebParts;
    requestId: string;
    route: string;
    from: CameFrom;
    /** Known to every route but those for anyone, which ask `visitorTo` themselves where they need one. */
    visitor?: Visitor | null;
    /** Whose account it is, once somebody looked and found one signed in. */
    accountId?: string;
    /** What the route asks of its person. */
    deed?: Deed;
    deedId?: string;
    /** What it is to be signed with where its form says which one it is. */
    formDeedId?: string;
  };
};
export type WebContext = Context<WebEnv>;

/** Who has come; asked once a request. */
export async function visitorTo(c: WebContext): Promise<Visitor | null> {
  const known = c.get('visitor');
  if (known !== undefined) return known;
  const visitor = await c.get('parts').visitorOf(c);
  c.set('visitor', visitor);
  return visitor;
}

/** What the environment has set for every partnership. */
export const fixedSettingsOf = (c: WebContext): FixedSettings => c.get('parts').settings?.fixed ?? {};

/** What the visitor's partnership has set; what is usual where it cannot be asked. */
export async function settingsFor(c: WebContext): Promise<Settings> {
  const { settings } = c.get('parts');
  const usual = settingsFrom(new Map(), fixedSettingsOf(c));
  const visitor = await visitorTo(c).catch(() => null);
  if (!settings || !visitor) return usual;
  return settings.of(visitor.person.partnershipId).catch(() => usual);
}

/** Whom a guard has let in. */
export function personOf(c: WebContext): Person {
  const visitor = c.get('visitor');
  if (!visitor) throw new Error('A route asked for its person before anybody looked who it is.');
  return visitor.person;
}

/** The context that a command wants. */
export function acting(c: WebContext): CommandContext {
  const { database, clock, newId, links } = c.get('parts');
  const person = personOf(c);
  const isFirst = c.get('deedId') === undefined;
  const deedId = (isFirst ? c.get('formDeedId') : undefined) ?? crypto.randomUUID();
  c.set('deedId', deedId);
  return { person, database, clock, newId, signLink: links.sign, deedId };
}

const NOTHING: Person = { id: NOBODY, name: '', partnershipId: NOBODY as never, grants: [] };

/** What the person who asks may do, for what a page offers; `about` the plan or action that it is about. */
export const allowedBy = (c: WebContext, about?: About): Allowed =>
  allowedTo(c.get('visitor')?.person ?? NOTHING, about);

/** The context that a view wants. */
export function viewing(c: WebContext): ViewContext {
  const { database, clock } = c.get('parts');
  return { person: personOf(c), database, clock };
}

/** The address that Weft is reached at, without a path: what links in mails and calendars begin with. */
export function originHere(c: WebContext): string {
  const { scheme, host } = c.get('from');
  return c.get('parts').serving?.origin ?? `${scheme}://${host ?? 'localhost'}`;
}
