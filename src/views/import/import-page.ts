/**
 * A document being checked: its own rows beside what Weft makes of each, with everything that people answered
 * applied, and around them what belongs to the whole document.
 */
import { may } from '../../domain/access/may.ts';
import type { ImportId } from '../../domain/ids.ts';
import { type KeyActionItem, keyActionItems } from '../../domain/key-action/key-actions.ts';
import type { SectionKind } from '../../domain/plan/plan.ts';
import { guessSectionKind } from '../../domain/plan/section-kinds.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { SAID_AGAIN, tallySaidAgain } from '../../domain/reading/account.ts';
import { type Answer, applyAnswers } from '../../domain/reading/answers.ts';
import type { CheckedReading } from '../../domain/reading/checked-reading.ts';
import { type SortedAnswers, sortAnswers, typingIn } from '../../domain/reading/kept-answers.ts';
import { type NameQuestion, nameQuestions } from '../../domain/reading/one-body.ts';
import type { PlanReading, ReadProblem } from '../../domain/reading/plan-reading.ts';
import { sectionKey, unplacedKey } from '../../domain/reading/questions.ts';
import { headingsOfReading, type ReadingHeadings } from '../../domain/reading/reading-headings.ts';
import { read } from '../../store/connection.ts';
import { listKeptAnswers } from '../../store/import/import-answers.ts';
import { findImport, readImportReading } from '../../store/import/imports.ts';
import type { ViewContext } from '../context.ts';
import type { CheckFilter } from './check-filter.ts';
import { type CheckRow, hasOpen, isOpen, rowsOf } from './check-rows.ts';
import type { ImportSummary } from './import-summary.ts';
import { noImport, summarise } from './imports-page.ts';

export type CheckedName = NameQuestion & { seen: number };
export type CheckedText = {
  place: number;
  text: string;
  why: string;
  /** It only says headings of the plan again, which are kept in any case. */
  isAgain: boolean;
  answer: Answer | null;
  seen: number;
};
export type CheckedProse = {
  section: number;
  heading: string | null;
  text: string;
  kind: SectionKind;
  leftOut: boolean;
  /** The lettered key actions found in it (R40). */
  keyActions: KeyActionItem[];
  seen: number;
};

export type CheckFacts = {
  /** How many headings stand at each level, outermost first: { name: 'theme', count: 6 }. */
  levels: { name: string; count: number }[];
  actions: number;
  leftOut: number;
  questions: number;
  open: number;
  unplaced: number;
};

export type CheckPage = {
  summary: ImportSummary;
  reading: PlanReading;
  checked: CheckedReading;
  kept: SortedAnswers;
  facts: CheckFacts;
  rows: CheckRow[];
  headings: ReadingHeadings;
  names: CheckedName[];
  unplaced: CheckedText[];
  sections: CheckedProse[];
  /** What the reader did and a person should know; names that look alike stand under `names`. */
  problems: ReadProblem[];
};

const notRead: Problem = {
  code: 'conflict',
  message: 'This document has not been read, so there is nothing to check.',
  remedy: 'Look at its page to see how far it is.',
};

function factsOf(checked: CheckedReading, rows: readonly CheckRow[], unplaced: number): CheckFacts {
  const { headings } = headingsOfReading(checked.actions);
  const depth = headings.reduce((most, heading) => Math.max(most, heading.depth + 1), 0);
  const staying = rows.filter((row) => !row.leftOut);
  return {
    levels: Array.from({ length: depth }, (_, level) => ({
      name: checked.levels[level] ?? `level ${level + 1}`,
      count: headings.filter((heading) => heading.depth === level).length,
    })),
    actions: checked.actions.length,
    leftOut: rows.length - staying.length,
    questions: staying.reduce((sum, row) => sum + row.questions.length, 0),
    open: staying.reduce((sum, row) => sum + row.questions.filter(isOpen).length, 0),
    unplaced,
  };
}

function proseOf(reading: PlanReading, kept: SortedAnswers): CheckedProse[] {
  return reading.sections.map(({ heading, text }, section) => {
    const answer = kept.answers.get(sectionKey(section));
    const kind = answer?.kind === 'sectionKind' ? answer.section : guessSectionKind(heading, text);
    return {
      section,
      heading,
      text,
      kind,
      leftOut: answer?.kind === 'leaveOut',
      keyActions: kind === 'keyActions' ? keyActionItems(text).items : [],
      seen: kept.versions.get(sectionKey(section)) ?? 0,
    };
  });
}

/** The page, worked out of the reading and its answers; pure, so that a test can hold it against a reading. */
export function shapeCheck(summary: ImportSummary, reading: PlanReading, kept: SortedAnswers): CheckPage {
  const checked = applyAnswers(reading, kept.answers, typingIn(summary.locale));
  const rows = rowsOf(reading, checked, kept);
  const seen = (key: string): number => kept.versions.get(key) ?? 0;
  const unplaced = reading.unplaced.map(({ text, why }, place) => ({
    place,
    text: why === SAID_AGAIN ? tallySaidAgain(text) : text,
    why,
    isAgain: why === SAID_AGAIN,
    answer: kept.answers.get(unplacedKey(place)) ?? null,
    seen: seen(unplacedKey(place)),
  }));
  return {
    summary,
    reading,
    checked,
    kept,
    facts: factsOf(checked, rows, unplaced.length),
    rows,
    headings: headingsOfReading(reading.actions),
    names: nameQuestions(reading.actions, kept.names).map((one) => ({ ...one, seen: seen(one.key) })),
    unplaced,
    sections: proseOf(reading, kept),
    problems: reading.problems.filter((problem) => problem.code !== 'sameName'),
  };
}

export async function checkPage(context: ViewContext, id: ImportId): Promise<Result<CheckPage>> {
  const { person, database } = context;
  const allowed = may(person, 'seeImport');
  if (!allowed.ok) return allowed;
  return read(database, allowed.value, async (transaction) => {
    const [kept, reading, answers] = await Promise.all([
      findImport(transaction, id),
      readImportReading(transaction, id),
      listKeptAnswers(transaction, id),
    ]);
    if (!kept) return failed(noImport);
    if (!reading) return failed(notRead);
    return done(shapeCheck(await summarise(transaction, kept), reading, sortAnswers(answers)));
  });
}

/** Where a row stands with questions first: what is still to answer, what was answered, what was never in doubt. */
export const QUESTION_GROUPS = ['open', 'answered', 'clear'] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

export function questionGroupOf(row: CheckRow): QuestionGroup {
  if (hasOpen(row)) return 'open';
  return row.questions.length > 0 ? 'answered' : 'clear';
}

/** The rows to show, in order: with questions first, those with an open one come before the others. */
export function rowsToShow(page: CheckPage, filter: CheckFilter): CheckRow[] {
  const { headings, headingOf } = page.headings;
  const parentOf = new Map(headings.map((heading) => [heading.id, heading.parentId]));
  const isUnder = (row: CheckRow): boolean => {
    let at: string | null = headingOf[row.index] ?? null;
    while (at !== null && at !== filter.heading) at = parentOf.get(at) ?? null;
    return filter.heading === null || at !== null;
  };
  const isShown = (row: CheckRow): boolean => {
    if (filter.show === 'open') return hasOpen(row);
    if (filter.show === 'asked') return row.questions.length > 0;
    return filter.show === 'out' ? row.leftOut : true;
  };
  const rows = page.rows.filter((row) => isShown(row) && isUnder(row));
  if (filter.order === 'document') return rows;
  return QUESTION_GROUPS.flatMap((group) => rows.filter((row) => questionGroupOf(row) === group));
}
