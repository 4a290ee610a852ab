import type { Visitor } from '../../../domain/access/visitor.ts';
import type { Guise, Named, YouPage } from '../../../views/person/you-page.ts';
import { ownContactAddress, ownDataAddress } from '../../administration-addresses.ts';
import { you as words } from '../../words/access.ts';
import { personData } from '../../words/person-data.ts';
import type { Page } from '../shell/page.ts';
import { ExplainedTable, RoleList, sayGrant } from './explained.tsx';

type GuisesProps = { guises: readonly Guise[]; named: Named; now: Visitor };

function GuiseButton({ id, name, isNow }: { id: string; name: string; isNow: boolean }) {
  return (
    <form class="inline" method="post" action="/look-as" data-turbo="false">
      <button
        class="link-button"
        type="submit"
        name="person"
        value={id}
        aria-pressed={isNow ? 'true' : 'false'}
      >
        {words.lookAs(name)}
      </button>
    </form>
  );
}

function Guises({ guises, named, now }: GuisesProps) {
  return (
    <section class="on-screen" aria-labelledby="guises">
      <h2 id="guises">{words.guises}</h2>
      <p>{words.guise}</p>
      <ul class="given-list">
        {guises.map(({ id, name, grants }) => (
          <li key={id}>
            <GuiseButton id={id} name={name} isNow={now.as === 'guise' && now.person.id === id} />{' '}
            <span class="quiet">{grants.map((grant) => sayGrant(grant, named)).join('; ')}</span>
          </li>
        ))}
        <li>
          <GuiseButton id="public" name={words.thePublic} isNow={now.as === 'public'} />
        </li>
      </ul>
    </section>
  );
}

function Account() {
  return (
    <section aria-label={words.account}>
      <p>
        <a href="/account">{words.accountWords}</a>
        <br />
        <a href="/places">{words.places}</a>
      </p>
      <form method="post" action="/sign-out" data-turbo="false">
        <button class="button second" type="submit">
          {words.signOut}
        </button>
      </form>
    </section>
  );
}

function Head({ visitor }: { visitor: Visitor }) {
  if (visitor.as === 'public')
    return (
      <>
        <h1>{words.publicTitle}</h1>
        <p class="lede">{words.signedOut}</p>
        <p>
          <a class="button" href="/sign-in">
            {words.signIn}
          </a>
        </p>
      </>
    );
  return (
    <>
      <h1>{visitor.person.name}</h1>
      {visitor.as === 'account' ? <Account /> : null}
    </>
  );
}

export function youPage({ person, told, named, guises }: YouPage, visitor: Visitor): Page {
  const body = (
    <>
      <Head visitor={visitor} />
      {guises.length > 0 ? <Guises guises={guises} named={named} now={visitor} /> : null}
      {visitor.as === 'public' ? null : (
        <section aria-labelledby="roles">
          <h2 id="roles">{words.roles}</h2>
          {person.grants.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <RoleList grants={person.grants} named={named} />
          )}
          <p>
            <a href={ownDataAddress}>{personData.ownTitle}</a> ·{' '}
            <a href={ownContactAddress}>{personData.contactTitle}</a>
          </p>
        </section>
      )}
      {told.length > 0 ? (
        <section aria-labelledby="may">
          <h2 id="may">{words.may}</h2>
          <ExplainedTable told={told} named={named} heads={words} />
        </section>
      ) : null}
    </>
  );
  return { title: visitor.as === 'public' ? words.publicTitle : words.title, body };
}
