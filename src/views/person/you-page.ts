/** Who one is here, what one may do and why; and on an open example, whom else one can look as. */
import { type Explained, explain } from '../../domain/access/explain.ts';
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { Grant, Person } from '../../domain/access/person.ts';
import { NOBODY } from '../../domain/access/visitor.ts';
import type { PersonId } from '../../domain/ids.ts';
import { done, type Result } from '../../domain/problem.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { type KeptGrant, listGrants } from '../../store/person/grants.ts';
import { listPeople } from '../../store/person/people.ts';
import { namesOfScopes } from '../../store/person/scope-names.ts';
import type { ViewContext } from '../context.ts';

/** What a scope is called: the plan’s title, the party’s name; null for the whole partnership. */
export type Named = (grant: Pick<Grant, 'scope'>) => string | null;

export type Guise = { id: PersonId; name: string; grants: readonly KeptGrant[] };
export type YouPage = { person: Person; told: Explained[]; named: Named; guises: Guise[] };

/** Names every scope of the grants, from one look at the plans and one at the parties. */
export async function scopesNamed(transaction: Transaction): Promise<Named> {
  const names = await namesOfScopes(transaction);
  return ({ scope }) => (scope.of === 'partnership' ? null : (names.get(scope.id) ?? null));
}

async function guisesIn(transaction: Transaction): Promise<Guise[]> {
  const [people, grants] = await Promise.all([listPeople(transaction), listGrants(transaction)]);
  return people
    .map(({ id, name }) => ({
      id,
      name,
      grants: grants.filter((one) => one.personId === id && one.until === null),
    }))
    .filter((guise) => guise.grants.length > 0);
}

/** Of oneself everybody may know: no permit is asked, and none of others is shown but on an open example. */
export function viewYou(context: ViewContext, isOpenExample: boolean): Promise<Result<YouPage>> {
  const { person, database } = context;
  const permit = onItsOwn({ partnershipId: person.partnershipId, personId: NOBODY }, 'seeOneself');
  return read(database, permit, async (transaction) =>
    done({
      person,
      told: explain(person),
      named: await scopesNamed(transaction),
      guises: isOpenExample ? await guisesIn(transaction) : [],
    }),
  );
}
