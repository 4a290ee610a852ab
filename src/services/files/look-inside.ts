/**
 * What a file holds that it does not show: macros, a second file behind a picture, a web page within. A file that is
 * two things at once opens as one here and runs as the other elsewhere, so it is refused.
 */
import { openArchive } from '../../documents/formats/archive.ts';

export type Hidden = 'macros' | 'another' | 'locked' | 'damaged';

const latin = (bytes: Uint8Array, from = 0, to = bytes.byteLength): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

/** A zip's end may be followed by a comment of at most so many bytes. */
const ZIP_END = 65_557;
/** After its end a PDF may have been given some more lines by whatever sent it. */
const PDF_END = 65_536;
const PAGE = /<(script|html|svg|iframe|\?php)[\s>]/i;

/** In a picture: a page, a PDF or an archive that another program would find. */
function inPicture(bytes: Uint8Array): Hidden | null {
  if (PAGE.test(latin(bytes))) return 'another';
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'another';
  return endsAsZip(bytes) ? 'another' : null;
}

const endsAsZip = (bytes: Uint8Array): boolean =>
  latin(bytes, Math.max(0, bytes.byteLength - ZIP_END)).includes('PK\u0005\u0006');

function inPdf(bytes: Uint8Array): Hidden | null {
  if (!latin(bytes, Math.max(0, bytes.byteLength - PDF_END)).includes('%%EOF')) return 'damaged';
  return endsAsZip(bytes) || PAGE.test(latin(bytes, 0, 1024)) ? 'another' : null;
}

const MACROS = /(^|\/)vbaProject|(^|\/)vbaData\.xml$|\/activeX\/|^Basic\/|^Scripts\//i;
const PROGRAMS = /\.(exe|dll|scr|bat|cmd|com|js|jse|vbs|vbe|wsf|hta|msi|ps1|lnk|jar)$/i;

function inZipped(bytes: Uint8Array): Hidden | null {
  try {
    const archive = openArchive(bytes);
    if (archive.names.some((name) => MACROS.test(name))) return 'macros';
    if (archive.names.some((name) => PROGRAMS.test(name))) return 'another';
    const types = archive.bytes('[Content_Types].xml');
    if (types && /macroEnabled/i.test(latin(types))) return 'macros';
    const manifest = archive.bytes('META-INF/manifest.xml');
    return manifest && latin(manifest).includes('encryption-data') ? 'locked' : null;
  } catch {
    return 'damaged';
  }
}

/** The names in an OLE file's directory are UTF-16. */
function inOle(bytes: Uint8Array): Hidden | null {
  const names = latin(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) return 'locked';
  if (/_VBA_PROJECT|VBA_PROJECT_CUR/.test(names)) return 'macros';
  return /WordDocument|Workbook|Book|PowerPoint Document|__substg1\.0_/.test(names) ? null : 'another';
}

/** @returns null where the file is what it shows. */
export function hiddenIn(mediaType: string, bytes: Uint8Array): Hidden | null {
  if (mediaType.startsWith('image/')) return inPicture(bytes);
  if (mediaType === 'application/pdf') return inPdf(bytes);
  if (mediaType === 'application/x-cfb') return inOle(bytes);
  if (mediaType === 'text/rtf') return /\\objdata|\\objupdate/.test(latin(bytes)) ? 'another' : null;
  return mediaType.startsWith('application/vnd.') ? inZipped(bytes) : null;
}
