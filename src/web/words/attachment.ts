/** The words of files, links and notes kept with an action. */
export const attachment = {
  title: 'Evidence and files',
  none: 'Nothing is kept with this action yet.',
  add: { file: 'Add a file', link: 'Add a link', note: 'Add a note' },
  kinds: { file: 'File', link: 'Link', note: 'Note' },
  evidence: { status: 'Evidence of how it stands', milestone: 'Evidence of a milestone' },
  by: (name: string, day: string): string => `${name}, ${day}`,
  opens: (host: string): string => `opens ${host}`,
  hasPlace: 'This picture says where it was taken, to whoever saves it.',
  remove: 'Remove',
  removeWhole: (title: string): string => `Remove ‘${title}’`,
  removed: (count: number): string => (count === 1 ? 'One was removed' : `${count} were removed`),
  removedWhy: (day: string, reason: string): string => `Removed on ${day}: ${reason}`,
  bringBack: 'Bring it back',
  bringBackWhole: (title: string): string => `Bring ‘${title}’ back`,
  ofPlan: 'Everything kept with this plan’s actions',
} as const;

export const attach = {
  titles: { file: 'Add a file', link: 'Add a link', note: 'Add a note' },
  ways: 'What to add',
  to: (code: string, text: string): string => `To action ${code}: ${text}`,
  file: 'The file',
  fileHint:
    'A document, a picture, a text or a mail; up to 20 MB. Weft looks that it is only what it says it is.',
  nothingChosen: 'Choose a file.',
  severalFiles: 'Choose one file at a time.',
  place: 'Photographs from a phone often say where they were taken. Weft tells you where one does.',
  address: 'The address',
  addressHint: 'As the browser shows it, such as https://calder.example/report',
  note: 'The note',
  name: 'What it is called',
  nameHint: {
    file: 'Leave it empty to call it by its file.',
    link: 'Leave it empty to call it by its website.',
    note: 'Leave it empty to call it by its first words.',
  },
  evidenceOf: 'Is it evidence of something?',
  evidence: [
    { value: '', label: 'No, to have it at hand' },
    { value: 'status', label: 'Of how the action stands' },
    { value: 'milestone', label: 'Of a milestone' },
  ],
  sending: (share: string): string => `Sending: ${share}%`,
  tooLarge: 'That file is larger than 20 MB. Keep a smaller one, or a link to where it is.',
  save: { file: 'Keep the file', link: 'Keep the link', note: 'Keep the note' },
  cancel: 'Cancel',
} as const;

export const removal = {
  title: (title: string): string => `Remove ‘${title}’?`,
  intro: 'It will no longer be shown or handed out. It stays in the history, and can be brought back.',
  reason: 'Why?',
  remove: 'Remove it',
  keep: 'Keep it',
} as const;

export const listed = {
  title: 'Evidence and files',
  none: 'Nothing is kept with the actions of this plan yet',
  noneHow:
    'Open an action and add a file, a link or a note to it: minutes, a photograph, a report, a word from somebody.',
  action: 'Action',
  what: 'What is kept',
  evidence: 'Evidence of',
  who: 'Who, when',
  of: { status: 'How it stands', milestone: 'A milestone' },
} as const;
