/**
 * The answers of the person who checks a reading, and the reading with them applied. Rules:
 *
 * 1. Nothing is adopted that a person left out, and nothing a person did not leave out is lost: a text without a
 *    place stays with the plan as a note until somebody says otherwise. What only says a heading of the plan again
 *    is kept by that heading.
 * 2. A doubt goes when it is answered, and stays with the action when it is skipped.
 * 3. Of two answers about one field the one given last holds: answers come in the order in which they were given.
 * 4. A field that a person typed wins over the answer to a doubt about it.
 * 5. What the document wrote in the date cell is kept beside whatever it is now taken to mean.
 */
import { SAID_AGAIN } from './account.ts';
import { applyChosen, applyTyped, type TypingContext } from './apply-answer.ts';
import type { Answer, Answers, CheckedAction, CheckedReading, KeptText } from './checked-reading.ts';
import type { Doubt, PlanReading, ReadAction, ReadSection } from './plan-reading.ts';
import {
  actionKey,
  doubtKey,
  EDITABLE_FIELDS,
  fieldKey,
  planKey,
  type Question,
  type QuestionKey,
  questionsOf,
  sectionKey,
  unplacedKey,
} from './questions.ts';
import { splitAction } from './split-action.ts';

export { type TypingContext, UK_TYPING } from './apply-answer.ts';

export {
  type Answer,
  type Answers,
  answerSchema,
  type CheckedAction,
  type CheckedReading,
  type CheckedSection,
  type Correction,
  type KeptText,
  type Placement,
} from './checked-reading.ts';

/** What nobody has answered yet; a skipped question counts as answered. */
export function openQuestions(reading: PlanReading, answers: Answers): Question[] {
  return questionsOf(reading).filter((q) => {
    const about = q.action === null ? undefined : answers.get(actionKey(q.action));
    return !answers.has(q.key) && about?.kind !== 'leaveOut';
  });
}

/** The reading as the person who checked it has it now. `context` says how typed dates and names are read. */
export function applyAnswers(reading: PlanReading, answers: Answers, context: TypingContext): CheckedReading {
  const checked: CheckedReading = {
    format: reading.format,
    title: ownText(answers.get(planKey('title'))) ?? reading.title,
    levels: ownText(answers.get(planKey('levels')))
      ?.split('\n')
      .map((l) => l.trim())
      .filter(Boolean) ?? [...reading.levels],
    columns: reading.columns ?? [],
    actions: [],
    sections: [],
    planNotes: [],
    leftOut: [],
  };
  const setting = { answers, turns: new Map([...answers.keys()].map((key, turn) => [key, turn])), context };
  for (const [i, action] of reading.actions.entries())
    takeAction(checked, checkAction(action, i, setting), setting);
  for (const [i, section] of reading.sections.entries())
    takeSection(checked, section, answers.get(sectionKey(i)));
  for (const [i, text] of reading.unplaced.entries()) placeText(checked, text, answers.get(unplacedKey(i)));
  return checked;
}

const ownText = (answer: Answer | undefined): string | null =>
  answer?.kind === 'own' && answer.text.trim() !== '' ? answer.text.trim() : null;

/** `turns`: which answer was given first, which next. */
type Setting = { answers: Answers; turns: ReadonlyMap<QuestionKey, number>; context: TypingContext };
type Given = { answer: Answer | undefined; context: TypingContext };

/** The action with one doubt's answer; null where it stays open. */
function settle(action: CheckedAction, doubt: Doubt, { answer, context }: Given): CheckedAction | null {
  switch (answer?.kind) {
    case 'asRead':
      return action;
    case 'reading':
      return applyChosen(action, { doubt, index: answer.index }, context);
    case 'own':
      return applyTyped(action, { field: doubt.field, typed: answer.text }, context);
    default:
      return null;
  }
}

function checkAction(read: ReadAction, index: number, { answers, turns, context }: Setting): CheckedAction {
  let action: CheckedAction = { ...read, index, accountable: null, corrections: [] };
  const settled = new Set<Doubt>();
  const asked = read.doubts.map((doubt, j) => ({ doubt, key: doubtKey(index, j) }));
  const turnOf = ({ key }: { key: QuestionKey }): number => turns.get(key) ?? 0;
  for (const { doubt, key } of asked.sort((a, b) => turnOf(a) - turnOf(b))) {
    const next = settle(action, doubt, { answer: answers.get(key), context });
    if (next === null) continue;
    settled.add(doubt);
    action = next;
  }
  const stillOpen = read.doubts.filter((doubt) => !settled.has(doubt));
  action = { ...action, doubts: stillOpen };
  for (const field of EDITABLE_FIELDS) {
    const answer = answers.get(fieldKey(index, field));
    if (answer?.kind === 'own') action = applyTyped(action, { field, typed: answer.text }, context) ?? action;
  }
  return action;
}

function takeAction(checked: CheckedReading, action: CheckedAction, setting: Setting): void {
  const answer = setting.answers.get(actionKey(action.index));
  const parts = answer?.kind === 'split' ? answer.parts : (action.parts ?? []);
  if (answer?.kind === 'leaveOut') {
    checked.leftOut.push({ text: allWords(action), why: 'This action was left out.' });
  } else if (parts.length > 1) {
    checked.actions.push(...splitAction(action, parts, setting.context.timescale));
  } else checked.actions.push(action);
}

function takeSection(checked: CheckedReading, section: ReadSection, answer: Answer | undefined): void {
  if (answer?.kind === 'leaveOut') {
    checked.leftOut.push({
      text: [section.heading, section.text].filter(Boolean).join('\n'),
      why: 'This section was left out.',
    });
  } else checked.sections.push({ ...section, kind: answer?.kind === 'sectionKind' ? answer.section : null });
}

function placeText(checked: CheckedReading, { text, why }: KeptText, answer: Answer | undefined): void {
  if (answer?.kind === 'leaveOut') {
    checked.leftOut.push({ text, why });
    return;
  }
  // The plan has these words as its headings.
  if (answer === undefined && why === SAID_AGAIN) return;
  const to = answer?.kind === 'place' ? answer.to : ({ as: 'planNote' } as const);
  const action = 'action' in to ? checked.actions.find((a) => a.index === to.action) : undefined;
  if (to.as === 'section') checked.sections.push({ heading: to.heading, text, kind: null });
  else if (to.as === 'planNote' || action === undefined) checked.planNotes.push({ text, why });
  else if (to.as === 'note') action.notes = [...action.notes, text];
  else if (to.as === 'subAction') action.subActions = [...action.subActions, text];
  else {
    const held = action.fields[to.heading];
    action.fields = { ...action.fields, [to.heading]: held ? `${held}\n${text}` : text };
  }
}

/** Every word of an action, for the list of what was left out. */
function allWords(a: ReadAction): string {
  return [
    ...a.path.map((h) => `${h.number ?? ''} ${h.title}`.trim()),
    a.reference ?? '',
    a.text,
    ...a.subActions,
    ...a.notes,
    ...a.leads.map((l) => (l.of ? `${l.name} (${l.of})` : l.name)),
    a.timescale.raw,
    a.status?.raw ?? '',
    ...Object.entries(a.fields).map(([name, value]) => `${name}: ${value}`),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
