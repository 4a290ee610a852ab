import { expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import type { Entry, Membership } from '../partnership/directory.ts';
import type { ActionLead } from '../plan/plan.ts';
import { faultOfOwnLeads, isOwn, ownEntries } from './own-leads.ts';

const entry = (name: string, of: string | null = null): Entry => ({
  ...{ id: name as PartyId, name, kind: of === null ? 'organisation' : 'person', sector: null, of },
  ...{ expansion: null, mergedInto: null, version: 1 },
});
const member = (memberId: string, bodyId: string, until: string | null = null): Membership => ({
  ...{ id: `${memberId} ${bodyId}` as Membership['id'], memberId: memberId as PartyId, as: null, from: null },
  ...{ bodyId: bodyId as PartyId, until: until as Day | null },
});
const directory = {
  entries: [
    ...[entry('Trust'), entry('Council'), entry('Outreach'), entry('Ann', 'Trust'), entry('Bo')],
    ...[entry('Cy'), entry('Dee', 'Council'), entry('Eve')],
  ],
  aliases: [],
  memberships: [
    ...[member('Outreach', 'Trust'), member('Bo', 'Outreach'), member('Cy', 'Trust', '2025-12-31')],
    ...[member('Eve', 'Trust'), member('Eve', 'Council')],
  ],
};
const on = { directory, day: '2026-03-02' as Day };
const parties = new Set(['Trust' as PartyId]);

it.each<[string, string, boolean]>([
  ['Trust', 'is the organisation itself', true],
  ['Ann', 'is written as of it', true],
  ['Outreach', 'is a group of it', true],
  ['Bo', 'belongs to a group of it', true],
  ['Eve', 'works for two organisations', true],
  ['Cy', 'belonged to it until last year', false],
  ['Dee', 'is of another', false],
  ['Council', 'is another', false],
])('%s %s: %s', (name, _, own) => expect(isOwn(on, name as PartyId, parties)).toBe(own));

it('offers everybody of its own, and nobody else', () =>
  expect(ownEntries(on, parties).map(({ name }) => name)).toEqual(['Trust', 'Outreach', 'Ann', 'Bo', 'Eve']));

/** 'Trust*' is accountable, 'Trust+' supports, 'Trust' leads with others. */
const leads = (said: string): ActionLead[] =>
  said
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const name = one.replace(/[*+]/, '');
      const part = { accountable: one.endsWith('*'), support: one.endsWith('+'), inherited: false };
      return { partyId: name as PartyId, name, kind: 'organisation', of: null, ...part };
    });

it.each<[before: string, after: string, refused: RegExp | null]>([
  ['Trust* Council', 'Trust Ann* Council', null],
  ['Trust Ann*', 'Trust+ Bo*', null],
  ['Trust Council', 'Trust* Council', null],
  ['Council* Trust', 'Council* Ann Trust', null],
  ['Council* Trust', 'Council Ann* Trust', /others stay as they are/],
  ['Council* Trust', 'Trust*', /others stay as they are/],
  ['Council Dee Trust', 'Dee Council Trust', /others stay as they are/],
  ['Council Trust', 'Council+ Trust', /others stay as they are/],
  ['Ann*', 'Ann Bo*', null],
  ['Trust*', 'Trust* Dee', /“Dee” is not known as one of them/],
  ['Trust*', 'Trust* Cy', /“Cy” is not known as one of them/],
  ['Trust* Council', 'Ann* Council', /itself stays/],
  ['Trust* Council', 'Council', /itself stays/],
])('%s to %s: %s', (before, after, refused) => {
  const fault = faultOfOwnLeads(on, { before: leads(before), after: leads(after), parties });
  if (refused === null) expect(fault).toBeNull();
  else expect(fault).toMatchObject({ field: 'leads', message: expect.stringMatching(refused) });
});
