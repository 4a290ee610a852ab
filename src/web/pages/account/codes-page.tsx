/** The second step by an app: setting it up, its recovery codes, turning it off. */
import { renderSVG } from 'uqr';
import type { Account } from '../../../store/sign-in/accounts.ts';
import { TextField } from '../../parts/fields.tsx';
import { accountPart } from '../../sign-in/addresses.ts';
import { codeWords as words } from '../../words/account.ts';
import type { Page } from '../shell/page.ts';
import { Send } from '../sign-in/entry-frame.tsx';
import { CurrentPassword, ownPage, type Problems } from './own-page.tsx';

const NONE: Problems = { problems: [] };

/* Keys are shown by the answer itself and at no address, so Turbo, which wants one, is left out of these forms. */

/** Whoever has a passkey has taken both steps once they sign in with it. */
function Passkey({ has }: { has: boolean }) {
  if (has) return <p>{words.usePasskey}</p>;
  return (
    <p>
      {words.passkeyInstead} <a href={accountPart('passkeys')}>{words.passkeyLink}</a>
    </p>
  );
}

function Start({ account, problems }: Problems & { account: Account }) {
  return (
    <>
      <Passkey has={account.passkeys.length > 0} />
      <form method="post" action={accountPart('codes')} data-turbo="false">
        <CurrentPassword has={account.hasPassword} problems={problems} />
        <Send label={words.start} />
      </form>
    </>
  );
}

/** The same question is asked once for both buttons. */
function Keep({ account, problems }: Problems & { account: Account }) {
  return (
    <>
      <p>{words.on}</p>
      <form method="post" action={accountPart('codes/recovery')} data-turbo="false">
        <CurrentPassword has={account.hasPassword} problems={problems} />
        <p class="quiet">{words.newRecoveryHint}</p>
        <Send label={words.newRecovery}>
          <button class="button second" type="submit" formaction={accountPart('codes/stop')}>
            {words.stop}
          </button>
        </Send>
      </form>
    </>
  );
}

type Codes = Problems & {
  /** Until they have shown one, a role of theirs rests. */
  isNeeded: boolean;
};

export function codesPage(
  account: Account,
  { problems, isNeeded }: Codes = { ...NONE, isNeeded: false },
): Page {
  const Part = account.hasCodes ? Keep : Start;
  const children = (
    <>
      {isNeeded ? <p class="warn">{words.needed}</p> : null}
      <Part account={account} problems={problems} />
    </>
  );
  return { ...ownPage({ title: words.title, lede: words.lede, problems, children }), saysWhatRests: true };
}

function Recovery({ codes }: { codes: readonly string[] }) {
  return (
    <section aria-labelledby="recovery">
      <h2 id="recovery">{words.recoveryTitle}</h2>
      <p>{words.recovery}</p>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Confirm({ problems }: Problems) {
  return (
    <form method="post" action={accountPart('codes/confirm')}>
      <TextField
        name="code"
        label={words.code}
        short
        autocomplete="one-time-code"
        value=""
        problems={problems}
      />
      <Send label={words.confirm} />
    </form>
  );
}

const secretOf = (uri: string): string => new URL(uri).searchParams.get('secret') ?? '';
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** Shown once: the key and the recovery codes are in no page again. */
export function newCodesPage({ uri, recovery }: { uri: string; recovery: readonly string[] }): Page {
  const picture = renderSVG(uri, { border: 2 });
  const children = (
    <>
      <h2>{words.scanTitle}</h2>
      <p>{words.scan}</p>
      {/* Drawn by us, of squares alone. */}
      <div
        class="code-picture"
        role="img"
        aria-label={words.picture}
        dangerouslySetInnerHTML={{ __html: picture }}
      />
      <p>
        {words.key}: <code class="code-key">{inFours(secretOf(uri))}</code>
      </p>
      <Recovery codes={recovery} />
      <h2>{words.confirmTitle}</h2>
      <Confirm problems={[]} />
    </>
  );
  return ownPage({ title: words.title, children });
}

/** Where the first code was wrong: the key stays in the app, so only the code is asked again. */
export function confirmCodesPage({ problems }: Problems): Page {
  const children = (
    <>
      <Confirm problems={problems} />
      <p class="quiet">
        {words.begun} <a href={accountPart('codes')}>{words.again}</a>
      </p>
    </>
  );
  return ownPage({ title: words.confirmTitle, problems, children });
}

export const newRecoveryPage = (codes: readonly string[]): Page =>
  ownPage({ title: words.title, children: <Recovery codes={codes} /> });
