import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  LOCAL_COORDINATOR,
  LOCAL_PARTNERSHIP,
  openPartnership,
} from '../../src/commands/partnership/open-partnership.ts';
import { WEFT_ITSELF } from '../../src/commands/weft-itself.ts';
import { type Made, makeDatabase } from '../make.ts';
import { behind } from '../store/behind.ts';

let made: Made;
beforeAll(async () => {
  made = await makeDatabase();
  await openPartnership(made.database, true);
});
afterAll(() => made.close());

it.each([
  ['an example stays one, with its coordinator', true, LOCAL_COORDINATOR, 2],
  ['a partnership of one’s own is Weft’s to look after', false, WEFT_ITSELF, 0],
])('%s, whatever a later start wants', async (_title, isExample, id, roles) => {
  await behind(made.connection, async (ask) => {
    await ask(`select set_config('weft.partnership_id', $1, false), set_config('weft.whole', 'yes', false)`, [
      LOCAL_PARTNERSHIP,
    ]);
    await ask('update partnership set is_example = $1 where id = $2', [isExample, LOCAL_PARTNERSHIP]);
  });
  const { person, partnership } = await openPartnership(made.database, false);
  expect([partnership.isExample, person.id, person.grants.length]).toEqual([isExample, id, roles]);
});
