/** What each role meets: the plan as they may see it, the buttons they are offered, and refusals in words. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeGroup } from '../../src/commands/group/make-group.ts';
import { addMeeting } from '../../src/commands/meeting/add-meeting.ts';
import { giveRole } from '../../src/commands/person/give-role.ts';
import { addPerson } from '../../src/commands/person/keep-person.ts';
import { giveStewardship } from '../../src/commands/plan/give-stewardship.ts';
import type { GivenRole } from '../../src/domain/access/giving.ts';
import type { Person } from '../../src/domain/access/person.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { read } from '../../src/store/connection.ts';
import { findPerson } from '../../src/store/person/grants.ts';
import { makePlan, TODAY } from '../make.ts';
import { always } from '../visitors.ts';
import { axeFindings, newPage, openBrowser, PHONE, WIDE } from './browser.ts';
import { type App, serveApp } from './serve-app.ts';

let app: App;
let browser: Browser;
let book: PlanBook;
let other: PlanBook;
let who: Person;

/** A person with the role, as they come in today. */
async function somebody(role: GivenRole, scope: { planId?: string; partyId?: string } = {}): Promise<Person> {
  const { context, database, scope: on } = app.made;
  const added = await addPerson(context, { name: `A ${role}`, email: '', telephone: '' });
  if (!added.ok) throw new Error(added.problem.message);
  const personId: PersonId = added.value;
  const given = await giveRole(context, { personId, role, planId: '', partyId: '', ...scope });
  if (!given.ok) throw new Error(given.problem.message);
  const found = await read(database, on('look'), (t) => findPerson(t, { id: personId, day: TODAY }));
  if (!found) throw new Error('Nobody was found.');
  return { ...found, partnershipId: context.person.partnershipId };
}

const ask = (path: string, form?: Record<string, string>): Promise<Response> =>
  fetch(app.address + path, {
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });

