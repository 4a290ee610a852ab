/** What is held about people, why, how long and who to complain to, for anybody. */
import { RETENTION_RULES } from '../../../domain/privacy/retention.ts';
import { monthsOf, type Settings } from '../../../domain/settings/settings.ts';
import { ownDataAddress } from '../../administration-addresses.ts';
import { Prose } from '../../parts/prose.tsx';
import { dataProtection as words } from '../../words/data-protection.ts';
import { RETENTION_WORDS, sayMonths } from '../../words/retention.ts';
import type { Page } from '../shell/page.ts';

type Around = { settings: Settings; partnershipName: string; isSignedIn: boolean };

type HeldRow = { what: string; why: string; howLong: string };

function heldRows(settings: Settings): HeldRow[] {
  const timed = RETENTION_RULES.map(({ noun, setting }) => {
    const { held, why, until } = RETENTION_WORDS[noun];
    return { what: held, why, howLong: words.kept(sayMonths(monthsOf(settings, setting)), until) };
  }).toReversed();
  return [...words.alwaysKept, ...timed, ...words.signIn];
}

function Held({ settings }: Pick<Around, 'settings'>) {
  return (
    <section aria-labelledby="held">
      <h2 id="held">{words.heldTitle}</h2>
      <div class="sheet">
        <table class="cardlike">
          <caption class="unseen">{words.heldCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.why}</th>
              <th scope="col">{words.howLong}</th>
            </tr>
          </thead>
          <tbody>
            {heldRows(settings).map(({ what, why, howLong }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td data-label={words.why}>{why}</td>
                <td data-label={words.howLong}>{howLong}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{words.cookiesTitle}</h3>
      <p>{words.cookies}</p>
    </section>
  );
}

function Who({ settings, partnershipName }: Omit<Around, 'isSignedIn'>) {
  const { controller, icoNumber } = settings;
  return (
    <section aria-labelledby="who">
      <h2 id="who">{words.whoTitle}</h2>
      <p>{controller.value ? words.who(controller.value) : words.whoUnsaid(partnershipName)}</p>
      {icoNumber.value ? <p>{words.registered(icoNumber.value)}</p> : null}
    </section>
  );
}

function Rights({ isSignedIn }: Pick<Around, 'isSignedIn'>) {
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{words.rightsTitle}</h2>
      <ul>
        {words.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <p>{words.rightsAnswer}</p>
      {isSignedIn ? (
        <p>
          <a href={ownDataAddress}>{words.own}</a>
        </p>
      ) : null}
    </section>
  );
}

function Complain({ settings }: Pick<Around, 'settings'>) {
  const contact = settings.dataContact.value;
  return (
    <section aria-labelledby="complain">
      <h2 id="complain">{words.complainTitle}</h2>
      <p>
        {contact ? words.complain(contact) : words.complainUnsaid} {words.complainAnswer}
      </p>
      <p>
        {words.ico} <a href={words.icoHref}>{words.icoAddress}</a>. {words.icoPhone}.
      </p>
    </section>
  );
}

function Said({ id, title, text }: { id: string; title: string; text: string }) {
  if (text === '') return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Prose text={text} />
    </section>
  );
}

export function dataProtectionPage({ settings, partnershipName, isSignedIn }: Around): Page {
  const body = (
    <div class="public-page">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede(partnershipName)}</p>
      <Who settings={settings} partnershipName={partnershipName} />
      <Held settings={settings} />
      <Said id="lawful" title={words.lawfulTitle} text={settings.lawfulBasis.value} />
      <Said id="sees" title={words.seesTitle} text={settings.whoSees.value} />
      <Rights isSignedIn={isSignedIn} />
      <Complain settings={settings} />
      <Said id="more" title={words.moreTitle} text={settings.dataMore.value} />
    </div>
  );
  return { title: words.title, body };
}
