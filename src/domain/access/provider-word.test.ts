import { describe, expect, it } from 'vitest';
import { judgeWord, type ProviderVerdict, type ProviderWants, WANTS_NOTHING } from './provider-word.ts';

const NOW = 1_800_000_000;
const wanting = (wants: Partial<ProviderWants>): ProviderWants => ({ ...WANTS_NOTHING, ...wants });
const taken = (isSecondStep: boolean): ProviderVerdict => ({ is: 'taken', isSecondStep });
const WEAK: ProviderVerdict = { is: 'refused', why: 'weak' };
const OLD: ProviderVerdict = { is: 'refused', why: 'old' };

describe('how strongly a provider made sure', () => {
  const acr = ['two', 'three'];
  it.each<[object, Partial<ProviderWants>, ProviderVerdict]>([
    [{}, {}, taken(false)],
    [{ acr: 'two', amr: ['mfa'] }, {}, taken(false)],
    [{ acr: 'two', amr: ['mfa'] }, { isSecondStep: true }, taken(false)],
    [{ acr: 'two' }, { acr, isRequired: true }, taken(false)],
    [{ acr: 'three' }, { acr, isRequired: true, isSecondStep: true }, taken(true)],
    [{ acr: 'one' }, { acr, isRequired: true }, WEAK],
    [{ acr: 'one' }, { acr, isSecondStep: true }, taken(false)],
    [{ acr: 'two' }, { acr, isSecondStep: true }, taken(true)],
    [{}, { acr, isRequired: true }, WEAK],
    [{ acr: ['two'] }, { acr, isRequired: true }, WEAK],
    [{ acr: 'TWO' }, { acr, isRequired: true }, WEAK],
    [{ amr: ['pwd', 'otp'] }, { amr: ['otp', 'hwk'], isRequired: true }, taken(false)],
    [{ amr: ['pwd'] }, { amr: ['otp', 'hwk'], isRequired: true }, WEAK],
    [{ amr: 'otp' }, { amr: ['otp'], isRequired: true }, WEAK],
    [{ amr: ['otp', 7] }, { amr: ['otp'], isRequired: true }, WEAK],
    [{ acr: 'two', amr: ['pwd'] }, { acr, amr: ['otp'], isRequired: true }, WEAK],
    [{ acr: 'one', amr: ['otp'] }, { acr, amr: ['otp'], isRequired: true }, WEAK],
    [{ acr: 'two', amr: ['otp'] }, { acr, amr: ['otp'], isSecondStep: true }, taken(true)],
  ])('%j, where %j is wanted, comes to %j', (claims, wants, verdict) => {
    expect(judgeWord(claims, wanting(wants), NOW)).toEqual(verdict);
  });
});

describe('when a provider asked last', () => {
  it.each<[unknown, number | null, ProviderVerdict]>([
    [undefined, null, taken(false)],
    [NOW - 999_999, null, taken(false)],
    [NOW, 600, taken(false)],
    [NOW - 600, 600, taken(false)],
    [NOW - 660, 600, taken(false)],
    [NOW - 661, 600, OLD],
    [NOW + 60, 600, taken(false)],
    [NOW + 61, 600, OLD],
    [undefined, 600, OLD],
    [String(NOW), 600, OLD],
  ])('%s, where %s seconds are allowed, comes to %j', (asked, maxAge, verdict) => {
    expect(judgeWord({ auth_time: asked }, wanting({ maxAge }), NOW)).toEqual(verdict);
  });
});
