import { describe, expect, it } from 'vitest';
import { everywhere, type Grant, type Role } from './person.ts';
import { allRests, publicGrant, readSecondStepOf, restingUntilShown, type SecondStepOf } from './visitor.ts';

const rolesOf = (grants: readonly Grant[]): Role[] => grants.map(({ role }) => role);

describe('before a second step is shown', () => {
  it.each<[SecondStepOf, Role[], Role[]]>([
    ['administrators', ['coordinator', 'chair', 'reader'], ['administrator']],
    ['coordinators', ['chair', 'reader'], ['administrator', 'coordinator']],
    ['everybody', [], ['administrator', 'coordinator', 'chair', 'reader']],
  ])('a partnership that asks one of %s leaves %j and lets %j rest', (asked, awake, rests) => {
    const given = (['administrator', 'coordinator', 'chair', 'reader'] as const).map(everywhere);
    const parted = restingUntilShown(given, asked);
    expect(rolesOf(parted.awake)).toEqual(awake);
    expect(rolesOf(parted.rests)).toEqual(rests);
  });

  it('asks a local coordinator as it asks one of the whole partnership', () => {
    const local: Grant = { role: 'coordinator', scope: { of: 'plan', id: 'p' as never }, plans: [] };
    expect(restingUntilShown([local], 'coordinators')).toEqual({ awake: [], rests: [local] });
  });

  it.each([
    ['administrators', 'administrators'],
    ['coordinators', 'coordinators'],
    ['everybody', 'everybody'],
    ['', 'everybody'],
    ['nobody', 'everybody'],
  ])('%j is read as %s: what is not known asks the most', (said, read) => {
    expect(readSecondStepOf(said)).toBe(read);
  });

  it.each<[Grant[], Grant[], boolean]>([
    [[publicGrant([])], [everywhere('reader')], true],
    [[], [everywhere('reader')], true],
    [[everywhere('reader')], [everywhere('administrator')], false],
    [[publicGrant([])], [], false],
    [[], [], false],
  ])('with %j, and %j resting, all rests: %s', (grants, rests, all) => {
    const person = { id: 'x' as never, name: 'Ann Lee', partnershipId: 'y' as never, grants };
    expect(allRests({ person, rests })).toBe(all);
  });
});