beforeAll(async () => {
  browser = await openBrowser();
  app = await serveApp({ visitorOf: async (c) => always(who)(c) });
  who = app.made.person;
  book = await makePlan(app.made, { actions: 8 });
  other = await makePlan(app.made, { actions: 4, title: 'Another plan', slug: 'another' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('a lead', () => {
  it('says how their own action stands, and is told why not of another’s', async () => {
    const own = book.actions.find((action) => action.leads.length > 0);
    const lead = own?.leads[0];
    if (!own || !lead) throw new Error('The plan made has no leads.');
    const theirs = book.actions.find((action) => action.leads.every((one) => one.partyId !== lead.partyId));
    who = await somebody('lead', { partyId: lead.partyId });
    const page: Page = await newPage(browser);
    await page.goto(`${app.address}/plans`);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('.own-list').getByRole('link', { name: own.text }).first().click();
    await page.getByRole('heading', { level: 1, name: own.text }).waitFor();
    expect(await page.getByRole('link', { name: 'Say how it stands' }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Change it' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Say how it stands' }).click();
    await page
      .getByLabel(/on track|In progress|Under way/i)
      .first()
      .check();
    await page.getByRole('button', { name: /Save/ }).first().click();
    await page.getByText('Thank you. How it stands is saved.').waitFor();
    await page.goto(`${app.address}/plans/${book.plan.slug}/actions/${theirs?.code}`);
    expect(await page.getByRole('link', { name: 'Say how it stands' }).count()).toBe(0);
    const refused = await ask(`/plans/${book.plan.slug}/actions/${theirs?.code}/status`);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('does not reach');
    await page.context().close();
  });
});

describe('an organisation’s editor', () => {
  it('changes the words of an action that the organisation leads, and of no other', async () => {
    const own = book.actions[1];
    const party = own?.leads[0]?.partyId;
    if (!own || !party) throw new Error('The plan made has no leads.');
    who = await somebody('editor', { partyId: party });
    const page = await newPage(browser);
    await page.goto(`${app.address}/plans/${book.plan.slug}/actions/${own.code}`);
    await page.getByRole('link', { name: 'Change it', exact: true }).click();
    await page
      .getByLabel(/What will be done|Action/)
      .first()
      .fill('Mend the weir together.');
    await page.getByRole('button', { name: /Save/ }).last().click();
    await page.getByText('The action is saved.').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Mend the weir together.');
    const others = book.actions.filter((one) => one.leads.every((lead) => lead.partyId !== party));
    for (const { code } of others.slice(0, 2))
      expect((await ask(`/plans/${book.plan.slug}/actions/${code}/edit`)).status).toBe(403);
    await page.context().close();
  });
});

describe('a supporter', () => {
  it('sees the plan that they have a part in, comments, and changes nothing', async () => {
    const party = book.actions[0]?.leads[0]?.partyId ?? '';
    who = await somebody('supporter', { partyId: party });
    const path = `/plans/${book.plan.slug}`;
    expect((await ask(path)).status).toBe(200);
    expect((await ask(`${path}/comments/new`)).status).toBe(200);
    const said = await ask(`${path}/comments/new`, { text: 'Ask the carers first.', code: '', passage: '' });
    expect(said.status).toBe(303);
    expect(await (await ask(`${path}/comments`)).text()).toContain('Ask the carers first.');
    expect((await ask(`${path}/actions/${book.actions[0]?.code}/status`)).status).toBe(403);
  });
});

describe('a member and the chair of a group', () => {
  it('see the plan that the group looks after from the day it does, and no other', async () => {
    const { context } = app.made;
    const group = await makeGroup(context, { name: 'The Weir Board', kind: 'board' });
    if (!group.ok) throw new Error(group.problem.message);
    const given = await giveStewardship(context, { planId: other.plan.id, steward: 'The Weir Board' });
    if (!given.ok) throw new Error(given.problem.message);
    for (const role of ['groupMember', 'chair'] as const) {
      who = await somebody(role, { partyId: group.value });
      expect((await ask('/plans/another')).status, role).toBe(200);
      expect((await ask(`/plans/${book.plan.slug}`)).status, role).toBe(404);
      expect((await ask('/handovers')).status, role).toBe(role === 'chair' ? 200 : 403);
    }
  });
});

describe('the chair of a group that meets about a plan', () => {
  it('writes down its meetings and no other, and is offered no more than that', async () => {
    const { context } = app.made;
    const group = await makeGroup(context, { name: 'The Ferry Group', kind: 'themeGroup' });
    const plain = { on: '2026-02-26', starts: '', ends: '', place: '', papersDue: '' };
    const planId = other.plan.id;
    const meet = async (title: string, groupId: string) =>
      addMeeting(context, { ...plain, planId, title, groupId });
    const own = await meet('Ferry Group', group.ok ? group.value : '');
    const whole = await meet('Everybody', '');
    if (!group.ok || !own.ok || !whole.ok) throw new Error('Nothing was made.');
    who = await somebody('chair', { partyId: group.value });
    const at = `/plans/another/meetings/${own.value.id}`;
    const shown = await (await ask(at)).text();
    expect(shown).toContain(`${at}/decisions/new`);
    expect(shown).toContain(`${at}/attendance`);
    expect(shown).not.toContain(`${at}/edit`);
    expect(await (await ask(`${at}/attendance`)).text()).not.toContain('/directory/new');
    const decided = await ask(`${at}/decisions/new`, { version: '1', text: 'We buy oars.', codes: '' });
    expect(decided.status).toBe(303);
    const [party] = other.actions.flatMap(({ leads }) => leads.map(({ partyId }) => partyId));
    const came = await ask(`${at}/attendance`, { version: '2', [`came-${party}`]: '4' });
    expect(came.status).toBe(303);
    expect(await (await ask(at)).text()).toMatch(/We buy oars\.[\s\S]*4 people/);
    const elsewhere = `/plans/another/meetings/${whole.value.id}`;
    expect(await (await ask(elsewhere)).text()).not.toContain('decisions/new');
    expect((await ask(`${elsewhere}/decisions/new`)).status).toBe(403);
    const form = { version: '1', text: 'Not ours.', codes: '' };
    expect((await ask(`${elsewhere}/decisions/new`, form)).status).toBe(403);
    expect((await ask(`${at}/cancel`, { version: '3', reason: 'No.' })).status).toBe(403);
  });
});

describe('an administrator', () => {
  it('keeps people and settings, sees plans, and changes none', async () => {
    who = await somebody('administrator');
    for (const path of ['/administration', '/people', '/people/new', `/plans/${book.plan.slug}`, '/history'])
      expect((await ask(path)).status, path).toBe(200);
    for (const path of [`/plans/${book.plan.slug}/edit`, '/imports', '/plans/new'])
      expect((await ask(path)).status, path).toBe(403);
  });
});

describe('a coordinator of one plan', () => {
  it('changes that plan and is refused the other, which as a reader they see', async () => {
    who = await somebody('coordinator', { planId: book.plan.id });
    const reader = await somebody('reader', { planId: other.plan.id });
    who = { ...who, grants: [...who.grants, ...reader.grants] };
    expect((await ask(`/plans/${book.plan.slug}/edit`)).status).toBe(200);
    expect((await ask(`/plans/${other.plan.slug}`)).status).toBe(200);
    expect((await ask(`/plans/${other.plan.slug}/edit`)).status).toBe(403);
    expect((await ask('/plans/new')).status).toBeLessThan(500);
    const made = await ask('/plans/new', { title: 'A plan of my own', slug: 'mine', levels: '' });
    expect(made.status).toBe(403);
    expect((await ask('/imports')).status).toBe(403);
  });
});

describe('a reader of one plan', () => {
  it('finds the other nowhere: not in the list, at its address, in the search or in a file', async () => {
    who = await somebody('reader', { planId: book.plan.id });
    const plans = await (await ask('/plans')).text();
    expect(plans).toContain(book.plan.title);
    expect(plans).not.toContain('Another plan');
    for (const part of ['', '/table', '/timeline', '/history', '/export.csv', '/export.json', '/leads'])
      expect((await ask(`/plans/another${part}`)).status, part).toBe(404);
    expect(await (await ask('/search?q=another')).text()).not.toContain('Another plan');
  });
});

describe('the public', () => {
  const asPublic = (): Person => ({
    ...app.made.person,
    grants: [{ role: 'public', scope: { of: 'partnership' }, plans: [other.plan.id] }],
  });
  const of = (part: string): string => `/plans/another${part}`;

  it('sees what was published, and is refused or asked to sign in for anything else', async () => {
    who = asPublic();
    const plans = await (await ask('/plans')).text();
    expect(plans).toContain('Another plan');
    expect(plans).not.toContain(`/plans/${book.plan.slug}"`);
    for (const path of ['', '/table', '/timeline', '/leads', '/glossary', '/export.csv', '/export.docx'])
      expect((await ask(of(path))).status, path).toBe(200);
    const more = ['/history', '/evidence', '/meetings', '/proposals', '/calendar', '/edit', '/publish'];
    for (const path of [
      ...more.map(of),
      '/directory',
      '/search',
      '/people',
      '/history',
      `/plans/${book.plan.slug}`,
    ])
      expect((await ask(path)).status, path).not.toBe(200);
  });

  it('is shown no history, no evidence and no way to either', async () => {
    who = asPublic();
    const action = await (await ask(of(`/actions/${other.actions[0]?.code}`))).text();
    const plan = await (await ask(of(''))).text();
    for (const text of [action, plan])
      expect(text).not.toMatch(/href="[^"]*\/(history|evidence|meetings|proposals|edit)"/);
    expect(action).not.toContain('Recorded by');
    expect(action).not.toContain('/directory');
  });

  it('sees a plan from the moment that a coordinator publishes it until it is taken back', async () => {
    who = app.made.person;
    const page = await newPage(browser);
    await page.goto(`${app.address}/plans/${book.plan.slug}`);
    await page.getByRole('link', { name: 'Who may see it' }).click();
    await page.getByRole('heading', { name: 'Who may see this plan' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const agreed = page.getByLabel('Everybody who is named agreed to be named in public');
    if ((await agreed.count()) > 0) {
      await page.getByRole('button', { name: 'Publish the plan' }).click();
      await page.getByText('Say that the people named in it agreed').first().waitFor();
      await agreed.check();
    }
    await page.getByRole('button', { name: 'Publish the plan' }).click();
    await page.getByText('The plan is published. Everybody may see it.').waitFor();
    await page.getByRole('link', { name: 'Who may see it' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('The plan is taken back.').waitFor();
    await page.context().close();
  });
});

describe('the pages of roles', () => {
  it.each([
    ['light', WIDE],
    ['dark', PHONE],
  ] as const)('have no violation in %s', async (scheme, viewport) => {
    who = app.made.person;
    const page = await newPage(browser, { colorScheme: scheme, viewport });
    for (const path of ['/you', '/people', '/people/new', '/people/who-can', `/people/${who.id}`]) {
      await page.goto(app.address + path);
      expect(await axeFindings(page), path).toEqual([]);
    }
    await page.context().close();
  });

  it('give a role by hand and end it at once', async () => {
    who = app.made.person;
    const page = await newPage(browser);
    await page.goto(`${app.address}/people/new`);
    await page.getByLabel('Name').fill('Noor Haddad');
    await page.getByLabel('E-mail').fill('noor@haddad.example');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Noor Haddad' }).waitFor();
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Reader' });
    await page.getByRole('button', { name: 'Give the role' }).click();
    await page.getByText('The role is given. It holds from now on.').waitFor();
    expect(await page.getByText('Reader in the whole partnership').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'End this role: Reader in the whole partnership' }).click();
    await page.getByText('The role is ended.').waitFor();
    expect(await page.getByText('They have no role yet').count()).toBe(1);
    await page.context().close();
  });
});
