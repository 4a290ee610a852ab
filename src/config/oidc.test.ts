import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';

const PROVIDER = {
  WEFT_OIDC_ISSUER: 'https://login.council.example',
  WEFT_OIDC_CLIENT_ID: 'weft',
  WEFT_OIDC_CLIENT_SECRET: 'a secret of the client',
};
const read = (env: Record<string, string>) => readConfig({ ...PROVIDER, ...env }).oidc;

describe('what is wanted of a provider', () => {
  const nothing = { acr: [], amr: [], isRequired: false, isSecondStep: false, maxAge: null };
  it.each<[Record<string, string>, object]>([
    [{}, nothing],
    [{ WEFT_OIDC_ACR: 'gold' }, { ...nothing, acr: ['gold'], isRequired: true }],
    [{ WEFT_OIDC_AMR: 'mfa, hwk  otp' }, { ...nothing, amr: ['mfa', 'hwk', 'otp'], isRequired: true }],
    [
      { WEFT_OIDC_AMR: 'mfa', WEFT_OIDC_STRONG: 'second-step' },
      { ...nothing, amr: ['mfa'], isSecondStep: true },
    ],
    [
      { WEFT_OIDC_ACR: 'gold', WEFT_OIDC_STRONG: 'both' },
      { ...nothing, acr: ['gold'], isRequired: true, isSecondStep: true },
    ],
    [{ WEFT_OIDC_MAX_AGE_MINUTES: '90' }, { ...nothing, maxAge: 5400 }],
  ])('%j comes to %j', (env, wants) => expect(read(env)?.wants).toEqual(wants));

  it.each<[Record<string, string>, string, RegExp]>([
    [{ WEFT_OIDC_STRONG: 'both' }, 'WEFT_OIDC_STRONG', /what the provider calls strong/],
    [{ WEFT_OIDC_ACR: 'gold', WEFT_OIDC_STRONG: 'yes' }, 'WEFT_OIDC_STRONG', /one of required/],
    [{ WEFT_OIDC_MAX_AGE_MINUTES: '0' }, 'WEFT_OIDC_MAX_AGE_MINUTES', /from 1 to/],
    [{ WEFT_OIDC_MAX_AGE_MINUTES: 'a day' }, 'WEFT_OIDC_MAX_AGE_MINUTES', /whole number of minutes/],
    [{ WEFT_OIDC_SESSION_HOURS: '721' }, 'WEFT_OIDC_SESSION_HOURS', /from 1 to 720/],
    [{ WEFT_OIDC_IDLE_MINUTES: '5' }, 'WEFT_OIDC_IDLE_MINUTES', /from 15 to 720/],
  ])('%j cannot be: %s', (env, name, why) => {
    expect(() => read(env)).toThrow(name);
    expect(() => read(env)).toThrow(why);
  });
});

it.each<[Record<string, string>, object]>([
  [{}, { longest: 43_200, idle: 43_200 }],
  [
    { WEFT_OIDC_SESSION_HOURS: '8', WEFT_OIDC_IDLE_MINUTES: '30' },
    { longest: 28_800, idle: 1800 },
  ],
])('a session that it began lives, with %j, for %j', (env, times) => expect(read(env)?.times).toEqual(times));
