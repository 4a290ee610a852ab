import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

const HTTPS = { WEFT_ORIGIN: 'https://weft.example', WEFT_TRUSTED_PROXIES: '127.0.0.1' };

it('needs nothing of the environment', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    origin: null,
    insecureHttp: false,
    trustedProxies: [],
    databaseUrl: null,
    logLevel: 'info',
    fixed: {},
    withExample: true,
    mail: null,
  });
  expect(readConfig({ WEFT_CONTACT: ' Asha Bright, 01632 960123 ', WEFT_NAME: '' }).fixed).toEqual({
    contact: 'Asha Bright, 01632 960123',
  });
  expect(readConfig({ WEFT_LOG: '' }, true).logLevel).toBe('warn');
});

it.each([
  [{ PORT: 'many' }, 'PORT', 'from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT', 'from 0 to 65535'],
  [{ PORT: '80.5' }, 'PORT', 'from 0 to 65535'],
  [{ HOST: '0.0.0.0' }, 'HOST', 'one of 127.0.0.1, ::1, localhost'],
  [{ HOST: 'not a host' }, 'HOST', 'an address of this machine'],
  [{ HOST: '0.0.0.0', WEFT_INSECURE_HTTP: 'yes' }, 'HOST', 'WEFT_ORIGIN must say'],
  [{ HOST: '0.0.0.0', WEFT_ORIGIN: 'https://weft.example' }, 'WEFT_TRUSTED_PROXIES', '127.0.0.1'],
  [{ HOST: '0.0.0.0', WEFT_ORIGIN: 'http://weft.example' }, 'WEFT_ORIGIN', 'WEFT_INSECURE_HTTP=yes'],
  [{ HOST: '0.0.0.0', WEFT_ORIGIN: 'http://localhost:3000' }, 'WEFT_ORIGIN', 'WEFT_INSECURE_HTTP=yes'],
  [{ WEFT_ORIGIN: 'http://weft.example' }, 'WEFT_ORIGIN', 'WEFT_INSECURE_HTTP=yes'],
  [{ WEFT_ORIGIN: 'http://localhost.weft.example' }, 'WEFT_ORIGIN', 'WEFT_INSECURE_HTTP=yes'],
  [{ ...HTTPS, WEFT_ORIGIN: 'https://weft.example/plans' }, 'WEFT_ORIGIN', 'nothing after it'],
  [{ ...HTTPS, WEFT_ORIGIN: 'https://me@weft.example' }, 'WEFT_ORIGIN', 'nothing after it'],
  [{ ...HTTPS, WEFT_ORIGIN: 'weft.example' }, 'WEFT_ORIGIN', 'such as https://'],
  [{ ...HTTPS, WEFT_TRUSTED_PROXIES: 'caddy' }, 'WEFT_TRUSTED_PROXIES', 'addresses or ranges'],
  [{ ...HTTPS, WEFT_TRUSTED_PROXIES: '10.0.0.0/33' }, 'WEFT_TRUSTED_PROXIES', 'addresses or ranges'],
  [{ WEFT_INSECURE_HTTP: 'true' }, 'WEFT_INSECURE_HTTP', 'one of yes, no'],
  [{ WEFT_DRAIN_SECONDS: '1e9' }, 'WEFT_DRAIN_SECONDS', 'from 0 to 300'],
  [{ DATABASE_URL: 'mysql://localhost' }, 'DATABASE_URL', 'must begin with postgres://'],
  [{ DATABASE_URL: 'postgres://a:b@localhost:99999/weft' }, 'DATABASE_URL', 'not a whole address'],
  [{ DATABASE_URL: 'postgres://a:b#c@localhost/weft' }, 'DATABASE_URL', '%23'],
  [{ DATABASE_URL: 'postgres://a:b@db.example/weft' }, 'DATABASE_URL', 'sslmode=verify-full'],
  [{ DATABASE_URL: 'postgres://a:b@db.example/weft' }, 'DATABASE_URL', 'WEFT_INSECURE_DATABASE=yes'],
  [{ WEFT_INSECURE_DATABASE: 'true' }, 'WEFT_INSECURE_DATABASE', 'one of yes, no'],
  [{ WEFT_SECRET_BEFORE: 'x'.repeat(32) }, 'WEFT_SECRET_BEFORE', 'WEFT_SECRET must be set'],
  [{ WEFT_SECRET_BEFORE: 'x'.repeat(32), WEFT_SECRET: 'x'.repeat(32) }, 'WEFT_SECRET_BEFORE', 'the same'],
  [{ WEFT_SECRET_BEFORE: 'short', WEFT_SECRET: 'x'.repeat(32) }, 'WEFT_SECRET_BEFORE', '32 characters'],
  [{ WEFT_LOG: 'loud' }, 'WEFT_LOG', 'one of debug'],
  [{ WEFT_KEEP_DRAFTS: '0' }, 'WEFT_KEEP_DRAFTS', 'months from 1'],
  [{ WEFT_NATION: 'france' }, 'WEFT_NATION', 'one of england'],
  [{ WEFT_EXAMPLE: 'maybe' }, 'WEFT_EXAMPLE', 'one of yes, no'],
])('refuses %o, names %s and says what it may be', (env, name, words) => {
  expect(() => readConfig(env)).toThrow(`The setting ${name} cannot be used`);
  expect(() => readConfig(env)).toThrow(words);
});

