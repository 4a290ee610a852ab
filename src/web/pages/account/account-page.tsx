/** Somebody's own account at a glance: what they sign in with, and where they are signed in. */
import type { Account } from '../../../store/sign-in/accounts.ts';
import { accountPart, signInAddresses as to } from '../../sign-in/addresses.ts';
import { account as words } from '../../words/account.ts';
import type { Page } from '../shell/page.ts';

export type ShownSession = {
  id: string;
  device: string;
  since: string;
  used: string;
  how: string | null;
  isThis: boolean;
};
export type AccountView = { account: Account; sessions: ShownSession[]; places: number };

type Row = { label: string; value: string; href: string; does: string };

function rowsOf({ account, places }: AccountView): Row[] {
  const { name, email, hasPassword, passkeys, hasCodes } = account;
  const { change, setUp, look } = words;
  const many = passkeys.length;
  return [
    { label: words.name, value: name, href: accountPart('name'), does: change },
    { label: words.address, value: email, href: accountPart('address'), does: change },
    {
      label: words.password,
      value: hasPassword ? words.isSet : words.noPassword,
      href: accountPart('password'),
      does: hasPassword ? change : setUp,
    },
    {
      label: words.passkeys,
      value: many === 0 ? words.noPasskeys : words.manyPasskeys(many),
      href: accountPart('passkeys'),
      does: many === 0 ? setUp : change,
    },
    {
      label: words.codes,
      value: hasCodes ? words.codesOn : words.codesOff,
      href: accountPart('codes'),
      does: hasCodes ? change : setUp,
    },
    { label: words.places, value: words.inPlaces(places), href: to.places, does: look },
  ];
}

function Summary({ view }: { view: AccountView }) {
  return (
    <dl class="account-rows">
      {rowsOf(view).map(({ label, value, href, does }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="value">{value}</dd>
          <dd class="does">
            <a href={href}>
              {does}
              <span class="unseen"> {label.toLowerCase()}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Session({ session }: { session: ShownSession }) {
  const { id, device, since, used, how, isThis } = session;
  const known = how === null ? undefined : words.how[how];
  return (
    <li>
      <b>{device}</b> {isThis ? words.thisOne : null}
      <br />
      <span class="quiet">
        {known ? words.begun(since, known) : since}, {words.usedAt(used)}
      </span>
      {isThis ? null : (
        <form class="inline" method="post" action={accountPart('sessions/end')}>
          <input type="hidden" name="session" value={id} />
          <button class="link-button" type="submit" aria-label={words.endNamed(device, since)}>
            {words.end}
          </button>
        </form>
      )}
    </li>
  );
}

export function accountPage(view: AccountView): Page {
  const body = (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <Summary view={view} />
      <section aria-labelledby="sessions">
        <h2 id="sessions">{words.sessions}</h2>
        <ul class="given-list session-list">
          {view.sessions.map((session) => (
            <Session key={session.id} session={session} />
          ))}
        </ul>
      </section>
      <form method="post" action={to.signOut}>
        <p class="buttons">
          <button class="button" type="submit">
            {words.signOut}
          </button>
          <button class="button second" type="submit" name="everywhere" value="yes">
            {words.everywhere}
          </button>
        </p>
      </form>
    </div>
  );
  return { title: words.title, body };
}
