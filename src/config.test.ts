import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('needs nothing of the environment', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    logLevel: 'info',
    withExample: true,
  });
  expect(readConfig({ WEFT_LOG: '' }, true).logLevel).toBe('warn');
});

it.each([
  [{ PORT: 'many' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ HOST: '0.0.0.0' }, 'HOST'],
  [{ DATABASE_URL: 'mysql://localhost' }, 'DATABASE_URL'],
  [{ WEFT_LOG: 'loud' }, 'WEFT_LOG'],
])('refuses %o and names %s', (env, name) => {
  expect(() => readConfig(env)).toThrow(name);
});
