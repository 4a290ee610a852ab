/** One question of scrutiny with its answer, as the register and the action's page show it. */

import type { Allowed } from '../../../domain/access/may.ts';
import { longDay } from '../../../domain/day.ts';
import type { QuestionLine } from '../../../views/question/questions-page.ts';
import { actionAddress, planPart, questionPart } from '../../addresses.ts';
import { Deed, Deeds } from '../../parts/deeds.tsx';
import { HistoryDeed } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { Prose } from '../../parts/prose.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { QUESTION_STATES, questions as words } from '../../words/question.ts';

/** `here`: on the page of the action that it is about, which need not be said again. */
type ItemProps = { line: QuestionLine; slug: string; allowed: Allowed; here?: boolean };

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function Facts({ line }: { line: QuestionLine }) {
  const { question, askedBy, askedOf, daysLate, state } = line;
  const asked = longDay(question.askedOn);
  const said = [
    askedBy === null ? words.askedOn(asked) : words.askedBy(askedBy, asked),
    askedOf === null ? '' : words.askedOf(askedOf),
  ];
  return (
    <p class="quiet">
      {said.filter(Boolean).join(', ')}.{' '}
      {state === 'open' || state === 'overdue' ? (
        <span class={state === 'overdue' ? 'late-words' : undefined}>
          {words.dueBy(longDay(question.dueBy))}
          {daysLate > 0 ? ` (${words.late(daysLate)})` : ''}.
        </span>
      ) : null}
    </p>
  );
}

/** The answer, with what whoever asked wants besides. */
export function AnswerWords({ line: { question, answeredBy } }: { line: QuestionLine }) {
  const { answer } = question;
  if (answer === null) return null;
  const day = longDay(answer.on);
  return (
    <div class="question-answer">
      <Prose text={answer.text} />
      <p class="quiet">{answeredBy === null ? words.answeredOn(day) : words.answeredBy(answeredBy, day)}.</p>
      {answer.outcome?.missing ? (
        <p>
          <b>{words.missing}</b> {answer.outcome.missing}
        </p>
      ) : null}
    </div>
  );
}

function ItemDeeds({ line, slug, allowed }: ItemProps) {
  const { question } = line;
  const named = (deed: string): string => words.named(deed, cut(question.text));
  const deed = (part: string, label: string) => (
    <Deed href={questionPart(slug, question.id, part)} label={label} whole={named(label)} />
  );
  const waits = line.state === 'open' || line.state === 'overdue';
  const publish = question.published ? words.takeBack : words.publish;
  if (!line.mayAnswer && !line.maySettle && !allowed.publishPlan && !allowed.seeHistory) return null;
  return (
    <Deeds>
      {line.mayAnswer ? deed('answer', question.answer ? words.answerAgain : words.answer) : null}
      {line.maySettle ? deed('settle', words.settle) : null}
      {allowed.changePlan && waits ? deed('ask', words.link) : null}
      {allowed.publishPlan ? (
        <form class="deed-moves" method="post" action={questionPart(slug, question.id, 'publish')}>
          <Once />
          <input type="hidden" name="version" value={question.version} />
          <input type="hidden" name="published" value={question.published ? 'no' : 'yes'} />
          <button class="deed link-button" type="submit" aria-label={named(publish)}>
            {publish}
          </button>
        </form>
      ) : null}
      {allowed.seeHistory ? (
        <HistoryDeed table="scrutiny_question" id={question.id} name={cut(question.text)} />
      ) : null}
    </Deeds>
  );
}

export function QuestionWords({ line, slug, here }: Omit<ItemProps, 'allowed'>) {
  const { action, question } = line;
  return (
    <>
      {here ? null : (
        <p class="question-about quiet">
          {action ? (
            <a href={actionAddress(slug, action.code)}>
              {action.code} {action.text}
            </a>
          ) : (
            words.wholePlan
          )}
        </p>
      )}
      <div class="question-text">
        <Prose text={question.text} />
      </div>
      <Facts line={line} />
    </>
  );
}

export function QuestionItem({ line, slug, allowed, here = false }: ItemProps) {
  return (
    <li class="question-item" id={`question-${line.question.id}`}>
      <StatusMark {...QUESTION_STATES[line.state]} />
      <QuestionWords line={line} slug={slug} here={here} />
      <AnswerWords line={line} />
      {line.question.published ? <p class="quiet">{words.published}</p> : null}
      <ItemDeeds line={line} slug={slug} allowed={allowed} />
    </li>
  );
}

type AboutProps = { lines: readonly QuestionLine[]; code: string } & Omit<ItemProps, 'line'>;

/** Those about one action, on its page, with the ways to ask and to comment. */
export function QuestionsAbout({ lines, code, slug, allowed }: AboutProps) {
  const asks = allowed.askQuestion || allowed.comment;
  if (lines.length === 0 && !asks) return null;
  const at = (part: string): string => `${planPart(slug, part)}/new?action=${encodeURIComponent(code)}`;
  return (
    <section class={lines.length === 0 ? 'on-screen' : undefined} aria-labelledby="questions-about">
      <h2 id="questions-about">{words.about}</h2>
      <ul class="plain question-list">
        {lines.map((line) => (
          <QuestionItem key={line.question.id} line={line} slug={slug} allowed={allowed} here />
        ))}
      </ul>
      {asks ? (
        <p class="on-screen asks-about">
          {allowed.askQuestion ? <a href={at('questions')}>{words.askAbout}</a> : null}{' '}
          {allowed.comment ? <a href={at('comments')}>{words.commentOn}</a> : null}
        </p>
      ) : null}
    </section>
  );
}
