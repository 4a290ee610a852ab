/** A row's corrections as its form sends them: only what differs from what the page showed is a correction. */
import type { GivenAnswer } from '../../../commands/import/answer-question.ts';
import type { FieldProblem } from '../../../domain/problem.ts';
import { LONGEST_ANSWER, MOST_PARTS } from '../../../domain/reading/checked-reading.ts';
import type { SortedAnswers } from '../../../domain/reading/kept-answers.ts';
import {
  actionKey,
  EDITABLE_FIELDS,
  type EditableField,
  fieldKey,
} from '../../../domain/reading/questions.ts';
import type { CheckRow } from '../../../views/import/check-rows.ts';
import { type CorrectionTyped, OTHER_NAME } from '../../pages/import/correct-page.tsx';
import { correcting as words } from '../../words/import-correcting.ts';

export type Body = Record<string, unknown>;

const text = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
const version = (value: unknown): number => (/^\d{1,9}$/.test(text(value)) ? Number(value) : 0);

const everyField = <T>(of: (field: EditableField) => T): Record<EditableField, T> =>
  Object.fromEntries(EDITABLE_FIELDS.map((field) => [field, of(field)])) as Record<EditableField, T>;

/** What the row says now: a person's own words where there are some, else the words that were read. */
export function wordsNow(row: CheckRow, kept: SortedAnswers): CorrectionTyped {
  const action = row.actions[0] ?? row.read;
  const read: Record<EditableField, string> = {
    text: action.text,
    path: action.path.map((heading) => `${heading.number ?? ''} ${heading.title}`.trim()).join('\n'),
    reference: action.reference ?? '',
    leads: action.leads.map((lead) => (lead.of ? `${lead.name} (${lead.of})` : lead.name)).join('\n'),
    accountable: row.actions[0]?.accountable ?? '',
    timescale: action.timescale.raw,
    status: action.status?.raw ?? '',
  };
  const typed = everyField((field) => {
    const answer = kept.answers.get(fieldKey(row.index, field));
    return answer?.kind === 'own' ? answer.text : read[field];
  });
  const cut = kept.answers.get(actionKey(row.index));
  return { ...typed, parts: cut?.kind === 'split' ? cut.parts.join('\n') : '' };
}

export const versionsNow = (row: CheckRow, kept: SortedAnswers): Record<EditableField, number> =>
  everyField((field) => kept.versions.get(fieldKey(row.index, field)) ?? 0);

const isOtherName = (body: Body): boolean =>
  text(body.accountable) === OTHER_NAME ||
  (text(body.accountable) === '' && text(body['accountable-other']) !== '');

/** What stands in the fields, or with the prefix 'was-' what stood there when the page was made. */
export const typedIn = (body: Body, prefix = ''): CorrectionTyped => ({
  ...everyField((field) => text(body[`${prefix}${field}`])),
  ...(prefix === '' && isOtherName(body) ? { accountable: text(body['accountable-other']) } : {}),
  parts: text(body[`${prefix}parts`]),
});

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function wrongCorrections(typed: CorrectionTyped): FieldProblem[] {
  const wrong = [...EDITABLE_FIELDS, 'parts' as const]
    .filter((field) => typed[field].length > LONGEST_ANSWER)
    .map((field): FieldProblem => ({ field, message: words.tooLong }));
  if (typed.text === '') wrong.push({ field: 'text', message: words.emptyText });
  const { length } = linesOf(typed.parts);
  if (length === 1) wrong.push({ field: 'parts', message: words.onePart });
  if (length > MOST_PARTS) wrong.push({ field: 'parts', message: words.manyParts });
  return wrong;
}

/** One answer for each field that was changed. */
export function correctionsIn(body: Body, index: number): GivenAnswer[] {
  const typed = typedIn(body);
  const was = typedIn(body, 'was-');
  const fields = EDITABLE_FIELDS.filter((field) => typed[field] !== was[field]).map(
    (field): GivenAnswer => ({
      question: fieldKey(index, field),
      answer: { kind: 'own', text: typed[field] },
      seen: version(body[`seen-${field}`]),
    }),
  );
  if (typed.parts === was.parts) return fields;
  const parts = linesOf(typed.parts);
  const answer = parts.length === 0 ? null : ({ kind: 'split', parts } as const);
  return [...fields, { question: actionKey(index), answer, seen: version(body['seen-row']) }];
}

/** Takes every correction of the row back. */
export const allTakenBack = (row: CheckRow, body: Body): GivenAnswer[] =>
  row.corrected.map((field) => ({
    question: fieldKey(row.index, field),
    answer: null,
    seen: version(body[`seen-${field}`]),
  }));
