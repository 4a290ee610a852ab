/** What the scopes of grants are called. */
import type { Transaction } from '../connection.ts';

/** The title of every plan and the name of every party that a grant names, by its id. */
export async function namesOfScopes(transaction: Transaction): Promise<Map<string, string>> {
  const [plans, parties] = await Promise.all([
    transaction.selectFrom('plan').select(['id', 'title as name']).execute(),
    transaction
      .selectFrom('party')
      .select(['id', 'name'])
      .where('id', 'in', (from) =>
        from
          .selectFrom('role_grant')
          .select('party_id')
          .where('party_id', 'is not', null)
          .$castTo<{ party_id: string }>(),
      )
      .execute(),
  ]);
  return new Map([...plans, ...parties].map(({ id, name }) => [id, name]));
}

/** Every entry of the directory that stands for itself, by name. */
export async function listPartyNames(transaction: Transaction): Promise<{ id: string; name: string }[]> {
  return transaction
    .selectFrom('party')
    .select(['id', 'name'])
    .where('merged_into', 'is', null)
    .orderBy('name')
    .execute();
}
