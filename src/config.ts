/**
 * The environment, read once. Every setting has a sensible value without it, and the whole of them lets in nobody
 * but this machine; `config/settings.ts` has what each may be, `docs/deploying.md` what each is for.
 */
import { resolve } from 'node:path';
import type { z } from 'zod';
import { faultOfDatabase } from './config/database.ts';
import { faultOfNetwork, type Network } from './config/network.ts';
import { readOidc } from './config/oidc.ts';
import { fixedSettings } from './config/partnership.ts';
import { environment } from './config/settings.ts';
import type { Receiver } from './domain/mail/mail.ts';
import type { FixedSettings } from './domain/settings/settings.ts';
import type { SmtpSettings } from './services/mail.ts';
import type { OidcSettings } from './services/sign-in/settings.ts';

export type Config = Network & {
  port: number;
  /** That passwords may cross the network readable: somebody said so. */
  insecureHttp: boolean;
  /** How long a process that was told to stop still answers while it says that it is not ready. */
  drainSeconds: number;
  databaseUrl: string | null;
  dataFolder: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** What is said here of the partnership's own settings: it wins over what its pages say. */
  fixed: FixedSettings;
  withExample: boolean;
  /** Where mail goes and whom it comes from; null where no mail server is set: then none leaves. */
  mail: MailSettings | null;
  /** What signs cookies; null where it is made and kept beside the data. */
  secret: string | null;
  /** What did so before, while an installation goes over to another; null otherwise. */
  secretBefore: string | null;
  /** Somebody else's sign-in service; null where there is none. */
  oidc: OidcSettings | null;
};
export type MailSettings = { smtp: SmtpSettings; from: Receiver };

type Environment = z.output<typeof environment>;

const cannot = (name: string, fault: string): Error =>
  new Error(`The setting ${name} cannot be used: ${fault}. See docs/deploying.md, “Settings”.`);

function mailOf(smtp: SmtpSettings | undefined, from: Receiver | undefined): MailSettings | null {
  if (!smtp) return null;
  if (!from) throw cannot('WEFT_MAIL_FROM', 'WEFT_SMTP_URL is set, so it must say whom mail comes from');
  return { smtp, from };
}

function oidcOf(said: Parameters<typeof readOidc>[0]): OidcSettings | null {
  const read = readOidc(said);
  if (read !== null && 'fault' in read) throw cannot(read.name, read.fault);
  return read;
}

function databaseOf(e: Pick<Environment, 'DATABASE_URL' | 'WEFT_INSECURE_DATABASE'>): string | null {
  if (e.DATABASE_URL === undefined) return null;
  const fault = faultOfDatabase(e.DATABASE_URL, e.WEFT_INSECURE_DATABASE === 'yes');
  if (fault !== null) throw cannot('DATABASE_URL', fault);
  return e.DATABASE_URL;
}

/** Without a new one there is nothing to go over to. */
function secretBeforeOf(e: Pick<Environment, 'WEFT_SECRET' | 'WEFT_SECRET_BEFORE'>): string | null {
  const [now, before = null] = [e.WEFT_SECRET, e.WEFT_SECRET_BEFORE];
  if (before === null) return null;
  if (now === undefined)
    throw cannot('WEFT_SECRET_BEFORE', 'WEFT_SECRET must be set to the new secret with it');
  if (now === before) throw cannot('WEFT_SECRET_BEFORE', 'it is the same as WEFT_SECRET');
  return before;
}

/** Reads the settings; throws one sentence that names the setting and what it may be. */
export function readConfig(env: Record<string, string | undefined>, watched = false): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw cannot(String(first?.path[0]), first?.message ?? 'it is not understood');
  }
  const e = parsed.data;
  const network: Network = {
    host: e.HOST,
    origin: e.WEFT_ORIGIN === undefined ? null : new URL(e.WEFT_ORIGIN).origin,
    trustedProxies: e.WEFT_TRUSTED_PROXIES ?? [],
  };
  const fault = faultOfNetwork(network, e.WEFT_INSECURE_HTTP === 'yes');
  if (fault) throw cannot(fault.name, fault.fault);
  return {
    ...network,
    port: e.PORT,
    insecureHttp: e.WEFT_INSECURE_HTTP === 'yes',
    drainSeconds: e.WEFT_DRAIN_SECONDS,
    databaseUrl: databaseOf(e),
    dataFolder: resolve(e.WEFT_DATA),
    logLevel: e.WEFT_LOG ?? (watched ? 'warn' : 'info'),
    fixed: fixedSettings(set),
    withExample: e.WEFT_EXAMPLE === 'yes',
    mail: mailOf(e.WEFT_SMTP_URL, e.WEFT_MAIL_FROM),
    secret: e.WEFT_SECRET ?? null,
    secretBefore: secretBeforeOf(e),
    oidc: oidcOf(e),
  };
}
