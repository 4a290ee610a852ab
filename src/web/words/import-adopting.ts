/** Making a live plan of a checked document, and undoing it. */
import { plural } from './import-checking.ts';

const many = (count: number, one: string, several = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count} ${several}`;

export const adopting = {
  title: 'Adopt as a plan',
  lede: (name: string) =>
    `This makes a live plan of “${name}”, which everybody in the partnership can see and keep up to date. The adoption can be undone.`,
  made: 'What will be made',
  headings: (name: string, count: number) => many(count, name, plural(name)),
  actions: (count: number) => many(count, 'action'),
  sections: (count: number) => many(count, 'section of text', 'sections of text'),
  keyActions: (count: number) =>
    `${many(count, 'key action')}, linked to actions where it is clear which are meant`,
  planNotes: (count: number) =>
    `${many(count, 'piece')} of text that found no place, kept together at the end of the plan’s text`,
  doubt: 'What stays in doubt',
  noDoubt: 'No question is left open.',
  openQuestions: (count: number) =>
    `${many(count, 'question')} nobody has answered. ${count === 1 ? 'It goes' : 'Each goes'} with its action and can be answered there.`,
  openNames: (count: number) =>
    `${many(count, 'group of names looks', 'groups of names look')} like one. They stay apart.`,
  withoutLead: (count: number) => `${many(count, 'action has', 'actions have')} nobody who leads.`,
  withoutDate: (count: number) => `${many(count, 'action has', 'actions have')} no timescale.`,
  answerThem: 'Go back and answer',
  out: 'What will be left out',
  nothingOut: 'Nothing. Every word of the document is in the plan.',
  outCount: (count: number) =>
    `${many(count, 'piece', 'pieces')} of the document, by your choice. The document keeps ${count === 1 ? 'it' : 'them'}.`,
  form: 'What it will be called',
  planTitle: 'Title of the plan',
  slug: 'Its address',
  slugHint: 'Small letters, digits and hyphens. People will see it as /plans/…',
  levels: 'What its levels are called',
  levelsHint: 'One to a line, outermost first, as the partnership says it: theme, initiative.',
  button: 'Adopt the plan',
  back: 'Go on checking',
} as const;

export const adoptedPage = {
  title: 'This document is a live plan',
  lede: (name: string, day: string) => `“${name}”, brought in on ${day}, was checked and adopted.`,
  see: 'See the plan',
  undo: 'Undo the adoption',
  document: 'Take the document back',
} as const;

export const undoing = {
  title: 'Undo the adoption?',
  lede: (name: string) =>
    `The plan goes. “${name}” is back where it was when it was adopted, with every answer, and can be adopted again. The history of the plan is kept.`,
  unchanged: 'Nobody has changed the plan since it was adopted.',
  changed: (changes: number) =>
    `The plan was changed since it was adopted: ${many(changes, 'change')}. They go with it; the history keeps them.`,
  confirm: 'Yes, those changes may go too',
  button: 'Undo the adoption',
  keep: 'No, keep the plan',
  sayYes: 'Tick the box to say that the changes may go, or keep the plan.',
} as const;
