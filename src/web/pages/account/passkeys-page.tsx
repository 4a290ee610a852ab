/** One's passkeys: those there are, and a new one where the browser can make it. */
import type { Account, Passkey } from '../../../store/sign-in/accounts.ts';
import { TextField } from '../../parts/fields.tsx';
import { accountPart, passkeyAddress } from '../../sign-in/addresses.ts';
import { passkeyWords as words } from '../../words/account.ts';
import type { Page } from '../shell/page.ts';
import { Send } from '../sign-in/entry-frame.tsx';
import { CurrentPassword, ownPage, type Problems } from './own-page.tsx';

export type ShownPasskey = { id: string; name: string; since: string };
export type PasskeysView = { passkeys: ShownPasskey[]; isFresh: boolean };

export const nameOf = ({ name }: Pick<Passkey, 'name'>): string => (name === '' ? words.unnamed : name);

function List({ passkeys }: { passkeys: ShownPasskey[] }) {
  if (passkeys.length === 0) return <p class="quiet">{words.none}</p>;
  return (
    <ul class="given-list">
      {passkeys.map((one) => (
        <li key={one.id}>
          <b>{nameOf(one)}</b> <span class="quiet">{words.since(one.since)}</span>{' '}
          <a href={passkeyAddress(one.id)} aria-label={words.removeNamed(nameOf(one))}>
            {words.remove}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Its element shows it, where the browser can make one. */
function Add() {
  return (
    <use-passkey
      hidden
      data-kind="make"
      data-options={accountPart('passkeys/options')}
      data-answer={accountPart('passkeys')}
      data-failed={words.failed}
    >
      <TextField name="name" label={words.name} hint={words.nameHint} value="" problems={[]} />
      <p role="alert" class="error" hidden />
      <p class="buttons">
        <button type="button" class="button">
          {words.make}
        </button>
      </p>
    </use-passkey>
  );
}

export function passkeysPage({ passkeys, isFresh }: PasskeysView): Page {
  const children = (
    <>
      <List passkeys={passkeys} />
      <h2>{words.add}</h2>
      {isFresh ? <Add /> : <p>{words.stale}</p>}
      {isFresh ? <p class="cannot">{words.cannot}</p> : null}
    </>
  );
  return ownPage({ title: words.title, lede: words.lede, children });
}

export function removePasskeyPage(
  account: Account,
  passkey: Passkey,
  { problems }: Problems = { problems: [] },
): Page {
  const children = (
    <form method="post" action={passkeyAddress(passkey.id)}>
      <CurrentPassword has={account.hasPassword} problems={problems} />
      <Send label={words.remove} />
    </form>
  );
  return ownPage({ title: words.removeTitle, lede: words.removeLede(nameOf(passkey)), problems, children });
}
