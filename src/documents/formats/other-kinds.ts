/**
 * Files that hold no text to read as a plan, told by content, so that a person hears what it is and what to do
 * with it: pictures, slides, packed folders, saved messages.
 */
import type { DocumentFault } from '../../domain/problem.ts';
import type { Archive } from './archive.ts';

type Beginning = { begins: string; at?: number; means: DocumentFault };

/** What such files begin with, a character for a byte, none of which a text begins with. */
const BEGINNINGS: Beginning[] = [
  { begins: '\x89PNG\r\n', means: 'picture' },
  { begins: '\xff\xd8\xff', means: 'picture' },
  { begins: 'GIF8', means: 'picture' },
  { begins: 'II*\0', means: 'picture' },
  { begins: 'MM\0*', means: 'picture' },
  { begins: 'WEBP', at: 8, means: 'picture' },
  { begins: 'ftyphei', at: 4, means: 'picture' },
  { begins: 'ftypmif1', at: 4, means: 'picture' },
  { begins: 'ftypavif', at: 4, means: 'picture' },
  { begins: '\x1f\x8b\x08', means: 'packed' },
  { begins: '7z\xbc\xaf', means: 'packed' },
  { begins: 'Rar!\x1a', means: 'packed' },
];

/** What a file is by its first bytes; null where they say nothing. */
export function otherKind(bytes: Uint8Array): DocumentFault | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return BEGINNINGS.find(({ begins, at = 0 }) => start.startsWith(begins, at))?.means ?? null;
}

const A_DOCUMENT = /\.(?:docx?|docm|odt|rtf|pdf|xlsx?|xlsm|ods|csv|html?|md|txt)$/i;

/** The same of a zipped file. `type` is what it says of itself, or nothing. */
export function otherZip(archive: Archive, type: string): DocumentFault {
  if (archive.has('ppt/presentation.xml') || type.includes('opendocument.presentation'))
    return 'presentation';
  if (type === '' && archive.names.some((name) => A_DOCUMENT.test(name))) return 'packed';
  return 'unknownType';
}

/** The same of a compound file, whose names stand in its directory. */
export function otherOle(names: string): DocumentFault {
  if (names.includes('PowerPoint Document')) return 'presentation';
  return names.includes('__properties_version1.0') ? 'message' : 'unknownType';
}
