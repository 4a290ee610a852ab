/**
 * Which files may be kept with an action: documents, pictures, text and mail. Everything else is refused.
 *
 * - The type is told by the content; the name's ending must be one of that type's.
 * - A name may hold no ending of a program or a web page before its last one, and nothing that turns its letters round.
 * - Pictures of `SHOWN` types may be shown in the page; every other file is only ever handed out to be saved.
 */

export type FileType = {
  mediaType: string;
  /** Without the dot; the first is given to a file that came without one. */
  endings: readonly string[];
  /** What a person calls it, after 'a': 'a Word document'. */
  words: string;
};

const type = (mediaType: string, words: string, ...endings: string[]): FileType => ({
  mediaType,
  endings,
  words,
});
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

export const FILE_TYPES: readonly FileType[] = [
  type('application/pdf', 'PDF', 'pdf'),
  type(`${OFFICE}.wordprocessingml.document`, 'Word document', 'docx'),
  type(`${OFFICE}.spreadsheetml.sheet`, 'Excel workbook', 'xlsx'),
  type(`${OFFICE}.presentationml.presentation`, 'PowerPoint presentation', 'pptx'),
  type(`${OPEN}.text`, 'OpenDocument text', 'odt'),
  type(`${OPEN}.spreadsheet`, 'OpenDocument spreadsheet', 'ods'),
  type(`${OPEN}.presentation`, 'OpenDocument presentation', 'odp'),
  type('application/x-cfb', 'document of older Office', 'doc', 'xls', 'ppt', 'msg'),
  type('text/rtf', 'Rich Text document', 'rtf'),
  type('text/plain', 'text', 'txt', 'csv', 'md', 'tsv', 'eml', 'ics', 'vcf', 'log'),
  type('image/png', 'picture (PNG)', 'png'),
  type('image/jpeg', 'picture (JPEG)', 'jpg', 'jpeg', 'jpe', 'jfif'),
  type('image/gif', 'picture (GIF)', 'gif'),
  type('image/webp', 'picture (WebP)', 'webp'),
  type('image/heic', 'picture (HEIC)', 'heic', 'heif'),
  type('image/tiff', 'picture (TIFF)', 'tif', 'tiff'),
];

export const LARGEST_FILE = 20 * 1024 * 1024;

/** May stand in a page as a picture. */
const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
export const isShown = (mediaType: string): boolean => SHOWN.includes(mediaType);
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

export const typeOf = (mediaType: string): FileType | null =>
  FILE_TYPES.find((one) => one.mediaType === mediaType) ?? null;

/** Endings under which a computer runs a file or shows it as a page. */
const RUN = new Set(
  (
    'ade adp apk app appx asp aspx bat cmd com cpl dll dmg exe gadget hta htm html inf iso jar js jse jsp lnk mht mhtml ' +
    'msc msi msp mjs php pif ps1 py rb reg scr sct sh shtml svg svgz url vb vbe vbs wasm wsf xhtml xht xml xsl docm dotm ' +
    'xlsm xltm xlam pptm potm ppam ppsm sldm'
  ).split(' '),
);
/** Marks that turn the direction of letters, so that 'exe.pdf' looks like 'fdp.exe'. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export type NameFault =
  | { fault: 'turned' }
  | { fault: 'runs'; ending: string }
  | { fault: 'another'; ending: string };

const endingsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split('.')
    .slice(1)
    .map((ending) => ending.trim());

/** What is wrong with a file's name, given what its content is; null where nothing is. */
export function faultOfName(name: string, { endings }: FileType): NameFault | null {
  if (TURNING.test(name)) return { fault: 'turned' };
  const all = endingsOf(name);
  const runs = all.find((ending) => RUN.has(ending));
  if (runs !== undefined) return { fault: 'runs', ending: runs };
  const last = all.at(-1);
  return last === undefined || endings.includes(last) ? null : { fault: 'another', ending: last };
}

/** Whether a file is refused by its name alone, whatever is in it. */
export const runsByName = (name: string): string | null =>
  endingsOf(name).find((ending) => RUN.has(ending)) ?? null;

/** The name with the ending of its type, where it came without one. */
export const namedByType = (name: string, { endings }: FileType): string =>
  name.includes('.') ? name : `${name}.${endings[0]}`;
