/** Changing one's name, address and password. */
import type { Account } from '../../../store/sign-in/accounts.ts';
import { PasswordField, TextField } from '../../parts/fields.tsx';
import { accountPart, newAddressLink } from '../../sign-in/addresses.ts';
import { accountForms as words } from '../../words/account.ts';
import { forms } from '../../words/forms.ts';
import { newAccount } from '../../words/sign-in.ts';
import type { Page } from '../shell/page.ts';
import { Send } from '../sign-in/entry-frame.tsx';
import { CurrentPassword, ownPage, type Problems } from './own-page.tsx';

const NONE: Problems = { problems: [] };

export function namePage(name: string, { problems }: Problems = NONE): Page {
  const children = (
    <form method="post" action={accountPart('name')}>
      <TextField
        name="name"
        label={words.nameTitle}
        hint={words.nameHint}
        autocomplete="name"
        value={name}
        problems={problems}
      />
      <Send label={forms.save} />
    </form>
  );
  return ownPage({ title: words.nameTitle, problems, children });
}

export function addressPage(account: Account, typed: string, { problems }: Problems = NONE): Page {
  const children = (
    <form method="post" action={accountPart('address')} data-turbo="false">
      <TextField
        name="email"
        label={words.newAddress}
        hint={words.addressHint}
        type="email"
        autocomplete="email"
        value={typed}
        problems={problems}
      />
      <CurrentPassword has={account.hasPassword} problems={problems} />
      <Send label={words.sendLink} />
    </form>
  );
  return ownPage({ title: words.addressTitle, lede: account.email, problems, children });
}

export const addressSentPage: Page = ownPage({
  title: words.addressSent,
  lede: words.addressSentLede,
  children: null,
});

/** Nothing happens by opening the link. */
export const confirmAddressPage = (email: string, secret: string): Page =>
  ownPage({
    title: words.confirmTitle,
    lede: words.confirmLede(email),
    children: (
      <form method="post" action={newAddressLink(secret)}>
        <Send label={words.confirm} />
      </form>
    ),
  });

export function passwordPage(account: Account, { problems }: Problems = NONE): Page {
  const children = (
    <form method="post" action={accountPart('password')}>
      <CurrentPassword has={account.hasPassword} problems={problems} />
      <PasswordField
        name="password"
        label={words.newPassword}
        hint={newAccount.passwordHint}
        autocomplete="new-password"
        problems={problems}
      />
      <p class="quiet">{words.passwordEnds}</p>
      <Send label={words.changePassword} />
    </form>
  );
  return ownPage({ title: words.passwordTitle, problems, children });
}
