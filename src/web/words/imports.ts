/** The way of a document into the partnership, up to its checking: bringing it in, waiting, what went wrong. */
import { LOCALE_WORDS } from '../../domain/settings/setting-words.ts';

export const bringIn = {
  title: 'Read in a document',
  lede: 'Bring in your action plan as it is: half-filled, misspelt, argued over. Weft reads it and asks you about what is unclear. Nothing becomes a plan until you say so.',
  choose: 'Choose the document',
  chooseHint:
    'Word (.docx, .doc), OpenDocument, PDF with text, Excel, CSV, a web page or plain text. Up to 32 MB. Older Word documents are fine.',
  drop: 'Or drag it here and let go.',
  send: 'Read it',
  others: 'See the documents already read in',
  orPaste: 'Paste the text instead',
  paste: 'The text of the plan',
  pasteHint: 'Copy the whole plan, tables too, and paste it here.',
  pasteName: 'What shall we call it?',
  pasteNameHint: 'For example “Draft of 3 March”.',
  locale: 'How the document writes its dates',
  localeLegend: 'Country of the document',
  localeHint: 'Decides whether 4/5/26 is in April or May, and when a financial year begins.',
  localeNames: LOCALE_WORDS,
  safety:
    'The document stays where Weft runs, as it came. Weft reads it, changes nothing in it and sends it nowhere.',
  nothingChosen: 'Choose a document, or paste the text of the plan.',
  twoThings:
    'You chose a document and pasted text too. Empty one of them, so that it is clear which to read.',
  severalFiles: 'Bring in one document at a time. Choose the first, and come back here for the next.',
  emptyFile: 'That file is empty. Check that it opens where it was made, then choose it again.',
  tooLarge:
    'That document is larger than 32 MB. Save it without its pictures, or split it in two, and choose it again.',
  pastedText: 'Pasted text',
  sending: (share: number | string) => `Sending the document: ${share} in 100`,
} as const;

export const importList = {
  title: 'Documents read in',
  lede: 'Every document that was brought in, with what became of it. The document itself is kept with it.',
  none: 'No document has been brought in yet.',
  noneNext: 'Bring in the plan that you have. Word is fine, and so is a copy pasted from an e-mail.',
  bring: 'Read in a document',
  count: (shown: number) => (shown === 1 ? '1 document' : `${shown} documents`),
  broughtIn: (day: string, by: string) => `Brought in on ${day} by ${by}`,
  columns: { document: 'Document', state: 'Where it stands', next: 'What next' },
  states: {
    queued: 'Waiting to be read',
    reading: 'Being read',
    ready: 'Being checked',
    refused: 'Could not be read',
    adopted: 'A live plan',
    undone: 'Being checked again',
    discarded: 'Put aside',
    proposed: 'Taken in as an edited copy',
  },
  next: {
    queued: 'See how far it is',
    reading: 'See how far it is',
    ready: 'Go on checking',
    refused: 'See why',
    adopted: 'See the plan',
    undone: 'Go on checking',
    discarded: 'Take it up again',
    proposed: 'See what it changes',
  },
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`,
} as const;

export const underWay = {
  title: (name: string) => `Reading ${name}`,
  lede: 'Weft is going through the document word by word. Most take a second or two.',
  leave: 'You can leave this page; the reading goes on.',
  look: 'See how far it is',
  queued: 'The document waits for its turn.',
  share: (share: number | string) => `${share} in 100 read`,
  elsewhere: 'See the other documents',
} as const;

export const refusedImport = {
  title: 'This document could not be read',
  kept: (name: string) => `The document “${name}” is kept here as it came. Nothing of it was changed.`,
  next: 'What you can do',
  another: 'Bring in another document',
  again: 'Try to read it again',
  download: 'Take the document back',
  aside: 'Put it aside',
} as const;

export const aside = {
  title: (name: string) => `Put “${name}” aside?`,
  lede: 'It leaves the list of documents to check. The document and every answer given are kept, and it can be taken up again.',
  button: 'Put it aside',
  keep: 'No, go on with it',
  isAside: 'This document was put aside.',
  isAsideNext: 'Nothing was lost. Take it up again to go on checking where you were.',
  takeUp: 'Take it up again',
} as const;
