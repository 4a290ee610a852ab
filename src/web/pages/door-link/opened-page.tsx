/** What the holder of a link sees: whose it is, the one thing, and nothing else. */
import type { ComponentChildren } from 'preact';
import { longDay } from '../../../domain/day.ts';
import type { DoorLink, Purpose } from '../../../domain/link/door-link.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { DoorLinkPage } from '../../../views/link/door-link-page.ts';
import { Prose } from '../../parts/prose.tsx';
import { WholeForm } from '../../parts/whole-form.tsx';
import { doorLink as words } from '../../words/door-link.ts';
import { offers } from '../../words/handover.ts';
import { question as questionWords, remark as remarkWords } from '../../words/question.ts';
import { type StatusFields, StatusForm } from '../action/status-page.tsx';
import { OfferForm } from '../handover/offer-form.tsx';
import { AnswerField, type AnswerFields } from '../question/question-forms.tsx';
import { AnswerWords } from '../question/question-item.tsx';
import { type RemarkFields, RemarkInputs } from '../remark/remarks-page.tsx';
import type { Page } from '../shell/page.ts';
import { PlanText } from './plan-text.tsx';

type PageFor<Kind extends Purpose> = Extract<DoorLinkPage, { kind: Kind }>;
/** `to`: the link's own address, where the form goes. */
export type Shown<Kind extends Purpose, Fields> = {
  page: PageFor<Kind>;
  to: string;
  fields: Fields;
  problem: Problem | null;
};

function framed(
  { link }: Pick<DoorLinkPage, 'link'>,
  { title, problem, body }: { title: string; problem: Problem | null; body: ComponentChildren },
): Page {
  const whole = (
    <div class="phone">
      {body}
      <p class="quiet">
        {words.whose(link.personName, link.givenByName)} {words.notYou(link.personName)}{' '}
        {words.once(longDay(link.until))}
      </p>
    </div>
  );
  return { title, hasErrors: problem !== null, body: whole };
}

export function updatePage({ page, to, fields, problem }: Shown<'updateAction', StatusFields>): Page {
  const { planTitle, action } = page;
  const asked = { planTitle, action, to, back: null };
  const body = <StatusForm asked={asked} fields={fields} problem={problem} />;
  return framed(page, { title: words.title(action.code), problem, body });
}

export function answerPage({ page, to, fields, problem }: Shown<'answerQuestion', AnswerFields>): Page {
  const { planTitle, line } = page;
  const { action, question } = line;
  const title = questionWords.answerTitle;
  const body = (
    <WholeForm
      {...{ title, action: to, version: fields.version, problem, save: questionWords.answerSave, back: null }}
      answersHere
      about={action ? `${planTitle} · ${action.code} ${action.text}` : planTitle}
      fields={(problems) => (
        <>
          <div class="question-text">
            <Prose text={question.text} />
          </div>
          <AnswerWords line={line} />
          <AnswerField value={fields.answer} problems={problems} />
        </>
      )}
    />
  );
  return framed(page, { title, problem, body });
}

export function draftPage({ page, to, fields, problem }: Shown<'commentDraft', RemarkFields>): Page {
  const { book } = page;
  const title = words.draftTitle(book.plan.title);
  const codes = book.actions.map(({ code }) => code);
  const body = (
    <>
      <WholeForm
        {...{ title, action: to, problem, save: remarkWords.addSave, back: null }}
        answersHere
        about={words.draftAbout}
        fields={(problems) => <RemarkInputs codes={codes} fields={fields} problems={problems} />}
      />
      <PlanText book={book} />
    </>
  );
  return framed(page, { title, problem, body });
}

export function handoverPage({
  page,
  to,
  fields,
  problem,
}: Shown<'acceptHandover', { answer: string }>): Page {
  const { offer } = page;
  const body = <OfferForm offer={offer} answer={fields.answer} problem={problem} to={to} alone />;
  return framed(page, { title: offers.offerTitle(offer.item.label), problem, body });
}

export function closedPage(link: DoorLink, problem: Problem): Page {
  const body = (
    <div class="phone">
      <h1>{words.closed}</h1>
      <p class="lede">{problem.message}</p>
      <p>{problem.remedy}</p>
      <p class="quiet">{words.whose(link.personName, link.givenByName)}</p>
    </div>
  );
  return { title: words.closed, body };
}

export function thanksPage(purpose: Purpose): Page {
  const body = (
    <div class="phone">
      <h1>{words.thanks}</h1>
      <p class="lede">{words.saved[purpose]}</p>
    </div>
  );
  return { title: words.thanks, body };
}
