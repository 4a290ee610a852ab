/**
 * One question about a row: what is unclear, its readings as buttons of one click, and a place to type. An answered
 * one becomes a line that can be changed. Typing has a form of its own: the return key would press the first
 * reading otherwise.
 */
import type { Answer } from '../../../domain/reading/answers.ts';
import type { DoubtField } from '../../../domain/reading/plan-reading.ts';
import type { CheckQuestion } from '../../../views/import/check-rows.ts';
import { asking as words } from '../../words/import-checking.ts';
import { AnswerChoice, Answered, AnswerForm } from './answer-form.tsx';

type AskProps = {
  question: CheckQuestion;
  /** Where answers are sent. */
  action: string;
  /** What the typing begins with: the words as they were read. */
  typed: string;
  /** Tells apart what is repeated on every row, for people who hear the page. */
  row: string;
};

const aboutOf = (field: DoubtField | null): DoubtField => field ?? 'other';

export function sayAnswer(answer: Answer, question: Pick<CheckQuestion, 'choices'>): string {
  switch (answer.kind) {
    case 'reading':
      return words.said.reading(
        question.choices.find((choice) => choice.index === answer.index)?.label ?? words.said.asRead,
      );
    case 'own':
      return words.said.own(answer.text);
    case 'asRead':
      return words.said.asRead;
    default:
      return words.said.skip;
  }
}

function Typing({ question, action, typed, row }: AskProps) {
  const id = `own-${question.key.replaceAll(':', '-')}`;
  const field = aboutOf(question.field);
  const isLong = field === 'action' || field === 'leads' || field === 'path';
  return (
    <details class="own">
      <summary>
        {words.something}
        <span class="unseen"> {row}</span>
      </summary>
      <AnswerForm asked={question} action={action}>
        <label class="label" for={id}>
          {words.type[field]}
        </label>
        {isLong ? (
          <textarea class="textarea" id={id} name="text" rows={2}>{`\n${typed}`}</textarea>
        ) : (
          <input class="input" id={id} name="text" value={typed} />
        )}
        <button class="button small" type="submit" name="answer" value="own">
          {words.save}
        </button>
      </AnswerForm>
    </details>
  );
}

function Choices({ question }: { question: CheckQuestion }) {
  if (question.choices.length === 0) return <AnswerChoice value="asRead">{words.rightAsRead}</AnswerChoice>;
  return (
    <>
      {question.choices.map((choice) => (
        <AnswerChoice key={choice.index} value={`reading:${choice.index}`}>
          <span>
            {choice.label}
            {choice.index === 0 ? <span class="as-read"> {words.asRead}</span> : null}
          </span>
        </AnswerChoice>
      ))}
    </>
  );
}

export function Ask(props: AskProps) {
  const { question, action, row } = props;
  if (question.answer)
    return (
      <Answered
        asked={question}
        action={action}
        about={question.message}
        said={sayAnswer(question.answer, question)}
        isLeft={question.answer.kind === 'skip'}
        whose={row}
      />
    );
  const title = `q-${question.key.replaceAll(':', '-')}`;
  const form = `answer-${question.key.replaceAll(':', '-')}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold the two forms of a question.
    <div class="ask" role="group" aria-labelledby={title} data-open-question>
      <p class="ask-title" id={title}>
        <span class="ask-about">{words.about[aboutOf(question.field)]}</span> <b>{question.message}</b>
      </p>
      <AnswerForm asked={question} action={action} kind="choices" id={form}>
        <Choices question={question} />
      </AnswerForm>
      <div class="ask-more">
        <Typing {...props} />
        <button class="link-button" type="submit" form={form} name="answer" value="skip">
          {words.skip}
          <span class="unseen"> {row}</span>
        </button>
      </div>
    </div>
  );
}
