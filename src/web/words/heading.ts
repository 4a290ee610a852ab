/** The words of a plan's headings: what it calls a theme, an initiative, a priority, an aim. */

/** A level's name inside a sentence: 'theme', also where the plan writes 'Theme'; 'LOIP aim' keeps its capitals. */
const inSentence = (level: string): string =>
  /^\p{Lu}\p{Ll}/u.test(level) ? `${level[0]?.toLowerCase() ?? ''}${level.slice(1)}` : level;
/** 'a theme', 'an initiative'. */
const one = (level: string): string => `${/^[aeio]/i.test(level) ? 'an' : 'a'} ${inSentence(level)}`;

export const heading = {
  title: 'The plan’s headings',
  intro: (levels: readonly string[]): string =>
    `The levels of this plan above its actions: ${levels.map(inSentence).join(', then ')}.`,
  change: 'Change its headings',
  changeLevels: 'Change what the levels are called',
  none: (level: string): string => `No ${inSentence(level)} stands in the plan yet`,
  noneDo: 'Headings group the actions, so that people can find their own part of the plan.',
  noLevels: 'This plan has no levels',
  noLevelsDo:
    'Its actions stand in one list. To group them, say first what the groups are called: “theme, initiative”.',
  nameLevels: 'Name its levels',
  add: (level: string): string => `Add ${one(level)}`,
  addFirst: (level: string): string => `Add the first ${inSentence(level)}`,
  addUnder: (level: string, title: string): string => `Add ${one(level)} under ${title}`,
  addAction: 'Add an action',
  addActionUnder: (title: string): string => `Add an action under ${title}`,
  edit: 'Change',
  move: 'Move',
  addMenu: 'Add',
  toPlace: 'To another place …',
  toPlaceOf: (title: string): string => `To another place: ${title}`,
  placeTitle: (level: string): string => `Move this ${inSentence(level)} to another place`,
  placeSays:
    'All that stands under it goes along. It stands behind what is there already, and can then be moved up.',
  place: 'Where it is to stand',
  choosePlace: 'Choose a place …',
  choosePlaceFirst: 'Choose where it is to stand.',
  outermost: (level: string): string => `By itself, as ${one(level)}`,
  numbering: 'Its number',
  numberKept: (number: string): string => `It keeps ${number}`,
  numberNext: 'It gets the next number there',
  numberNextHint:
    'Numbers and codes built on the old one follow; the old codes go on leading to their actions.',
  moveThere: 'Move it there',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  named: (deed: string, title: string): string => `${deed}: ${title}`,
  under: (title: string): string => `Under ${title}`,
  number: 'Number',
  numberHint: 'As people say it: 2, 2.3 or HS1. Leave empty if it has none.',
  renumberHint:
    'As people say it: 2, 2.3 or HS1. A new number takes along the numbers of what stands under it; old numbers of actions go on leading to them.',
  name: 'Name',
  editTitle: (level: string): string => `Change this ${inSentence(level)}`,
  save: 'Save',
  cancel: 'Cancel',
  removeTitle: (level: string): string => `Remove this ${inSentence(level)}?`,
  removeSays: 'Nothing stands under it. The history of the plan keeps its name.',
  removeDo: 'Remove it',
  cannotRemove: 'Something still stands under it, so it cannot be removed. Move that to another place first.',
  seeActions: 'See its actions',
} as const;
