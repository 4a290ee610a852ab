/** Answers as they are kept, sorted by what they are about. One that was taken back, or cannot be read, is none. */
import { LOCALES, UK_CONTEXT } from '../timescale/timescale-context.ts';
import { type Answer, type Answers, answerSchema, type TypingContext, UK_TYPING } from './answers.ts';
import { NAME_KEY, type NameAnswer, nameAnswerSchema } from './one-body.ts';
import type { QuestionKey } from './questions.ts';

export type SortedAnswers = {
  answers: Answers;
  names: ReadonlyMap<string, NameAnswer>;
  /** The version of each, also of those taken back; a question without one was never answered. */
  versions: ReadonlyMap<QuestionKey, number>;
};

export function sortAnswers(
  kept: readonly { question: string; answer: unknown; version: number }[],
): SortedAnswers {
  const answers = new Map<QuestionKey, Answer>();
  const names = new Map<string, NameAnswer>();
  for (const { question, answer } of kept) {
    if (answer === null) continue;
    if (question.startsWith(NAME_KEY)) {
      const name = nameAnswerSchema.safeParse(answer);
      if (name.success) names.set(question, name.data);
      continue;
    }
    const one = answerSchema.safeParse(answer);
    if (one.success) answers.set(question, one.data);
  }
  return { answers, names, versions: new Map(kept.map((one) => [one.question, one.version])) };
}

/** What a person types is read with the country of the document. */
export function typingIn(locale: string): TypingContext {
  const known = LOCALES.find((one) => one === locale) ?? UK_CONTEXT.locale;
  return { ...UK_TYPING, timescale: { ...UK_TYPING.timescale, locale: known } };
}
