/** Visitors for tests that serve without a door: always the same one. */
import type { Person } from '../src/domain/access/person.ts';
import type { Visitor } from '../src/domain/access/visitor.ts';
import type { WebParts } from '../src/web/web-parts.ts';

export const always =
  (person: Person, as: Visitor['as'] = 'account'): WebParts['visitorOf'] =>
  async () => ({
    person,
    partnershipName: 'Three Rivers Partnership',
    as,
    rests: [],
    mayLookAs: false,
  });
