import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundPartnership } from '../../src/commands/partnership/found-partnership.ts';
import { partnershipsHere } from '../../src/views/person/visitors.ts';
import { type Made, makeDatabase } from '../make.ts';
import { serversHere } from '../servers.ts';

describe.each(serversHere())('founding a partnership on the %s server', (server) => {
  let made: Made;
  const here = async () => (await partnershipsHere(made)).map(({ name, slug }) => ({ name, slug }));
  beforeAll(async () => {
    made = await makeDatabase({ server });
  });
  afterAll(() => made.close());

  it('puts it beside those that are there, the oldest first', async () => {
    const founded = await foundPartnership(made.database, { name: '  Calder  Vale Carers ' });
    expect(founded.ok && founded.value).toMatchObject({
      name: 'Calder Vale Carers',
      slug: 'calder-vale-carers',
    });
    expect(await here()).toEqual([
      { name: 'Three Rivers Partnership', slug: 'three-rivers' },
      { name: 'Calder Vale Carers', slug: 'calder-vale-carers' },
    ]);
  });

  it.each([
    ['no name', { name: '   ' }, 'name'],
    ['a short name that no address holds', { name: 'Vale', slug: 'The Vale!' }, 'slug'],
    ['a short name that is taken', { name: 'Three Rivers', slug: 'three-rivers' }, 'slug'],
  ])('makes nothing of %s', async (_, wanted, field) => {
    const before = await here();
    const founded = await foundPartnership(made.database, wanted);
    expect(founded.ok ? null : founded.problem).toMatchObject({ code: 'invalid', field });
    expect(await here()).toEqual(before);
  });
});
