/**
 * Looks at a file that somebody wants to keep: what it is by its content, whether its name agrees, and whether it is
 * only that. The rules are the domain's; here they are put to the bytes.
 */
import { createHash } from 'node:crypto';
import { decodeText, looksBinary } from '../../documents/formats/decode-text.ts';
import type { KeptFile } from '../../domain/attachment/attachment.ts';
import {
  type FileType,
  faultOfName,
  isPicture,
  LARGEST_FILE,
  namedByType,
  runsByName,
  typeOf,
} from '../../domain/attachment/file-types.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { type Hidden, hiddenIn } from './look-inside.ts';
import { saysPlace } from './picture-place.ts';

export type BroughtFile = { fileName: string; bytes: Uint8Array };

/** Other names of types that we keep. */
const SAME: Readonly<Record<string, string>> = {
  'application/rtf': 'text/rtf',
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'text/calendar': 'text/plain',
  'text/vcard': 'text/plain',
};

const PAGE_OR_PROGRAM =
  /^\s*(<!doctype|<\?xml|<\?php|<!--|<(html|head|body|script|svg|iframe|style|meta)\b|#!)/i;

const refused = (message: string, remedy: string): { ok: false; problem: Problem } =>
  failed({ code: 'invalid', message: `${message} ${remedy}`, remedy, field: 'file' });

const HIDDEN: Record<Hidden, [message: string, remedy: string]> = {
  macros: [
    'That document holds macros: small programs that run when somebody opens it.',
    'Save it without them, as an ordinary document or as PDF.',
  ],
  another: [
    'That file is two things at once: there is something else in it beside what it shows.',
    'Open it where it was made, save it anew, and choose that.',
  ],
  locked: [
    'That document is locked with a password.',
    'Save it without one, as others would not be able to open it.',
  ],
  damaged: [
    'That file is damaged or was cut short.',
    'Check that it opens where it was made, then choose it again.',
  ],
};

/** What is kept of the file beside its bytes; or why it cannot be, in a sentence for the form. */
export async function tellFile({ fileName, bytes }: BroughtFile): Promise<Result<KeptFile>> {
  if (bytes.byteLength === 0) return refused('That file is empty.', 'Check that it opens where it was made.');
  if (bytes.byteLength > LARGEST_FILE)
    return refused('That file is larger than 20 MB.', 'Keep a smaller one, or a link to where it is.');
  const type = await typeOfContent(bytes);
  if (type === null || runsByName(fileName) !== null) return refuseKind(fileName);
  const fault = faultOfName(fileName, type);
  if (fault?.fault === 'turned')
    return refused('The name holds marks that turn its letters round.', 'Give the file a plain name.');
  if (fault?.fault === 'runs') return refuseKind(fileName);
  if (fault)
    return refused(
      `The name ends in .${fault.ending}, and what is in the file is a ${type.words}.`,
      `Give it the ending .${type.endings[0]} if that is right, or choose another file.`,
    );
  const hidden = hiddenIn(type.mediaType, bytes);
  if (hidden) return refused(...HIDDEN[hidden]);
  return done({
    fileName: namedByType(fileName, type),
    mediaType: type.mediaType,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    hasPlace: isPicture(type.mediaType) && saysPlace(bytes),
  });
}

function refuseKind(fileName: string): { ok: false; problem: Problem } {
  const runs = runsByName(fileName);
  return refused(
    runs === null
      ? 'That is not a kind of file that Weft keeps.'
      : `A file whose name says .${runs} may run on a computer or in a browser, so Weft does not keep it.`,
    'Weft keeps documents (Word, Excel, PowerPoint, OpenDocument, PDF), pictures, text and mail.',
  );
}

async function typeOfContent(bytes: Uint8Array): Promise<FileType | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  const told = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (told) return typeOf(SAME[told.mime] ?? told.mime);
  if (looksBinary(bytes)) return null;
  return PAGE_OR_PROGRAM.test(decodeText(bytes).slice(0, 4096)) ? null : typeOf('text/plain');
}
