/** Asking a question, answering one, and saying what one makes of the answer. */
import type { Plan } from '../../../domain/plan/plan.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import type { AskForm, QuestionForm } from '../../../views/question/questions-page.ts';
import { planPart, questionPart } from '../../addresses.ts';
import { DayField, Select, TextArea, TextField } from '../../parts/fields.tsx';
import { Radios } from '../../parts/radios.tsx';
import { questions, question as words } from '../../words/question.ts';
import { type PartList, partFormPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';
import { AnswerWords, QuestionWords } from './question-item.tsx';

const listOf = (plan: Plan): PartList => ({
  ...{ plan, place: 'questions', label: questions.title, part: 'questions' },
});

export type AskFields = Record<'code' | 'text' | 'askedOf' | 'dueBy', string>;

export function askQuestionPage(
  { plan, codes, parties }: AskForm,
  fields: AskFields,
  problem: Problem | null,
): Page {
  const value = (name: keyof AskFields) => ({ name, value: fields[name] });
  const choices = [
    { value: '', label: words.whoeverLeads },
    ...parties.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return partFormPage({
    ...{ list: listOf(plan), title: words.askTitle, version: '1', problem, save: words.askSave },
    action: planPart(plan.slug, 'questions/new'),
    fields: (problems) => (
      <>
        <TextArea {...value('text')} label={words.text} problems={problems} />
        <TextField
          {...value('code')}
          label={words.code}
          hint={words.codeHint}
          list={codes}
          short
          problems={problems}
        />
        <Select {...value('askedOf')} label={words.askedOf} choices={choices} problems={problems} />
        <DayField {...value('dueBy')} label={words.dueBy} hint={words.dueByHint} problems={problems} />
      </>
    ),
  });
}

export type AnswerFields = { version: string; answer: string };

/** The one field of an answer, here and behind a link. */
export const AnswerField = ({ value, problems }: { value: string; problems: readonly FieldProblem[] }) => (
  <TextArea {...{ name: 'answer', label: words.answer, hint: words.answerHint, rows: 5, value, problems }} />
);

export function answerQuestionPage(
  { plan, line }: QuestionForm,
  fields: AnswerFields,
  problem: Problem | null,
): Page {
  return partFormPage({
    ...{ list: listOf(plan), title: words.answerTitle, problem, save: words.answerSave },
    ...{ version: fields.version, action: questionPart(plan.slug, line.question.id, 'answer') },
    fields: (problems) => (
      <>
        <QuestionWords line={line} slug={plan.slug} />
        <AnswerField value={fields.answer} problems={problems} />
      </>
    ),
  });
}

export type SettleFields = { version: string; outcome: string; missing: string };

export function settleQuestionPage(
  { plan, line }: QuestionForm,
  fields: SettleFields,
  problem: Problem | null,
): Page {
  return partFormPage({
    ...{ list: listOf(plan), title: words.settleTitle, problem, save: words.settleSave },
    ...{ version: fields.version, action: questionPart(plan.slug, line.question.id, 'settle') },
    fields: (problems) => (
      <>
        <QuestionWords line={line} slug={plan.slug} />
        <AnswerWords line={line} />
        <Radios
          {...{ name: 'outcome', legend: words.outcome, value: fields.outcome, problems }}
          choices={[
            { value: 'satisfied', label: words.satisfied },
            { value: 'wantsMore', label: words.wantsMore, hint: words.wantsMoreHint },
          ]}
        />
        <TextArea
          {...{ name: 'missing', label: words.missing, hint: words.missingHint }}
          {...{ value: fields.missing, problems }}
        />
      </>
    ),
  });
}
