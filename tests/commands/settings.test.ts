/** What a partnership sets for itself, on every server there is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangeSettingsInput, changeSettings } from '../../src/commands/partnership/change-settings.ts';
import { openPartnership } from '../../src/commands/partnership/open-partnership.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import { type FixedSettings, type Settings, settingsFrom } from '../../src/domain/settings/settings.ts';
import { read } from '../../src/store/connection.ts';
import { findPartnership } from '../../src/store/partnership/partnerships.ts';
import { readSettings } from '../../src/store/partnership/settings.ts';
import { fillEveryTable } from '../fill-every-table.ts';
import { type Made, makeDatabase } from '../make.ts';
import { kept, refused } from '../outcomes.ts';
import { serversHere } from '../servers.ts';

describe.each(serversHere())('settings on the %s server', (server) => {
  let made: Made;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await fillEveryTable(made);
  });
  afterAll(() => made.close());

  const now = (fixed: FixedSettings = {}): Promise<Settings> =>
    read(made.database, made.scope('look'), async (transaction) =>
      settingsFrom(await readSettings(transaction), fixed),
    );
  type Said = ChangeSettingsInput['said'][number];
  const say = async (said: Record<string, string>, fixed: FixedSettings = {}) => {
    const settings = await now(fixed);
    const all = Object.entries(said).map(([key, value]) => ({
      key: key as Said['key'],
      value,
      version: settings[key as Said['key']].version,
    }));
    return changeSettings(made.context, { said: all }, fixed);
  };

  it('keeps what was said and counts only what changed', async () => {
    expect(kept(await say({ keepDrafts: '6', keepMails: '12' }))).toBe(1);
    expect((await now()).keepDrafts).toEqual({ value: '6', version: 1, from: 'kept' });
    expect((await now()).keepMails.from).toBe('usual');
    expect(kept(await say({ keepDrafts: '7' }))).toBe(1);
    expect((await now()).keepDrafts).toEqual({ value: '7', version: 2, from: 'kept' });
  });

  it('renames the partnership itself, and no other', async () => {
    expect(kept(await say({ name: 'Three  Vales' }))).toBe(1);
    const own = await read(made.database, made.scope('look'), findPartnership);
    expect(own?.name).toBe('Three Vales');
    expect((await now()).name).toMatchObject({ value: 'Three Vales', from: 'kept' });
  });

  it('says all that is wrong and saves nothing of it', async () => {
    const problem = refused(await say({ name: '', keepDrafts: '0', dataMore: 'More' }));
    expect(problem).toMatchObject({ code: 'invalid', all: [{ field: 'name' }, { field: 'keepDrafts' }] });
    expect((await now()).dataMore.value).toBe('');
  });

  it('leaves what the environment says as it is', async () => {
    const fixed = { controller: 'The council' };
    expect(kept(await say({ controller: 'Somebody else' }, fixed))).toBe(0);
    expect((await now(fixed)).controller).toEqual({ value: 'The council', version: 0, from: 'environment' });
  });

  it('tells the second of two what the first wrote, and undoes the whole of the second', async () => {
    const seen = (await now()).dataContact.version;
    kept(await say({ dataContact: 'The first' }));
    const said: Said[] = [
      { key: 'dataContact', value: 'The second', version: seen },
      { key: 'icoNumber', value: 'ZA1', version: 0 },
    ];
    const problem = refused(await changeSettings(made.context, { said }, {}));
    expect(problem).toMatchObject({ code: 'stale', changes: [{ now: 'The first' }] });
    expect((await now()).icoNumber.value).toBe('');
  });

  it('calls the partnership as the environment does, from the next start on', async () => {
    const named = async (called?: string) =>
      (await openPartnership(made.database, false, called)).partnership.name;
    expect(await named()).toBe('Our partnership');
    expect(await named('The Vale')).toBe('The Vale');
    expect(await named()).toBe('The Vale');
  });

  it('is for administrators', async () => {
    const person = { ...made.person, grants: [everywhere('coordinator')] };
    const said: Said[] = [{ key: 'contact', value: 'Me', version: 1 }];
    expect(refused(await changeSettings({ ...made.context, person }, { said }, {})).code).toBe('notAllowed');
  });
});
