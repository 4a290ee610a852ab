/** Told on every page to somebody whose roles rest until they have shown a second step, with the way to it. */
import type { Grant } from '../../domain/access/person.ts';
import { allRests, type Visitor } from '../../domain/access/visitor.ts';
import { accountPart } from '../sign-in/addresses.ts';
import { ROLE_WORDS } from '../words/access.ts';
import { resting as words } from '../words/sign-in.ts';

const rolesOf = (grants: readonly Grant[]): string[] => [
  ...new Set(grants.map(({ role }) => ROLE_WORDS[role].toLowerCase())),
];

export function RestingStrip({ visitor }: { visitor: Visitor | null }) {
  if (!visitor || visitor.rests.length === 0) return null;
  return (
    <p class="warn on-screen">
      {allRests(visitor) ? words.allRest : words.rolesRest(rolesOf(visitor.rests))}{' '}
      <a href={accountPart('codes')}>{words.show}</a>
    </p>
  );
}
