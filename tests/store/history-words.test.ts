/** Every table has words: whatever is done in it can be read by a person. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import { everywhere, type Person } from '../../src/domain/access/person.ts';
import { ALL_HISTORY, historyFilterFrom } from '../../src/domain/history/history-filter.ts';
import { read } from '../../src/store/connection.ts';
import { listEntriesOf, listMoments } from '../../src/store/history/partnership-history.ts';
import { listRecordNames } from '../../src/store/history/record-names.ts';
import { codesNamed } from '../../src/views/history/codes-named.ts';
import { writeHistoryFile } from '../../src/views/history/history-file.ts';
import { HISTORY_NOUNS } from '../../src/views/history/history-nouns.ts';
import { type HistoryPage, viewHistory } from '../../src/views/history/history-page.ts';
import { linesOfAny } from '../../src/views/history/tell-partnership.ts';
import { idsNamed } from '../../src/views/history/tell-records.ts';
import { fillEveryTable } from '../fill-every-table.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { PERSON, serversHere } from '../servers.ts';
import { APPENDED, behind, MADE, tableNames } from './behind.ts';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-/;

describe.each(serversHere())('history for people on the %s server', (server) => {
  let made: Made;
  let tables: string[];
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await fillEveryTable(made);
    const recorded = await behind(made.connection, (ask) =>
      ask<{ name: string }>(
        `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'record_history'`,
      ),
    );
    const names = await behind(made.connection, tableNames);
    tables = names.filter(
      (name) => ![...APPENDED, ...MADE].includes(name) && recorded.some((one) => one.name === name),
    );
  });
  afterAll(() => made.close());
  const look = async (query = '', before: string | null = null): Promise<HistoryPage> => {
    const filter = historyFilterFrom(new URLSearchParams(query));
    const page = await viewHistory(made.context, { filter, before });
    if (!page.ok) throw new Error(page.problem.message);
    return page.value;
  };

  it('calls the records of every table something', () => {
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((name) => !(name in HISTORY_NOUNS))).toEqual([]);
  });

  it('tells every row that was added, in every table, without an id or a name of the inside', async () => {
    const told = await read(made.database, made.scope('look'), async (transaction) => {
      const entries = [];
      for (const noun of tables) {
        const filter = { ...ALL_HISTORY, noun };
        const { moments } = await listMoments(transaction, { filter, hidden: [], before: null, size: 20 });
        const found = (await listEntriesOf(transaction, { moments, hidden: [] })).entries;
        entries.push(...found.filter((one) => one.table === noun && one.operation === 'insert'));
      }
      const names = await listRecordNames(transaction, idsNamed(entries));
      const codes = await codesNamed(transaction, entries);
      return entries.map((entry) => ({ table: entry.table, lines: linesOfAny(entry, { names, codes }) }));
    });
    expect([...new Set(told.map(({ table }) => table as string))].sort()).toEqual([...tables].sort());
    for (const { table, lines } of told) {
      const said = lines.map((line) => JSON.stringify(line)).join(' ');
      expect(said, table).not.toBe('');
      expect(said, table).not.toMatch(ID);
      expect(said, table).not.toMatch(/undefined|\[object|\b[a-z]+_[a-z]+\b/);
    }
  });

  it('narrows by person, plan, kind, deed, days, words and record', async () => {
    const book = await makePlan(made, {
      actions: 4,
      slug: 'narrow',
      change: (_, i) => ({ text: `Paint hut ${i}` }),
    });
    const [one] = book.actions;
    await changeStatus(made.context, {
      actionId: one?.id ?? '',
      version: 1,
      lifecycle: 'waiting',
      note: 'Rain again',
    });
    const of = async (query: string) => (await look(query)).events.length;
    const all = await of('');
    expect(all).toBeGreaterThan(2);
    expect(await of(`person=${PERSON}`)).toBe(all);
    expect(await of(`person=${book.plan.id}`)).toBe(0);
    expect(await of(`plan=${book.plan.id}`)).toBe(2);
    expect(await of('deed=changeStatus')).toBe(1);
    expect(await of(`noun=heading&plan=${book.plan.id}`)).toBe(1);
    expect(await of('words=RAIN+again')).toBe(1);
    expect(await of('words=100%25_rain')).toBe(0);
    expect(await of('until=2001-01-01')).toBe(0);
    expect(await of('from=2001-01-01')).toBe(all);
    expect(await of(`record=action/${one?.id}`)).toBe(2);
    expect(await of(`record=heading/${book.headings[0]?.id}`)).toBe(1);
    expect(await of('record=action/not-an-id')).toBe(0);
    const [newest] = (await look('deed=changeStatus')).events;
    expect(newest).toMatchObject({ who: 'Asha Bright', planId: book.plan.id, about: { code: one?.code } });
    expect(await of(`of=${newest?.deedId}`)).toBe(1);
  });

  it('marks what was undone, and what undid it, until that is undone in its turn', async () => {
    const [event] = (await look('deed=changeStatus')).events;
    const undo = async (deedId: string): Promise<void> => {
      const upTo = await behind(made.connection, (ask) =>
        ask('select max(id)::integer as last from history where deed_id = $1', [deedId]),
      );
      const undone = await undoDeed(made.context, { deedId, upTo: upTo[0]?.last });
      expect(undone.ok).toBe(true);
    };
    await undo(event?.deedId ?? '');
    const [undoing] = (await look('deed=undoDeed')).events;
    expect(undoing?.undoes).toBe(event?.deedId);
    expect((await look('deed=changeStatus')).events[0]).toMatchObject({
      undoneBy: undoing?.deedId,
      undo: null,
    });
    await undo(undoing?.deedId ?? '');
    expect((await look('deed=changeStatus')).events[0]?.undoneBy).toBeNull();
  });

  it('shows a reader nothing of documents that wait, and of people’s roles', async () => {
    const reader = { ...made.person, grants: [everywhere('reader')] };
    const tell = async (noun: string, person: Person): Promise<number> => {
      const wish = { filter: { ...ALL_HISTORY, noun }, before: null };
      const page = await viewHistory({ ...made.context, person }, wish);
      return page.ok ? page.value.events.length : -1;
    };
    for (const noun of ['plan_import', 'role_grant', 'mail'])
      expect([await tell(noun, made.person), await tell(noun, reader)], noun).toEqual([
        expect.any(Number),
        0,
      ]);
    expect(await tell('role_grant', made.person)).toBeGreaterThan(0);
    expect(await tell('action', reader)).toBeGreaterThan(0);
    expect(await tell('action', { ...reader, grants: [everywhere('public')] })).toBe(-1);
  });

  it('goes through pages without a gap, and says that it is at the end', async () => {
    for (let n = 0; n < 45; n += 1) await makePlan(made, { actions: 1, slug: `page-${n}` });
    const ids: number[] = [];
    let next: string | null = null;
    do {
      const page = await look('', next);
      ids.push(...page.events.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(46);
  });

  it('is taken away as files in which nothing runs', async () => {
    await makePlan(made, { actions: 1, slug: 'evil', change: () => ({ text: '=cmd|1' }) });
    await changeStatus(made.context, {
      ...{ actionId: (await firstOf('evil')) ?? '', version: 1 },
      ...{ lifecycle: 'waiting', note: '=HYPERLINK("x")' },
    });
    const filter = { ...ALL_HISTORY, deed: 'changeStatus' };
    const csv = await writeHistoryFile(made.context, filter, 'csv');
    const text = csv.ok ? String(csv.value.content) : '';
    expect(text).toContain('"\'=HYPERLINK(""x"")"');
    expect(text).not.toMatch(/(^|,|")=/m);
    const json = await writeHistoryFile(made.context, filter, 'json');
    const changes = json.ok ? JSON.parse(String(json.value.content)).changes : [];
    expect(changes[0]).toMatchObject({ who: 'Asha Bright', did: 'said how an action stands' });
    expect(changes[0].changes).toContainEqual({
      what: 'In a sentence',
      before: 'Going as agreed.',
      after: '=HYPERLINK("x")',
    });
  });

  const firstOf = async (slug: string): Promise<string | undefined> => {
    const rows = await behind(made.connection, (ask) =>
      ask<{ id: string }>('select a.id from action a join plan p on p.id = a.plan_id where p.slug = $1', [
        slug,
      ]),
    );
    return rows[0]?.id;
  };

  it('is told of a person who is there no more, without a name of theirs', async () => {
    await behind(made.connection, async (ask) => {
      await ask('set session_replication_role = replica');
      await ask('delete from person where id = $1', [PERSON]);
    });
    const [event] = (await look('deed=changeStatus')).events;
    expect(event?.who).toBe('A person who has left');
  });
});
