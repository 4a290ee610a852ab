/** An answer as a form sends it, and the place on the page that it belongs to. */
import type { GivenAnswer } from '../../../commands/import/answer-question.ts';
import { SECTION_KINDS } from '../../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../../domain/problem.ts';
import type { Answer } from '../../../domain/reading/answers.ts';
import { LONGEST_ANSWER } from '../../../domain/reading/checked-reading.ts';
import { NAME_KEY, type NameAnswer } from '../../../domain/reading/one-body.ts';
import { readQuestionKey } from '../../../domain/reading/questions.ts';
import { rowId } from '../../pages/import/check-row.tsx';
import { sectionId } from '../../pages/import/check-sections.tsx';
import { unplacedId } from '../../pages/import/check-unplaced.tsx';
import { asking, namesWords, unplacedWords } from '../../words/import-checking.ts';

export type AnswerForm = {
  question: string;
  seen: number;
  /** What the button pressed says: 'reading:1', 'own', 'place:note', 'open' … */
  answer: string;
  text: string;
  row: string;
  section: string;
  /** The names that were ticked. */
  names: string[];
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function answerForm(body: Record<string, unknown>): AnswerForm {
  const seen = Number(text(body.seen));
  return {
    question: text(body.question),
    seen: Number.isSafeInteger(seen) && seen >= 0 ? seen : 0,
    answer: text(body.answer),
    text: text(body.text),
    row: text(body.row),
    section: text(body.section),
    names: [body.same ?? []].flat().map(text).filter(Boolean),
  };
}

const problem = (field: string, message: string, remedy: string): Problem => ({
  code: 'invalid',
  field,
  message,
  remedy,
});

const notUnderstood = problem('answer', asking.notUnderstood, asking.chooseAgain);

function placed(as: string, form: AnswerForm): Result<Answer> {
  if (as === 'planNote') return done({ kind: 'place', to: { as } });
  if (as === 'section') return done({ kind: 'place', to: { as, heading: null } });
  if (as !== 'note' && as !== 'subAction') return failed(notUnderstood);
  const row = Number(form.row.trim());
  return Number.isSafeInteger(row) && row >= 1
    ? done({ kind: 'place', to: { as, action: row - 1 } })
    : failed(problem('row', unplacedWords.noSuchRow, unplacedWords.numberBesideRow));
}

function typed(form: AnswerForm): Result<Answer> {
  const text = form.text.trim();
  if (text === '') return failed(problem('text', asking.nothingTyped, asking.typeOrChoose));
  if (text.length > LONGEST_ANSWER) return failed(problem('text', asking.tooLong, asking.shorten));
  return done({ kind: 'own', text });
}

function sectionKind(form: AnswerForm): Result<Answer> {
  const section = SECTION_KINDS.find((kind) => kind === form.section);
  return section ? done({ kind: 'sectionKind', section }) : failed(notUnderstood);
}

function nameAnswer(form: AnswerForm): Result<NameAnswer | null> {
  const [kind, ...rest] = form.answer.split(':');
  if (kind === 'open') return done(null);
  if (kind === 'allDiffer') return done({ kind });
  const name = (rest.join(':') || form.text).trim();
  if (kind !== 'oneBody') return failed(notUnderstood);
  if (form.names.length < 2) return failed(problem('same', namesWords.tickTwo, namesWords.tickOrDiffer));
  return name === ''
    ? failed(problem('text', asking.nothingTyped, asking.typeOrChoose))
    : done({ kind, name, names: form.names });
}

function ordinaryAnswer(form: AnswerForm): Result<Answer | null> {
  const [kind = '', detail = ''] = form.answer.split(':');
  switch (kind) {
    case 'open':
      return done(null);
    case 'asRead':
    case 'skip':
    case 'leaveOut':
      return done({ kind });
    case 'reading': {
      const index = Number(detail);
      return Number.isSafeInteger(index) && index >= 0 ? done({ kind, index }) : failed(notUnderstood);
    }
    case 'own':
      return typed(form);
    case 'place':
      return placed(detail, form);
    case 'sectionKind':
      return sectionKind(form);
    default:
      return failed(notUnderstood);
  }
}

export function givenAnswer(form: AnswerForm): Result<GivenAnswer> {
  const { question, seen } = form;
  const answer = question.startsWith(NAME_KEY) ? nameAnswer(form) : ordinaryAnswer(form);
  return answer.ok ? done({ question, seen, answer: answer.value }) : answer;
}

/** The part of the page that shows a question: 'row-12', 'unplaced-3'; names stand together. */
export function placeOf(question: string): string {
  const about = readQuestionKey(question);
  switch (about?.about) {
    case 'doubt':
    case 'field':
    case 'action':
      return rowId(about.action);
    case 'unplaced':
      return unplacedId(about.place);
    case 'section':
      return sectionId(about.section);
    default:
      return 'names';
  }
}
