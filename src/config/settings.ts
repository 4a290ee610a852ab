/**
 * Every setting, by its name in the environment, with what it may be. What they are for stands in
 * `docs/deploying.md`, which a test holds to this list.
 */
import { z } from 'zod';
import { FROM_FAULT, readMailFrom, readSmtpUrl } from './mail.ts';
import { isAddressOrRange, isOrigin } from './network.ts';
import { OIDC_SETTINGS } from './oidc.ts';
import { PARTNERSHIP_SETTINGS } from './partnership.ts';

const PORTS = 'it must be a whole number from 0 to 65535';
const HOSTS = 'it must be an address of this machine, such as 127.0.0.1 or 0.0.0.0';
const ADDRESS =
  'it is not a whole address. It reads postgres://name:password@host:port/database, and signs like @ or # in the password are written as %40 or %23';
/** The words for a setting that is one of a few. */
const oneOf = (values: readonly string[]): string => `it must be one of ${values.join(', ')}`;
const ORIGIN = 'it must be the address people use and nothing after it, such as https://weft.example';
const PROXIES = 'it must be addresses or ranges with commas between, such as 127.0.0.1, 10.0.0.0/8';
const DRAIN = 'it must be a whole number of seconds from 0 to 300';
const SECRET = 'it must be 32 characters or more that nobody can guess';
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const ANSWERS = ['yes', 'no'] as const;

const listed = (text: string): string[] => text.split(/[\s,]+/).filter((one) => one !== '');
const yesOrNo = z.enum(ANSWERS, oneOf(ANSWERS));

const smtp = z.string().transform((text, issues) => {
  const read = readSmtpUrl(text);
  if (!('fault' in read)) return read;
  issues.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});
const mailFrom = z.string().transform((text, issues) => {
  const read = readMailFrom(text);
  if (read) return read;
  issues.addIssue({ code: 'custom', message: FROM_FAULT });
  return z.NEVER;
});

export const SETTINGS = {
  PORT: z.coerce.number(PORTS).int(PORTS).min(0, PORTS).max(65_535, PORTS).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]{1,255}$/, HOSTS)
    .default('127.0.0.1'),
  WEFT_ORIGIN: z.string().refine(isOrigin, ORIGIN).optional(),
  WEFT_INSECURE_HTTP: yesOrNo.default('no'),
  WEFT_TRUSTED_PROXIES: z
    .string()
    .transform(listed)
    .refine((all) => all.every(isAddressOrRange), PROXIES)
    .optional(),
  WEFT_DRAIN_SECONDS: z.coerce.number(DRAIN).int(DRAIN).min(0, DRAIN).max(300, DRAIN).default(0),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'it must begin with postgres://')
    .refine((address) => URL.canParse(address), ADDRESS)
    .optional(),
  WEFT_INSECURE_DATABASE: yesOrNo.default('no'),
  WEFT_DATA: z.string().min(1).default('./data'),
  WEFT_LOG: z.enum(LEVELS, oneOf(LEVELS)).optional(),
  WEFT_SMTP_URL: smtp.optional(),
  WEFT_MAIL_FROM: mailFrom.optional(),
  WEFT_SECRET: z.string().min(32, SECRET).optional(),
  WEFT_SECRET_BEFORE: z.string().min(32, SECRET).optional(),
  ...OIDC_SETTINGS,
  WEFT_EXAMPLE: yesOrNo.default('yes'),
};

export const environment = z.object({ ...SETTINGS, ...PARTNERSHIP_SETTINGS });
