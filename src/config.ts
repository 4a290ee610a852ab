/**
 * The environment, read once. Every setting has a sensible value without it:
 *
 * - `PORT` (3000; 0 takes any free port) and `HOST` (127.0.0.1; only loopback is accepted until sign-in exists)
 * - `DATABASE_URL`: a PostgreSQL server of version 15 or later; without it the embedded one in `WEFT_DATA`
 * - `WEFT_DATA`: where the embedded database and its lock live (`./data`)
 * - `WEFT_LOG`: `debug`, `info`, `warn`, `error` or `silent` (`info`; `warn` where a person watches a terminal)
 * - `WEFT_CONTACT`: whom people ask for a page in another format, as they should read it: a name, a telephone number
 * - `WEFT_EXAMPLE`: `no` leaves out the example partnership's plans at the first start
 */
import { resolve } from 'node:path';
import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'] as const;

const PORTS = 'it must be a whole number from 0 to 65535';
const ADDRESS =
  'it is not a whole address. It reads postgres://name:password@host:port/database, and signs like @ or # in the password are written as %40 or %23';
/** The words for a setting that is one of a few. */
const oneOf = (values: readonly string[]): string => `it must be one of ${values.join(', ')}`;
const CONTACT = 'it must be one line of up to 300 characters';
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const ANSWERS = ['yes', 'no'] as const;

const environment = z.object({
  PORT: z.coerce.number(PORTS).int(PORTS).min(0, PORTS).max(65_535, PORTS).default(3000),
  HOST: z.enum(LOOPBACK, oneOf(LOOPBACK)).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'it must begin with postgres://')
    .refine((address) => URL.canParse(address), ADDRESS)
    .optional(),
  WEFT_DATA: z.string().min(1).default('./data'),
  WEFT_LOG: z.enum(LEVELS, oneOf(LEVELS)).optional(),
  WEFT_CONTACT: z.string().trim().max(300, CONTACT).optional(),
  WEFT_EXAMPLE: z.enum(ANSWERS, oneOf(ANSWERS)).default('yes'),
});

export type Config = {
  port: number;
  host: (typeof LOOPBACK)[number];
  databaseUrl: string | null;
  dataFolder: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Whom people ask for another format; null where nobody said. */
  contact: string | null;
  withExample: boolean;
};

/** Reads the settings; throws one sentence that names the setting and what it may be. */
export function readConfig(env: Record<string, string | undefined>, watched = false): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Error(
      `The setting ${String(first?.path[0])} cannot be used: ${first?.message}. See README.md, “Settings”.`,
    );
  }
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL ?? null,
    dataFolder: resolve(e.WEFT_DATA),
    logLevel: e.WEFT_LOG ?? (watched ? 'warn' : 'info'),
    contact: e.WEFT_CONTACT ?? null,
    withExample: e.WEFT_EXAMPLE === 'yes',
  };
}