it.each([
  ['behind a proxy on the same machine', HTTPS, '127.0.0.1', 'https://weft.example'],
  ['behind a proxy elsewhere', { ...HTTPS, HOST: '0.0.0.0' }, '0.0.0.0', 'https://weft.example'],
  [
    'with a closing stroke',
    { ...HTTPS, WEFT_ORIGIN: 'https://Weft.example/' },
    '127.0.0.1',
    'https://weft.example',
  ],
  [
    'on this machine, said outright',
    { WEFT_ORIGIN: 'http://localhost:3000' },
    '127.0.0.1',
    'http://localhost:3000',
  ],
  [
    'in the open, as somebody wants it',
    { HOST: '0.0.0.0', WEFT_ORIGIN: 'http://10.0.0.5:3000', WEFT_INSECURE_HTTP: 'yes' },
    '0.0.0.0',
    'http://10.0.0.5:3000',
  ],
])('serves %s', (_, env, host, origin) => {
  const config = readConfig(env);
  expect(config.host).toBe(host);
  expect(config.origin).toBe(origin);
});

it('takes proxies as addresses and ranges, old and new', () => {
  const proxies = '127.0.0.1, 10.0.0.0/8 fd00::/8';
  expect(readConfig({ ...HTTPS, WEFT_TRUSTED_PROXIES: proxies }).trustedProxies).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    'fd00::/8',
  ]);
});

it.each([
  [{ WEFT_SMTP_URL: 'smtp://mail.example' }, 'WEFT_MAIL_FROM'],
  [{ WEFT_SMTP_URL: 'mail.example:25', WEFT_MAIL_FROM: 'weft@council.example' }, 'WEFT_SMTP_URL'],
  [{ WEFT_SMTP_URL: 'smtp://mail.example', WEFT_MAIL_FROM: 'Weft' }, 'WEFT_MAIL_FROM'],
  [
    { WEFT_SMTP_URL: 'smtp://ann:s3cret@mail.example/x', WEFT_MAIL_FROM: 'weft@council.example' },
    'WEFT_SMTP_URL',
  ],
])('says which setting of mail cannot be used, and no password', (env, name) => {
  expect(() => readConfig(env)).toThrow(name);
  expect(() => readConfig(env)).not.toThrow('s3cret');
});

it('takes a mail server with whom mail comes from', () => {
  const env = { WEFT_SMTP_URL: 'smtps://mail.example', WEFT_MAIL_FROM: 'Weft <weft@council.example>' };
  expect(readConfig(env).mail).toMatchObject({
    smtp: { host: 'mail.example', encryption: 'wrapped' },
    from: { name: 'Weft', address: 'weft@council.example' },
  });
});

const PROVIDER = { WEFT_OIDC_CLIENT_ID: 'weft', WEFT_OIDC_CLIENT_SECRET: 'a secret of the client' };

it.each(['https://login.council.example', 'http://localhost:4000/realm', 'http://127.0.0.1:4000'])(
  'takes the provider %s',
  (issuer) => {
    expect(readConfig({ ...PROVIDER, WEFT_OIDC_ISSUER: issuer }).oidc).toMatchObject({ issuer });
  },
);

it.each(['http://login.council.example', 'http://localhost.council.example', 'ftp://localhost', 'login'])(
  'takes no word of the provider %s, which anybody on the way could speak for',
  (issuer) => expect(() => readConfig({ ...PROVIDER, WEFT_OIDC_ISSUER: issuer })).toThrow('WEFT_OIDC_ISSUER'),
);
