/** Giving links out: whom one is for, and its address, which is shown once. */
import type { Purpose } from '../../../domain/link/door-link.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Receivers } from '../../../views/link/door-link-page.ts';
import { planPart } from '../../addresses.ts';
import { Select, TextField } from '../../parts/fields.tsx';
import { WholeAddress } from '../../parts/whole-address.tsx';
import { WholeForm } from '../../parts/whole-form.tsx';
import { doorLink as words } from '../../words/door-link.ts';
import { ofAction, PlanNavigation, type PlanPlace, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

export type AskFields = { personId: string; name: string; email: string; days: string };
export const NO_ASK: AskFields = { personId: '', name: '', email: '', days: '30' };

/** What is asked: `about` in words, `to` where the form goes, `back` where it came from. */
export type Asked = {
  purpose: Purpose;
  subjectId: string;
  about: string;
  /** The number of the action that is asked about, if it is one. */
  code?: string;
  to: string;
  back: string;
  /** Null for a handover, which belongs to no single plan. */
  plan: Plan | null;
  people: Receivers;
};

/** The part of the plan that each is asked from. */
const FROM: Record<Purpose, PlanPlace> = {
  updateAction: 'table',
  answerQuestion: 'questions',
  commentDraft: 'questions',
  acceptHandover: 'overview',
};

function shell({ plan, purpose, code }: Asked): Pick<Page, 'place' | 'crumbs' | 'nav'> {
  if (!plan) return { place: 'groups' };
  if (code !== undefined) return ofAction(plan, code);
  const nav = <PlanNavigation slug={plan.slug} at={FROM[purpose]} within />;
  return { place: 'plans', crumbs: planCrumbs(plan), nav };
}

export function askPage(asked: Asked, fields: AskFields, problem: Problem | null): Page {
  const { purpose, about, to, back, people } = asked;
  const value = (name: keyof AskFields) => ({ name, value: fields[name] });
  const choices = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    { value: '', label: words.somebodyNew },
  ];
  const title = words.askTitle[purpose];
  const body = (
    <WholeForm
      {...{ title, about, action: to, problem, save: words.give, back }}
      answersHere
      fields={(problems) => (
        <>
          <p>{words.askIntro[purpose]}</p>
          <Select {...value('personId')} label={words.who} choices={choices} problems={problems} />
          <TextField {...value('name')} label={words.name} hint={words.newHint} problems={problems} />
          <TextField {...value('email')} label={words.email} hint={words.newHint} problems={problems} />
          <TextField {...value('days')} label={words.days} problems={problems} short />
        </>
      )}
    />
  );
  return { ...shell(asked), title, hasErrors: problem !== null, body };
}

type Made = { address: string; name: string; until: string; mail: keyof typeof words.mail };

export function linkMadePage(asked: Asked, made: Made): Page {
  const { plan, back } = asked;
  const body = (
    <>
      <h1>{words.made}</h1>
      <p>{words.copy(made.name)}</p>
      <WholeAddress id="address" label={words.address} value={made.address} />
      <p>
        {words.until(made.until)} {words.mail[made.mail]}
      </p>
      <p class="buttons">
        <a class="button" href={back}>
          {words.back}
        </a>
        {plan ? <a href={planPart(plan.slug, 'links')}>{words.listTitle}</a> : null}
      </p>
    </>
  );
  return { ...shell(asked), title: words.made, body };
}
