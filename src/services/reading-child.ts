/**
 * The program of the process in which documents are read: takes a document over the channel to its parent, sends
 * back how far it is and what it made of it. Whatever a document does to this process, the app goes on.
 */
import { unreadable } from '../documents/formats/fault.ts';
import { readDocument } from '../documents/read-document.ts';
import { endWith } from './end-with.ts';
import type { ChildAnswer, ChildQuestion } from './reading-process.ts';

const tell = (answer: ChildAnswer): void => void process.send?.(answer);

async function answer({ bytes, name, locale }: ChildQuestion): Promise<void> {
  const onProgress = (share: number, what: string): void => tell({ kind: 'progress', share, what });
  const options = {
    ...(name === undefined ? {} : { name }),
    ...(locale === undefined ? {} : { locale }),
    onProgress,
  };
  try {
    tell({ kind: 'result', result: await readDocument(bytes, options) });
  } catch {
    // A reading never throws for what a document holds; should it, the document is at fault for the person who asked.
    tell({ kind: 'result', result: { ok: false, problem: unreadable('damaged') } });
  }
}

endWith(Number(process.argv[2]));
process.on('message', (question) => void answer(question as ChildQuestion));
process.on('disconnect', () => process.exit(0));
tell({ kind: 'ready' });
