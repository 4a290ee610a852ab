/** What somebody may do and why, as a table; on their own page and on the page that an administrator sees. */

import { type Explained, sentenceOf } from '../../../domain/access/explain.ts';
import type { Grant } from '../../../domain/access/person.ts';
import type { Named } from '../../../views/person/you-page.ts';
import { DEED_WORDS, ROLE_WORDS, you as words } from '../../words/access.ts';
import { invited } from '../../words/account.ts';

/** 'Editor for Valley Trust', 'Reader in the whole partnership'. */
export function sayGrant(grant: Pick<Grant, 'role' | 'scope'>, named: Named): string {
  const name = named(grant);
  return words.as(ROLE_WORDS[grant.role], name === null ? words.everywhere : words.within(name));
}

const inSentence = (said: string): string => said.slice(0, 1).toLowerCase() + said.slice(1);

/** All of them in a sentence that goes on: “coordinator in the whole partnership, reader of …”. */
export const sayRoles = (grants: readonly Pick<Grant, 'role' | 'scope'>[], named: Named): string =>
  grants.length === 0
    ? invited.asMember
    : grants.map((grant) => inSentence(sayGrant(grant, named))).join(', ');

export function RoleList({ grants, named }: { grants: readonly Grant[]; named: Named }) {
  return (
    <dl class="roles">
      {grants.map((grant) => (
        <div key={sayGrant(grant, named)}>
          <dt>{sayGrant(grant, named)}</dt>
          <dd>{sentenceOf(grant.role)}</dd>
        </div>
      ))}
    </dl>
  );
}

type TableProps = { told: readonly Explained[]; named: Named; heads: { deed: string; because: string } };

export function ExplainedTable({ told, named, heads }: TableProps) {
  return (
    <table class="cardlike">
      <thead>
        <tr>
          <th scope="col">{heads.deed}</th>
          <th scope="col">{heads.because}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ deed, because, onOwn }) => (
          <tr key={deed}>
            <th scope="row">
              {DEED_WORDS[deed]}
              {onOwn ? <span class="quiet">, {words.onOwn[onOwn]}</span> : null}
            </th>
            <td>{because.map((grant) => sayGrant(grant, named)).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
