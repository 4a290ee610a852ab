/** The pages on the way in, one thing each: look in your mail, use the link, type the code, choose where to work. */
import type { FieldProblem } from '../../../domain/problem.ts';
import { TextField } from '../../parts/fields.tsx';
import { linkAddress, signInAddresses as to } from '../../sign-in/addresses.ts';
import {
  codePage as code,
  linkPage as link,
  signOut as out,
  linkSent as sent,
  places as where,
} from '../../words/sign-in.ts';
import type { Page } from '../shell/page.ts';
import { entryPage, Send } from './entry-frame.tsx';

const inTwo = (code: string): string => code.replace(/(?=\d{3}$)/, ' ');

/** `code`: what the link asks for in every browser but this; null where this one asked for none. */
export const linkSentPage = (code: string | null): Page =>
  entryPage({
    title: sent.title,
    lede: sent.lede,
    children: (
      <>
        <p>{sent.how}</p>
        {code === null ? null : (
          <p>
            {sent.elsewhere}{' '}
            <strong>
              <code class="code-key">{inTwo(code)}</code>
            </strong>
          </p>
        )}
        <p class="quiet">{sent.nothing}</p>
        <p>
          <a href={to.signIn}>{sent.back}</a>
        </p>
      </>
    ),
  });

type DigitsProps = {
  label: string;
  hint: string;
  /** An app for codes knows them, and may fill them in. */
  autocomplete?: 'one-time-code';
  problems: readonly FieldProblem[];
};
const Digits = (props: DigitsProps) => <TextField name="code" short value="" {...props} />;

/** Nothing happens by opening it: programs that look into mail open links too. */
export const linkPage = (secret: string, isHere: boolean, problems: readonly FieldProblem[] = []): Page =>
  entryPage({
    title: link.title,
    lede: isHere ? link.lede : link.ledeElsewhere,
    problems,
    children: (
      <form method="post" action={linkAddress(secret)}>
        {isHere ? null : <Digits label={link.code} hint={link.hint} problems={problems} />}
        <Send label={link.enter}>{isHere ? null : <a href={to.signIn}>{link.askHere}</a>}</Send>
        {isHere ? null : <p class="quiet">{link.notYours}</p>}
      </form>
    ),
  });

export const linkGonePage: Page = entryPage({
  title: link.gone,
  lede: link.goneWhy,
  children: (
    <>
      <p>{link.goneDo}</p>
      <p>
        <a class="button" href={to.signIn}>
          {link.again}
        </a>
      </p>
    </>
  ),
});

export const codePage = (next: string, problems: readonly FieldProblem[] = []): Page =>
  entryPage({
    title: code.title,
    lede: code.lede,
    problems,
    children: (
      <form method="post" action={to.code}>
        {next === '' ? null : <input type="hidden" name="next" value={next} />}
        <Digits label={code.code} hint={code.hint} autocomplete="one-time-code" problems={problems} />
        <Send label={code.enter}>
          <a href={to.signIn}>{code.out}</a>
        </Send>
      </form>
    ),
  });

export type ShownPlace = { id: string; name: string; here: boolean };

const belongsTo = (many: number): string => (many === 0 ? where.none : many === 1 ? where.one : where.lede);

export const placesPage = (places: readonly ShownPlace[]): Page =>
  entryPage({
    title: where.title,
    lede: belongsTo(places.length),
    children: (
      <ul class="place-list">
        {places.map(({ id, name, here }) => (
          <li key={id}>
            <form method="post" action={to.places}>
              <input type="hidden" name="place" value={id} />
              <button class={here ? 'button second' : 'button'} type="submit">
                {where.go(name)}
              </button>
              {here ? <span class="quiet"> {where.here}</span> : null}
            </form>
          </li>
        ))}
      </ul>
    ),
  });

/** Past Turbo: it keeps the pages that were open in memory, and would show them again on the way back. */
export const signOutPage: Page = entryPage({
  title: out.title,
  lede: out.lede,
  children: (
    <>
      <form method="post" action={to.signOut} data-turbo="false">
        <Send label={out.out}>
          <a href={to.account}>{out.stay}</a>
        </Send>
      </form>
      <form method="post" action={to.signOut} data-turbo="false">
        <input type="hidden" name="everywhere" value="yes" />
        <p class="quiet">{out.everywhereHint}</p>
        <p class="buttons">
          <button class="button second" type="submit">
            {out.everywhere}
          </button>
        </p>
      </form>
    </>
  ),
});
