import { describe, expect, it } from 'vitest';
import type { PartnershipId, PartyId, PersonId, PlanId } from '../ids.ts';
import { allowedTo, may, mayOn, reachOf } from './may.ts';
import { everywhere, type Grant, type Person, ROLES, type Role } from './person.ts';
import { DEEDS, type Deed, RULES } from './rules.ts';

const A = 'a' as PlanId;
const B = 'b' as PlanId;
const TRUST = 'trust' as PartyId;
const HOUSING = 'housing' as PartyId;

const person = (...grants: Grant[]): Person => ({
  id: 'p' as PersonId,
  name: 'Asha Bright',
  partnershipId: 'c' as PartnershipId,
  grants,
});
const onPlan = (role: Role, id: PlanId): Grant => ({ role, scope: { of: 'plan', id }, plans: [id] });
const forParty = (role: Role, id: PartyId, plans: PlanId[]): Grant => ({
  role,
  scope: { of: 'party', id },
  plans,
});

it.each<[Role, Deed, boolean]>([
  ['coordinator', 'adoptPlan', true],
  ['coordinator', 'changePlan', true],
  ['coordinator', 'administer', false],
  ['administrator', 'administer', true],
  ['administrator', 'seePlan', true],
  ['administrator', 'changePlan', false],
  ['administrator', 'reportProgress', false],
  ['reader', 'seePlan', true],
  ['reader', 'exportPlan', true],
  ['reader', 'changePlan', false],
  ['reader', 'comment', false],
  ['scrutiny', 'askQuestion', true],
  ['scrutiny', 'answerQuestion', false],
  ['public', 'seePlan', true],
  ['public', 'seeHistory', false],
])('a %s of the whole partnership may %s: %s', (role, deed, allowed) => {
  const answer = may(person(everywhere(role)), deed);
  expect(answer.ok).toBe(allowed);
  if (!answer.ok) expect(answer.problem.remedy).toMatch(/coordinator|administrator/);
});

it('gives nobody anything without a grant', () => {
  for (const deed of DEEDS) expect(may(person(), deed).ok).toBe(false);
});

it('says every role in one sentence that begins with what the role is', () => {
  expect(RULES.map((rule) => rule.role).toSorted()).toEqual([...ROLES].toSorted());
  for (const { sentence } of RULES) expect(sentence).toMatch(/^(An?|The) .+\.$/);
});

describe('a role for one plan', () => {
  const keeper = person(onPlan('coordinator', A), everywhere('reader'));

  it('reaches that plan alone for what it allows, and every plan for what another grant allows', () => {
    expect(reachOf(keeper, 'changePlan')).toEqual({ plans: [A], whole: [A], parties: [], actions: [] });
    expect(reachOf(keeper, 'seePlan')).toEqual({ plans: 'all', whole: 'all', parties: [], actions: [] });
    expect(mayOn(keeper, 'changePlan', { planId: A })).toBe(true);
    expect(mayOn(keeper, 'changePlan', { planId: B })).toBe(false);
  });

  it.each<Deed>(['importPlan', 'keepGroups', 'invite', 'seePeople'])(
    'does not allow what is about no plan: %s',
    (deed) => expect(may(keeper, deed).ok).toBe(false),
  );
});

describe('a role for a party', () => {
  const lead = person(forParty('lead', TRUST, [A, B]));

  it('sees the plans that the party has a part in', () => {
    expect(reachOf(lead, 'seePlan')?.plans).toEqual([A, B]);
  });

  it('changes only the actions which that party leads', () => {
    expect(reachOf(lead, 'reportProgress')).toEqual({
      plans: [A, B],
      whole: [],
      parties: [TRUST],
      actions: [],
    });
    expect(mayOn(lead, 'reportProgress', { planId: A, leads: [TRUST, HOUSING] })).toBe(true);
    expect(mayOn(lead, 'reportProgress', { planId: A, leads: [HOUSING] })).toBe(false);
    expect(mayOn(lead, 'reportProgress', { planId: A })).toBe(false);
  });

  it('lets an editor change words where a lead may only report', () => {
    const editor = person(forParty('editor', TRUST, [A]));
    expect(mayOn(editor, 'changeAction', { planId: A, leads: [TRUST] })).toBe(true);
    expect(may(lead, 'changeAction').ok).toBe(false);
  });
});

describe('the chair of a group', () => {
  const chair = person(forParty('chair', TRUST, [A]));

  it.each<[PartyId | null, boolean]>([
    [TRUST, true],
    [HOUSING, false],
    [null, false],
  ])('writes down a meeting of %s: %s', (meets, allowed) => {
    expect(mayOn(chair, 'minuteMeeting', { planId: A, meets })).toBe(allowed);
    expect(allowedTo(chair, { planId: A, meets })).toMatchObject({
      minuteMeeting: allowed,
      changePlan: false,
    });
  });

  it('does so by no lead of the group on an action', () =>
    expect(mayOn(chair, 'minuteMeeting', { planId: A, leads: [TRUST] })).toBe(false));

  it('gives a lead of the group no meeting', () => {
    const lead = person(forParty('lead', TRUST, [A]));
    expect(mayOn(lead, 'reportProgress', { planId: A, meets: TRUST })).toBe(false);
    expect(may(lead, 'minuteMeeting').ok).toBe(false);
  });
});

it('offers the buttons that will then be allowed, and no others', () => {
  const keeper = person(onPlan('coordinator', A));
  expect(allowedTo(person(everywhere('coordinator')))).toMatchObject({ changePlan: true, importPlan: true });
  expect(allowedTo(person(everywhere('reader')))).toMatchObject({ changePlan: false, importPlan: false });
  expect(allowedTo(keeper)).toMatchObject({ changePlan: false, importPlan: false });
  expect(allowedTo(keeper, { planId: A })).toMatchObject({ changePlan: true, importPlan: false });
  expect(allowedTo(keeper, { planId: B }).changePlan).toBe(false);
});
