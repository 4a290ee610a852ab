/**
 * Opens the file that a person named. Never more of it is taken than a document may have, so that a file of
 * gigabytes, or one without an end, is refused as quickly as a small one is read.
 */
import { createReadStream } from 'node:fs';
import { unreadable } from '../documents/formats/fault.ts';
import { MAX_FILE_BYTES } from '../documents/formats/limits.ts';
import { done, failed, type Result } from '../domain/problem.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file',
  EISDIR: 'That is a folder, not a document',
  EACCES: 'That file may not be opened by you',
  ENAMETOOLONG: 'That name is longer than a file’s can be',
};
const NAME_SHOWN = 200;
const CONTROLS = /\p{Cc}+/gu;

/** A name as it can stand within one sentence. */
function nameInSentence(file: string): string {
  const name = file.replace(CONTROLS, ' ');
  return name.length > NAME_SHOWN ? `${name.slice(0, NAME_SHOWN)}…` : name;
}

/** The bytes of the file, or one sentence on why they cannot be had. */
export async function openDocumentFile(file: string): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      size += (chunk as Buffer).length;
      if (size > MAX_FILE_BYTES) return failed(unreadable('tooLarge'));
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'That file could not be opened';
    const message = `${reason}: ${nameInSentence(file)}.`;
    return failed({ code: 'notFound', message, remedy: 'Check the name and where it is.' });
  }
  return done(Buffer.concat(chunks));
}
