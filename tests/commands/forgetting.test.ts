/** What is kept about a person, and forgetting them; on every server there is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { addAlias } from '../../src/commands/directory/add-alias.ts';
import { holdRecord } from '../../src/commands/partnership/hold-record.ts';
import { type Erasure, erasePerson } from '../../src/commands/person/erase-person.ts';
import { giveRole } from '../../src/commands/person/give-role.ts';
import { keepOwnContact } from '../../src/commands/person/keep-own-contact.ts';
import { addPerson, editPerson } from '../../src/commands/person/keep-person.ts';
import { rehearse } from '../../src/commands/rehearse.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { PartyId, PersonId } from '../../src/domain/ids.ts';
import { FORGOTTEN_PERSON } from '../../src/domain/privacy/forgotten.ts';
import { newId } from '../../src/services/new-id.ts';
import { read, type Transaction, write } from '../../src/store/connection.ts';
import { insertMail } from '../../src/store/mail/mails.ts';
import { findContactOf } from '../../src/store/person/contacts.ts';
import { tiePerson } from '../../src/store/person/people.ts';
import { viewPersonData } from '../../src/views/person/person-data.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { kept, refused } from '../outcomes.ts';
import { PERSON, serversHere } from '../servers.ts';
import { behind, tableNames } from '../store/behind.ts';

const ADDRESS = 'nia@hartley.example';
const NIA = 'Nia Hartley';

describe.each(serversHere())('forgetting on the %s server', (server) => {
  let made: Made;
  let nia: PersonId;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    nia = await meetNia('Nia Hartley', ADDRESS);
    await grant(PERSON, 'administrator');
  });
  afterAll(() => made.close());

  const reading = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    read(made.database, made.scope('look'), work);
  const grant = (personId: string, role: 'administrator' | 'reader') =>
    giveRole(made.context, { personId, role, planId: '', partyId: '' } as Parameters<typeof giveRole>[1]);

  /** She leads an action, is known by another name, reads plans and was mailed to. */
  async function meetNia(name: string, email: string): Promise<PersonId> {
    const { plan } = await makePlan(made, { actions: 2, slug: `halls-${name.length}` });
    const personId = kept(await addPerson(made.context, { name, email, telephone: '01632 960 123' }));
    const leads = [{ name, kind: 'person', role: 'accountable' }] as const;
    const action = { planId: plan.id, headingId: null, text: 'Open the hall', leads: [...leads] };
    kept(await createAction(made.context, action));
    await write(made.database, made.scope('tie'), async (transaction) => {
      const party = await transaction
        .selectFrom('party')
        .select('id')
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      await tiePerson(transaction, personId, party.id as never);
      const facts = { kind: 'notice', subject: 'Hall booked', paragraphs: [], button: null } as const;
      await insertMail(transaction, {
        ...{ id: newId<'mail'>(), kind: 'notice', to: { name, address: email }, state: 'queued' },
        ...{ content: { facts: { ...facts, paragraphs: [] }, unsubscribe: null }, unsubscribeHash: null },
      });
    });
    const { partyId } = await partyOf(personId);
    kept(await addAlias(made.context, { partyId, name: `${name} of the hall`, seenIn: '' }));
    kept(await grant(personId, 'reader'));
    return personId;
  }

  const partyOf = async (personId: PersonId) => {
    const row = await reading((transaction) =>
      transaction
        .selectFrom('person')
        .select('party_id')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow(),
    );
    return { partyId: row.party_id ?? '' };
  };
  const ofNia = { accountEmail: null, seen: null };
  const look = async (personId: PersonId): Promise<Erasure> => {
    const given = { ...ofNia, personId };
    return kept(await rehearse(made.context, (context) => erasePerson(context, given), 'administer')).done;
  };

  it('finds all that names a person, for themselves and for an administrator alone', async () => {
    const own = { ...made.context, person: { ...made.person, id: nia, grants: [] } };
    const noAccount = { accountOf: async () => null, invitationsTo: async () => [] };
    const data = kept(await viewPersonData(own, nia, noAccount));
    expect(data.contact).toMatchObject({ email: ADDRESS, published: false });
    expect(data.entries.map((entry) => entry.name)).toEqual([NIA]);
    expect(data.mails).toHaveLength(1);
    const tables = data.named.map((one) => one.table);
    expect(tables).toEqual(
      expect.arrayContaining(['role_grant', 'person_contact', 'action_lead', 'party_alias']),
    );
    expect(kept(await viewPersonData(made.context, nia, noAccount)).named).toEqual(data.named);
    const reader = { ...made.person, grants: [everywhere('coordinator')] };
    expect(refused(await viewPersonData({ ...made.context, person: reader }, nia, noAccount)).code).toBe(
      'notAllowed',
    );
    expect(JSON.stringify(data)).not.toContain('_hash');
  });

  it('publishes nothing but what the person themselves agreed to', async () => {
    const own = { ...made.context, person: { ...made.person, id: nia, grants: [] } };
    const { partyId } = await partyOf(nia);
    const shown = (all: boolean) =>
      reading((transaction) => findContactOf(transaction, partyId as PartyId, { all }));
    expect(await shown(false)).toBeNull();
    expect(await shown(true)).toMatchObject({ email: ADDRESS, published: false });
    kept(await keepOwnContact(own, { telephone: '01632 960 999', publish: true }));
    expect(await shown(false)).toEqual({ email: ADDRESS, telephone: '01632 960 999', published: true });
    const edited = { personId: nia, name: NIA, email: ADDRESS, telephone: '01632 960 999' };
    kept(await editPerson(made.context, edited));
    expect(await shown(false)).not.toBeNull();
    kept(await editPerson(made.context, { ...edited, telephone: '01632 960 111' }));
    expect(await shown(false)).toBeNull();
    kept(await keepOwnContact(own, { telephone: '', publish: false }));
    expect(await shown(false)).toBeNull();
  });

  it('says what would go, without doing it', async () => {
    expect(await look(nia)).toMatchObject({
      ...{
        name: NIA,
        contact: true,
        grants: 1,
        mails: 1,
        entries: [NIA],
        aliases: [`${NIA} of the hall`],
        leads: 1,
        links: 0,
      },
    });
    expect(await look(nia)).toEqual(await look(nia));
  });

  it('forgets nobody whose details are on hold, nor the last administrator', async () => {
    expect(refused(await erasePerson(made.context, { ...ofNia, personId: PERSON })).message).toMatch(
      /last administrator/,
    );
    const hold = { noun: 'contact' as const, recordId: nia, reason: 'A complaint' };
    kept(await holdRecord(made.context, hold));
    expect(refused(await erasePerson(made.context, { ...ofNia, personId: nia })).message).toMatch(
      /legal hold/,
    );
    await write(made.database, made.scope('lift'), (transaction) =>
      transaction.updateTable('legal_hold').set({ lifted_on: '2026-03-02' }).execute(),
    );
  });

  it('forgets what was looked at, and nothing where that has changed', async () => {
    const given = { ...ofNia, personId: nia };
    expect(refused(await erasePerson(made.context, { ...given, seen: 'another' })).code).toBe('conflict');
    const { digest: seen } = await look(nia);
    kept(await erasePerson(made.context, { ...given, seen }));
    const person = await reading((transaction) =>
      transaction.selectFrom('person').selectAll().where('id', '=', nia).executeTakeFirstOrThrow(),
    );
    expect(person).toMatchObject({ name: FORGOTTEN_PERSON, left_on: '2026-03-02', account_id: null });
  });

  it('leaves her name nowhere, and what the history says of her under a mark', async () => {
    const [named, told] = await behind(made.connection, async (ask) => {
      await ask(`select set_config('weft.whole', 'yes', false)`);
      const holds = async (table: string) =>
        (await ask(`select from "${table}" as kept where to_jsonb(kept)::text ilike '%hartley%' limit 1`))
          .length > 0;
      const found: string[] = [];
      for (const table of await tableNames(ask)) if (await holds(table)) found.push(table);
      const entries = await ask<{ table: string }>(`select distinct table_name as "table" from history
        where to_jsonb(history)::text like '%"[name removed]"%' order by 1`);
      return [found, entries.map((entry) => entry.table)];
    });
    expect(named).toEqual([]);
    expect(told).toEqual(['action_lead', 'party', 'party_alias']);
  });

  it('tells a second one apart in the directory', async () => {
    const ben = await meetNia('Ben Moss', 'ben@moss.example');
    const { digest: seen } = await look(ben);
    kept(await erasePerson(made.context, { ...ofNia, personId: ben, seen }));
    const { partyId } = await partyOf(ben);
    const party = await reading((transaction) =>
      transaction.selectFrom('party').select('name').where('id', '=', partyId).executeTakeFirstOrThrow(),
    );
    expect(party.name).toBe(`${FORGOTTEN_PERSON} (2)`);
  });
});
