/** What waits for whoever looks, above all plans: one line each, and one button that does what is wanted. */
import { longDay } from '../../../domain/day.ts';
import type { OwnAction, OwnQuestion, OwnWork as Work } from '../../../views/person/own-work.ts';
import { sayTimescale } from '../../../views/say-timescale.ts';
import { actionAddress, actionPart, entryAddress, handoversAddress, questionPart } from '../../addresses.ts';
import { StatusMark } from '../../parts/status.tsx';
import { When } from '../../parts/when.tsx';
import { ownWork as words } from '../../words/own-work.ts';

const SHOWN = 8;

function QuestionLine({ question }: { question: OwnQuestion }) {
  const { id, slug, code, text, dueBy, late } = question;
  return (
    <li>
      <p class="own-what">{text}</p>
      <p class={late ? 'own-facts gap-words' : 'own-facts quiet'}>
        {words.question(code, longDay(dueBy))}
        {late ? `, ${words.late}` : ''}
      </p>
      <a class="button small" href={questionPart(slug, id, 'answer')} aria-label={words.answerOf(code)}>
        {words.answer}
      </a>
    </li>
  );
}

function ActionLine({ own: { plan, action, standing, mayReport } }: { own: OwnAction }) {
  const { code, text, timescale } = action;
  return (
    <li>
      <p class="own-what">
        <a href={actionAddress(plan.slug, code)}>
          {code} {text}
        </a>
      </p>
      <p class="own-facts">
        <StatusMark standing={standing} /> <When said={sayTimescale(timescale)} />{' '}
        <span class="quiet">{plan.title}</span>
      </p>
      {mayReport ? (
        <a
          class="button second small"
          href={actionPart(plan.slug, code, 'status')}
          aria-label={words.sayOf(code)}
        >
          {words.say}
        </a>
      ) : null}
    </li>
  );
}

function Rest({ work: { open, closed, parties } }: { work: Work }) {
  const more = open.length - SHOWN;
  return (
    <p class="quiet">
      {more > 0 ? `${words.more(more)}. ` : null}
      {closed > 0 ? `${words.closed(closed)} ` : null}
      {parties.map(({ id, name }) => (
        <>
          <a href={entryAddress(id)}>{words.all(name)}</a>{' '}
        </>
      ))}
    </p>
  );
}

export const waits = ({ parties, offers }: Work): boolean => parties.length > 0 || offers > 0;

export function OwnWork({ work }: { work: Work }) {
  const { parties, open, questions, offers } = work;
  const names = parties.map(({ name }) => name);
  const isIdle = open.length === 0 && questions.length === 0;
  return (
    <section class="own-work" aria-labelledby="own-work">
      <h2 id="own-work">{words.title(names)}</h2>
      {offers > 0 ? (
        <p>
          <a class="button small" href={handoversAddress}>
            {words.offers(offers)}
          </a>
        </p>
      ) : null}
      {names.length > 0 ? <p class="quiet">{isIdle ? words.none : words.of(names)}</p> : null}
      <ul class="own-list">
        {questions.map((question) => (
          <QuestionLine key={question.id} question={question} />
        ))}
        {open.slice(0, SHOWN).map((own) => (
          <ActionLine key={own.action.id} own={own} />
        ))}
      </ul>
      {names.length > 0 ? <Rest work={work} /> : null}
    </section>
  );
}
