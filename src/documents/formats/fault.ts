/**
 * Why a document could not be read, as sentences. Inside the formats a fault is thrown; `openDocument` turns it
 * into a `Problem`, so that no format needs to carry results through its loops.
 */
import type { DocumentFault, Problem } from '../../domain/problem.ts';
import { MAX_PAGES, MAX_ROWS } from './limits.ts';

type Sentences = { message: string; remedy: string };

const SENTENCES: Record<DocumentFault, Sentences> = {
  empty: {
    message: 'This file is empty.',
    remedy: 'Check that the right file was chosen, and that it opens where it was made.',
  },
  unknownType: {
    message: 'This file is not a kind of document that can be read here.',
    remedy:
      'Save it as a Word document (.docx), a spreadsheet (.xlsx or .csv), a PDF or plain text, and try again.',
  },
  picture: {
    message: 'This file is a picture, and the words in a picture cannot be read here.',
    remedy: 'Ask for the document that it shows, or put it through text recognition (OCR) first.',
  },
  presentation: {
    message: 'This file is a set of slides, and plans are not read from slides here.',
    remedy: 'Copy the plan from its slides into a Word document or a spreadsheet, and try that.',
  },
  packed: {
    message: 'This file is a packed folder with other files in it.',
    remedy: 'Unpack it, and choose the one document in it that holds the plan.',
  },
  message: {
    message: 'This file is a saved e-mail, not the document that came with it.',
    remedy: 'Open the e-mail, save the document that is attached to it, and try that; or paste its text.',
  },
  tooLarge: {
    message: 'This document is too large to read.',
    remedy: 'Remove its pictures or split it into smaller documents, and try again.',
  },
  tooManyRows: {
    message: `This document has more rows or cells than can be read (${MAX_ROWS.toLocaleString('en-GB')} rows at most).`,
    remedy: 'Keep only the sheets and rows that hold the plan, and try again.',
  },
  tooDeep: {
    message: 'The tables or sections of this document are nested too deeply to read.',
    remedy: 'Copy the plan into a new document without tables inside tables, and try again.',
  },
  expandsTooMuch: {
    message: 'This file unpacks to far more than a document should hold, so it was not opened.',
    remedy: 'Open it where it was made, save it again under a new name, and try that file.',
  },
  tookTooLong: {
    message: 'Reading this document took too long, so it was stopped.',
    remedy: `Split it into smaller documents (fewer than ${MAX_PAGES} pages each), or save it as .docx or .csv, and try again.`,
  },
  tookTooMuchMemory: {
    message: 'Reading this document needed too much memory, so it was stopped.',
    remedy: 'Remove its pictures or split it into smaller documents, and try again.',
  },
  encrypted: {
    message: 'This document is locked with a password.',
    remedy: 'Open it with its password, save a copy without one, and try that copy.',
  },
  damaged: {
    message: 'This file is damaged or cut short, so it could not be read.',
    remedy: 'Open it where it was made and save it again, or ask for it to be sent again.',
  },
  scan: {
    message: 'This PDF is a scan: it holds pictures of pages and no text.',
    remedy: 'Ask for the document that it was printed from, or put it through text recognition (OCR) first.',
  },
  noText: {
    message: 'This document holds no words to read.',
    remedy: 'Check that the right file was chosen, and that its words are text and not pictures.',
  },
};

type Fault = Error & { fault: DocumentFault; sentence: string | null };

/** An error that says why a document cannot be read; `sentence` stands in for the usual message. */
export function fault(why: DocumentFault, sentence: string | null = null): Fault {
  return Object.assign(new Error(`document: ${why}`), { fault: why, sentence });
}

const isFault = (error: unknown): error is Fault => error instanceof Error && 'fault' in error;

/** The problem that an error means; an error nobody foresaw is a damaged document, never a crash. */
export function problemOf(error: unknown): Problem {
  if (isFault(error)) return unreadable(error.fault, error.sentence);
  if (error instanceof RangeError && /call stack/i.test(error.message)) return unreadable('tooDeep');
  return unreadable('damaged');
}

/** The problem for one fault. */
export function unreadable(why: DocumentFault, sentence: string | null = null): Problem {
  const { message, remedy } = SENTENCES[why];
  return { code: 'documentUnreadable', why, message: sentence ?? message, remedy };
}
