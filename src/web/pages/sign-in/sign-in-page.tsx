/** The ways in: a link by e-mail, a password, a passkey, somebody else's service. The same page for everybody. */
import type { FieldProblem } from '../../../domain/problem.ts';
import { PasswordField } from '../../parts/fields.tsx';
import { signInAddresses as to } from '../../sign-in/addresses.ts';
import { signIn as words } from '../../words/sign-in.ts';
import type { Page } from '../shell/page.ts';
import { AddressField, entryPage, Send } from './entry-frame.tsx';

export type SignInForm = {
  email: string;
  /** Where they wanted to go; empty where they came here by themselves. */
  next: string;
  /** What the service of their organisation is called; null where none is set up. */
  provider: string | null;
  problems: readonly FieldProblem[];
};

const Next = ({ next }: { next: string }) =>
  next === '' ? null : <input type="hidden" name="next" value={next} />;

function ByPassword({ email, next, problems }: SignInForm) {
  return (
    <section aria-labelledby="by-password">
      <h2 id="by-password">{words.withPassword}</h2>
      <form method="post" action={to.signIn}>
        <Next next={next} />
        <AddressField label={words.email} value={email} problems={problems} />
        <PasswordField
          name="password"
          label={words.password}
          autocomplete="current-password"
          problems={problems}
        />
        <Send label={words.enter} />
      </form>
    </section>
  );
}

function ByLink({ email, problems }: SignInForm) {
  return (
    <section aria-labelledby="by-link">
      <h2 id="by-link">{words.byLink}</h2>
      <p class="quiet">{words.byLinkIntro}</p>
      <form method="post" action={to.askLink}>
        <AddressField
          label={words.email}
          name="address"
          autocomplete="email"
          value={email}
          problems={problems}
        />
        <Send label={words.askLink} />
      </form>
    </section>
  );
}

/** Shown by its element, where the browser can do it. */
function ByPasskey({ next }: SignInForm) {
  return (
    <use-passkey
      hidden
      data-kind="use"
      data-options={to.passkeyOptions}
      data-answer={`${to.passkey}?next=${encodeURIComponent(next)}`}
      data-failed={words.passkeyFailed}
    >
      <section aria-labelledby="by-passkey">
        <h2 id="by-passkey">{words.byPasskey}</h2>
        <p class="quiet">{words.byPasskeyIntro}</p>
        <p role="alert" class="error" hidden />
        <p class="buttons">
          <button type="button" class="button second">
            {words.usePasskey}
          </button>
        </p>
      </section>
    </use-passkey>
  );
}

function ByProvider({ provider }: { provider: string }) {
  return (
    <section aria-labelledby="by-provider">
      <h2 id="by-provider">{words.byProviderTitle}</h2>
      <p class="buttons">
        <a class="button second" href={to.provider} data-turbo="false">
          {words.byProvider(provider)}
        </a>
      </p>
    </section>
  );
}

export function signInPage(form: SignInForm): Page {
  const children = (
    <>
      {form.provider ? <ByProvider provider={form.provider} /> : null}
      <ByLink {...form} />
      <ByPassword {...form} />
      <ByPasskey {...form} />
      <p class="quiet">{words.noAccount}</p>
    </>
  );
  return entryPage({ title: words.title, lede: words.lede, problems: form.problems, children });
}
