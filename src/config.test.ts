import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('needs nothing of the environment', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    logLevel: 'info',
    contact: null,
    withExample: true,
  });
  expect(readConfig({ WEFT_CONTACT: ' Asha Bright, 01632 960123 ' }).contact).toBe(
    'Asha Bright, 01632 960123',
  );
  expect(readConfig({ WEFT_LOG: '' }, true).logLevel).toBe('warn');
});

it.each([
  [{ PORT: 'many' }, 'PORT', 'from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT', 'from 0 to 65535'],
  [{ PORT: '80.5' }, 'PORT', 'from 0 to 65535'],
  [{ HOST: '0.0.0.0' }, 'HOST', 'one of 127.0.0.1, ::1, localhost'],
  [{ DATABASE_URL: 'mysql://localhost' }, 'DATABASE_URL', 'must begin with postgres://'],
  [{ DATABASE_URL: 'postgres://a:b@localhost:99999/weft' }, 'DATABASE_URL', 'not a whole address'],
  [{ DATABASE_URL: 'postgres://a:b#c@localhost/weft' }, 'DATABASE_URL', '%23'],
  [{ WEFT_LOG: 'loud' }, 'WEFT_LOG', 'one of debug'],
  [{ WEFT_EXAMPLE: 'maybe' }, 'WEFT_EXAMPLE', 'one of yes, no'],
])('refuses %o, names %s and says what it may be', (env, name, words) => {
  expect(() => readConfig(env)).toThrow(name);
  expect(() => readConfig(env)).toThrow(words);
});
