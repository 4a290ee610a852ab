import { longDay } from '../../../domain/day.ts';
import type { KeptGrant, Named, PeoplePage, PersonRow, WhoCan } from '../../../views/person/people-page.ts';
import { peopleAddress, personAddress } from '../../administration-addresses.ts';
import { DEED_WORDS, people as words } from '../../words/access.ts';
import type { Page } from '../shell/page.ts';
import { sayGrant } from './explained.tsx';
import { SentInvitations } from './inviting.tsx';

export const peopleCrumb = { href: peopleAddress, label: words.title };

export const sayGrants = (grants: readonly KeptGrant[], named: Named): string =>
  grants.length === 0 ? words.none : grants.map((grant) => sayGrant(grant, named)).join('; ');

function Row({ person, contact, grants, named }: PersonRow & { named: Named }) {
  const account = person.hasAccount ? words.hasAccount : words.noAccount;
  return (
    <tr>
      <th scope="row">
        <a href={personAddress(person.id)}>{person.name}</a>
      </th>
      <td data-label={words.roles}>
        {person.leftOn && grants.length === 0 ? null : sayGrants(grants, named)}
      </td>
      <td data-label={words.email}>{contact.email}</td>
      <td data-label={words.account}>{person.leftOn ? words.left(longDay(person.leftOn)) : account}</td>
    </tr>
  );
}

export function peoplePage({ rows, named }: PeoplePage): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.intro}</p>
      <p class="buttons">
        <a class="button" href="/people/new">
          {words.add}
        </a>
        <a href="/people/who-can">{words.whoCan}</a>
      </p>
      <SentInvitations rows={rows} />
      {rows.some(({ invitation }) => invitation) ? <h2>{words.everybody}</h2> : null}
      <table class="cardlike">
        <caption class="quiet">{words.caption(rows.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.roles}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.account}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.person.id} {...row} named={named} />
          ))}
        </tbody>
      </table>
    </>
  );
  return { title: words.title, place: 'people', body };
}

export function whoCanPage(deeds: readonly WhoCan[]): Page {
  const body = (
    <>
      <h1>{words.whoCan}</h1>
      <p class="lede">{words.whoCanIntro}</p>
      <table class="cardlike">
        <thead>
          <tr>
            <th scope="col">{words.deed}</th>
            <th scope="col">{words.who}</th>
          </tr>
        </thead>
        <tbody>
          {deeds.map(({ deed, people }) => (
            <tr key={deed}>
              <th scope="row">{DEED_WORDS[deed]}</th>
              <td data-label={words.who}>
                {people.length === 0 ? words.nothing : null}
                {people.map((person, i) => (
                  <span key={person.id}>
                    {i > 0 ? ', ' : null}
                    <a href={personAddress(person.id)}>{person.name}</a>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
  return { title: words.whoCan, place: 'people', crumbs: [peopleCrumb], body };
}
