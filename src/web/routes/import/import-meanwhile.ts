/** Two answers to one question, each in words. */
import type { GivenAnswer } from '../../../commands/import/answer-question.ts';
import type { Answer } from '../../../domain/reading/answers.ts';
import { NAME_KEY, type NameAnswer } from '../../../domain/reading/one-body.ts';
import { readQuestionKey } from '../../../domain/reading/questions.ts';
import type { CheckPage } from '../../../views/import/import-page.ts';
import { sayAnswer } from '../../pages/import/ask.tsx';
import { sayPlacement } from '../../pages/import/check-unplaced.tsx';
import { namesWords, sectionWords, unplacedWords } from '../../words/import-checking.ts';
import { meanwhile } from '../../words/import-correcting.ts';

const doubtAt = (page: CheckPage, question: string) => {
  const about = readQuestionKey(question);
  return about?.about === 'doubt' ? page.rows[about.action]?.questions[about.doubt] : undefined;
};

/** The question in words: the doubt itself, else the row, text or section that it is about. */
export function sayQuestion(page: CheckPage, question: string): string {
  const about = readQuestionKey(question);
  switch (about?.about) {
    case 'doubt':
      return doubtAt(page, question)?.message ?? '';
    case 'field':
    case 'action':
      return `${meanwhile.row(about.action + 1)}: ${page.rows[about.action]?.read.text ?? ''}`;
    case 'unplaced':
      return page.unplaced[about.place]?.text ?? '';
    case 'section':
      return page.sections[about.section]?.heading ?? sectionWords.untitled;
    default: {
      const asked = page.names.find((name) => name.key === question);
      return asked?.names.map(({ name }) => name).join(', ') ?? '';
    }
  }
}

function say(page: CheckPage, question: string, answer: Answer | NameAnswer | null): string {
  if (answer === null) return meanwhile.takeBack;
  switch (answer.kind) {
    case 'oneBody':
      return namesWords.saidSame(answer.name, answer.names);
    case 'allDiffer':
      return namesWords.saidDifferent(3);
    case 'place':
      return sayPlacement(answer);
    case 'leaveOut':
      return unplacedWords.said.leaveOut;
    case 'sectionKind':
      return sectionWords.kinds[answer.section];
    case 'split':
      return answer.parts.join(' | ');
    default:
      return sayAnswer(answer, { choices: doubtAt(page, question)?.choices ?? [] });
  }
}

export const sayGiven = (page: CheckPage, given: GivenAnswer): string =>
  say(page, given.question, given.answer);

/** The answer that stands; null where it was taken back. */
export function sayKept(page: CheckPage, question: string): string | null {
  const answer = question.startsWith(NAME_KEY)
    ? page.kept.names.get(question)
    : page.kept.answers.get(question);
  return answer ? say(page, question, answer) : null;
}

export const seenNow = (page: CheckPage, question: string): number => page.kept.versions.get(question) ?? 0;
