import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveDoorLink, giveDoorLinkToNew, withdrawDoorLink } from '../../src/commands/link/give-door-link.ts';
import { updateByLink } from '../../src/commands/link/use-door-link.ts';
import { addPerson } from '../../src/commands/person/keep-person.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { PartnershipId } from '../../src/domain/ids.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { stoppedClock } from '../../src/services/clock.ts';
import { newLinkSecret, type ProvenLink } from '../../src/services/link-address.ts';
import { read } from '../../src/store/connection.ts';
import { listActionHistory } from '../../src/store/history/history.ts';
import { listMails } from '../../src/store/mail/mails.ts';
import { listDoorLinks } from '../../src/store/person/door-links.ts';
import { findAction } from '../../src/store/plan/actions.ts';
import { type Made, makeDatabase, makePlan, TODAY } from '../make.ts';
import { provenLink } from '../proven-link.ts';
import { serversHere } from '../servers.ts';

const OTHER = '00000000-0000-7000-8000-0000000000bb' as PartnershipId;
const SAID = { lifecycle: 'inProgress', rag: 'green', note: 'The first group has met.' } as const;

describe.each(serversHere())('a link without an account on the %s server', (server) => {
  let made: Made;
  let book: PlanBook;
  let personId: string;
  const look = <T>(work: Parameters<typeof read<T>>[2]): Promise<T> =>
    read(made.database, made.scope('look'), work);
  const action = (n: number): Action => book.actions[n] as Action;
  const now = async (n: number): Promise<Action> =>
    (await look((transaction) => findAction(transaction, action(n).id))) as Action;

  /** The address of a new link for an action. */
  async function link(n: number, days = 30): Promise<ProvenLink> {
    const given = await giveDoorLink(made.context, {
      purpose: 'updateAction',
      subjectId: action(n).id,
      personId,
      days,
    });
    if (!given.ok) throw new Error(given.problem.message);
    return provenLink(made, given.value.path);
  }

  beforeAll(async () => {
    made = await makeDatabase({ server });
    book = await makePlan(made, { actions: 8 });
    const added = await addPerson(made.context, {
      name: 'Marcus Obi',
      email: 'marcus@voices.example',
      telephone: '',
    });
    if (!added.ok) throw new Error(added.problem.message);
    personId = added.value;
  });
  afterAll(() => made.close());

  it('says how the action stands under the name of whom it was given to, once', async () => {
    const address = await link(0);
    const { version } = await now(0);
    expect((await updateByLink(made.context, address, { version, ...SAID })).ok).toBe(true);
    expect((await now(0)).status.note).toBe('The first group has met.');
    const [last] = await look((transaction) => listActionHistory(transaction, action(0).id, { size: 1 }));
    expect(last).toMatchObject({ personName: 'Marcus Obi', deed: 'updateByLink' });
    const again = await updateByLink(made.context, address, { version: version + 1, ...SAID, note: 'Again' });
    expect(again.ok ? '' : again.problem.message).toContain('works once');
    expect((await now(0)).status.note).toBe('The first group has met.');
  });

  it('works once where it is used ten times at the same moment', async () => {
    const address = await link(1);
    const { version } = await now(1);
    const all = await Promise.all(
      Array.from({ length: 10 }, () => updateByLink(made.context, address, { version, ...SAID })),
    );
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    expect((await now(1)).version).toBe(version + 1);
  });

  it('stays open where what was said could not be taken', async () => {
    const address = await link(2);
    const { version } = await now(2);
    const stale = await updateByLink(made.context, address, { version: version + 7, ...SAID });
    expect(stale.ok ? '' : stale.problem.code).toBe('stale');
    expect((await updateByLink(made.context, address, { version, ...SAID })).ok).toBe(true);
  });

  it('opens nothing when altered, withdrawn, too old, or of another partnership', async () => {
    const address = await link(3);
    const { version } = await now(3);
    const tries: [string, typeof address, Day][] = [
      ['altered', { ...address, secret: newLinkSecret() }, TODAY],
      ['cut', { ...address, secret: address.secret.slice(0, 20) }, TODAY],
      ['of another partnership', { ...address, partnershipId: OTHER }, TODAY],
      ['for something else', { ...address, purpose: 'commentDraft' }, TODAY],
      ['for longer', { ...address, until: addDays(address.until, 1) }, TODAY],
      ['too old', address, addDays(TODAY, 31)],
    ];
    for (const [why, at, day] of tries) {
      const context = { ...made.context, clock: stoppedClock(day) };
      const tried = await updateByLink(context, at, { version, ...SAID });
      expect(tried.ok, why).toBe(false);
    }
    const [mine] = await look((transaction) => listDoorLinks(transaction, book.plan.id));
    await withdrawDoorLink(made.context, { linkId: mine?.id ?? '' });
    const withdrawn = await updateByLink(made.context, address, { version, ...SAID });
    expect(withdrawn.ok ? '' : withdrawn.problem.message).toBe('This link was withdrawn.');
    expect((await now(3)).version).toBe(version);
  });

  it('goes by mail to whoever has an address, and adds whoever is new', async () => {
    const person = { name: 'Noor Haddad', email: 'noor@haddad.example', telephone: '' };
    const given = await giveDoorLinkToNew(made.context, {
      ...{ purpose: 'updateAction', subjectId: action(4).id, days: 7, person },
    });
    expect(given.ok && given.value).toMatchObject({
      name: 'Noor Haddad',
      mail: 'queued',
      until: addDays(TODAY, 7),
    });
    const mails = await look((transaction) => listMails(transaction, { states: ['queued'], size: 20 }));
    expect(mails.map((mail) => mail.to.address)).toContain('noor@haddad.example');
    const wrong = await giveDoorLinkToNew(made.context, {
      ...{ purpose: 'updateAction', subjectId: action(4).id, days: 7 },
      person: { ...person, email: 'not an address' },
    });
    expect(wrong.ok ? '' : wrong.problem.message).toContain('not an e-mail address');
  });

  it('keeps the secret nowhere', async () => {
    const { secret } = await link(5);
    const kept = await look((transaction) => transaction.selectFrom('door_link').selectAll().execute());
    const told = await look((transaction) =>
      transaction.selectFrom('history').selectAll().where('table_name', '=', 'door_link').execute(),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify([kept, told])).not.toContain(secret);
  });
});
