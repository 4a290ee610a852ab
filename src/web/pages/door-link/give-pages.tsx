/** Giving links out of a plan, and the list of those that were given. */
import { longDay } from '../../../domain/day.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { AskPage, LinksPage } from '../../../views/door-link-page.ts';
import { actionAddress, actionPart, planPart } from '../../addresses.ts';
import { Select, TextField } from '../../parts/fields.tsx';
import { WholeForm } from '../../parts/whole-form.tsx';
import { LINK_STATES, PURPOSE_WORDS, doorLink as words } from '../../words/door-link.ts';
import { PlanNavigation, planCrumbs, tableCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

export type AskFields = { personId: string; name: string; email: string; days: string };
export const NO_ASK: AskFields = { personId: '', name: '', email: '', days: '30' };

export function askPage({ plan, action, people }: AskPage, fields: AskFields, problem: Problem | null): Page {
  const choices = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    { value: '', label: words.somebodyNew },
  ];
  const body = (
    <WholeForm
      title={words.askTitle(action.code)}
      about={action.text}
      action={actionPart(plan.slug, action.code, 'ask')}
      problem={problem}
      save={words.give}
      answersHere
      back={actionAddress(plan.slug, action.code)}
      fields={(problems) => (
        <>
          <p>{words.askIntro}</p>
          <Select
            name="personId"
            label={words.who}
            value={fields.personId}
            choices={choices}
            problems={problems}
          />
          <TextField
            name="name"
            label={words.name}
            hint={words.newHint}
            value={fields.name}
            problems={problems}
          />
          <TextField
            name="email"
            label={words.email}
            hint={words.newHint}
            value={fields.email}
            problems={problems}
          />
          <TextField name="days" label={words.days} value={fields.days} problems={problems} />
        </>
      )}
    />
  );
  const crumbs = tableCrumbs(plan);
  return { title: words.askTitle(action.code), place: 'plans', crumbs, hasErrors: problem !== null, body };
}

type Made = { address: string; name: string; until: string; mail: keyof typeof words.mail };

export function linkMadePage({ plan, action }: AskPage, made: Made): Page {
  const body = (
    <>
      <h1>{words.made}</h1>
      <p>{words.copy(made.name)}</p>
      <div class="field">
        <label class="label" for="address">
          {words.address}
        </label>
        <input class="input wide" id="address" type="text" readonly value={made.address} />
      </div>
      <p>
        {words.until(made.until)} {words.mail[made.mail]}
      </p>
      <p class="buttons">
        <a class="button" href={actionAddress(plan.slug, action.code)}>
          {words.back}
        </a>
        <a href={planPart(plan.slug, 'links')}>{words.listTitle}</a>
      </p>
    </>
  );
  return { title: words.made, place: 'plans', crumbs: tableCrumbs(plan), body };
}

function stateOf({ link, state }: LinksPage['links'][number]): string {
  const day = state === 'used' ? link.usedOn : state === 'withdrawn' ? link.withdrawnOn : link.until;
  return LINK_STATES[state](longDay(day ?? link.until));
}

export function linksPage({ plan, links }: LinksPage, mayWithdraw: boolean): Page {
  const body = (
    <>
      <h1>{words.listTitle}</h1>
      {links.length === 0 ? <p>{words.none}</p> : null}
      {links.length > 0 ? (
        <table class="cardlike">
          <caption class="unseen">{words.list}</caption>
          <thead>
            <tr>
              <th scope="col">{words.for}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.given}</th>
            </tr>
          </thead>
          <tbody>
            {links.map((one) => (
              <tr key={one.link.id}>
                <th scope="row">{one.link.personName}</th>
                <td data-label={words.what}>
                  {PURPOSE_WORDS[one.link.purpose]}
                  {one.about ? (
                    <>
                      {': '}
                      <a href={actionAddress(plan.slug, one.about)}>{one.about}</a>
                    </>
                  ) : null}
                </td>
                <td data-label={words.state}>
                  {stateOf(one)}{' '}
                  {one.state === 'open' && mayWithdraw ? (
                    <form
                      class="inline"
                      method="post"
                      action={planPart(plan.slug, `links/${one.link.id}/withdraw`)}
                    >
                      <button
                        class="link-button"
                        type="submit"
                        aria-label={words.withdrawNamed(one.link.personName)}
                      >
                        {words.withdraw}
                      </button>
                    </form>
                  ) : null}
                </td>
                <td data-label={words.given}>{words.by(one.link.givenByName, longDay(one.link.from))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
  const nav = <PlanNavigation slug={plan.slug} at="table" within />;
  return { title: words.listTitle, place: 'plans', crumbs: planCrumbs(plan), nav, body };
}
