/** Making an account: the first of all, or by an invitation. */
import type { FieldProblem } from '../../../domain/problem.ts';
import { PasswordField, TextField } from '../../parts/fields.tsx';
import { Radios } from '../../parts/radios.tsx';
import { firstPage as first, joinPage as join, newAccount as words } from '../../words/sign-in.ts';
import type { Page } from '../shell/page.ts';
import { AddressField, entryPage, Send } from './entry-frame.tsx';

export type ChosenKey = { way: string; problems: readonly FieldProblem[] };

function Key({ way, problems }: ChosenKey) {
  return (
    <>
      <Radios
        name="way"
        legend={words.way}
        value={way === 'passkey' ? 'passkey' : 'password'}
        choices={[
          { value: 'password', label: words.withPassword },
          { value: 'passkey', label: words.withPasskey, hint: words.withPasskeyHint },
        ]}
        problems={problems}
      />
      <PasswordField
        name="password"
        label={words.password}
        hint={words.passwordHint}
        autocomplete="new-password"
        problems={problems}
      />
    </>
  );
}

export type FirstForm = ChosenKey & { name: string; email: string };
export const EMPTY_FIRST: FirstForm = { name: '', email: '', way: 'password', problems: [] };

/** `own`: the address of the account that whoever looks has signed in to; `signIn`: where to do so and come back. */
export type FirstOffer = { partnership: string; own: string | null; signIn: string };

const TakeOwn = ({ own }: { own: string }) => (
  <form method="post">
    <p>
      <strong>{first.own(own)}</strong> {first.ownHint}
    </p>
    <input type="hidden" name="own" value="yes" />
    <Send label={first.takeOwn} />
  </form>
);

export function firstPage(offer: FirstOffer, form: FirstForm = EMPTY_FIRST): Page {
  const { own, partnership, signIn } = offer;
  const { problems } = form;
  const children = (
    <>
      <p>{first.second}</p>
      {own === null ? (
        <>
          <p>
            {first.known} <a href={signIn}>{first.signIn}</a>, {first.back}
          </p>
          <NewAccount form={form} />
        </>
      ) : (
        <>
          <TakeOwn own={own} />
          <details open={problems.length > 0}>
            <summary>{first.another}</summary>
            <NewAccount form={form} />
          </details>
        </>
      )}
    </>
  );
  return entryPage({ title: first.title, lede: first.lede(partnership), problems, children });
}

function NewAccount({ form }: { form: FirstForm }) {
  const { name, email, problems } = form;
  return (
    <form method="post">
      <TextField name="name" label={words.name} autocomplete="name" value={name} problems={problems} />
      <AddressField label={words.email} value={email} problems={problems} />
      <Key {...form} />
      <Send label={first.make} />
    </form>
  );
}

export type Invited = {
  name: string;
  email: string;
  /** Whether there is an account with this address, and whether they have signed in to it. */
  account: 'none' | 'own' | 'other';
  partnership: string;
  /** Where to sign in and come back from. */
  signIn: string;
};

function Accept({ invited, form }: { invited: Invited; form: ChosenKey }) {
  if (invited.account === 'other')
    return (
      <p>
        {join.known}{' '}
        <a class="button" href={invited.signIn}>
          {join.signIn}
        </a>
      </p>
    );
  return (
    <>
      {invited.account === 'own' ? <p>{join.own}</p> : null}
      <form method="post">
        <input type="hidden" name="email" value={invited.email} autocomplete="username" />
        {invited.account === 'none' ? <Key {...form} /> : null}
        <Send label={join.accept} />
      </form>
    </>
  );
}

export function joinPage(invited: Invited, form: ChosenKey = { way: 'password', problems: [] }): Page {
  const children = (
    <>
      <p>
        {join.as} <strong>{invited.email}</strong>
      </p>
      <Accept invited={invited} form={form} />
    </>
  );
  const title = join.title(invited.partnership);
  return entryPage({ title, lede: join.lede(invited.name), problems: form.problems, children });
}
