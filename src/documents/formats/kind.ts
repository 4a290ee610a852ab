/**
 * Which format a file is, told by what is in it. The name decides only between plain-text formats that look
 * alike (.csv, .md, .txt).
 */
import { type Archive, looksZipped, openArchive } from './archive.ts';
import { decodeText, looksBinary } from './decode-text.ts';
import { looksDelimited } from './delimiters.ts';
import { fault } from './fault.ts';
import { otherKind, otherOle, otherZip } from './other-kinds.ts';

/** A format, with what was opened to find out. */
export type Kind =
  | { format: 'docx' | 'odt' | 'ods' | 'xlsx'; archive: Archive | null }
  | { format: 'odt'; archive: null; flat: true }
  | { format: 'html' | 'md' | 'txt' | 'csv' | 'rtf'; text: string }
  | { format: 'doc' | 'pdf'; archive: null };

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((character, i) => bytes[i] === character.charCodeAt(0));

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Tells the format. Throws the faults 'empty', 'unknownType', 'encrypted', 'damaged'. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  if (bytes.length === 0) throw fault('empty');
  if (looksZipped(bytes)) return zippedKind(openArchive(bytes));
  if (startsWith(bytes, '{\\rtf')) return { format: 'rtf', text: new TextDecoder('latin1').decode(bytes) };
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  if (beginsPdf(bytes)) return { format: 'pdf', archive: null };
  const other = otherKind(bytes);
  if (other !== null) throw fault(other);
  if (looksBinary(bytes)) throw fault('unknownType');
  return textKind(decodeText(bytes), name.toLowerCase());
}

/** The header of a PDF may stand after some other bytes. */
function beginsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function zippedKind(archive: Archive): Kind {
  const type = new TextDecoder().decode(archive.bytes('mimetype') ?? new Uint8Array()).trim();
  if (type !== '') {
    if (isLockedOdf(archive)) throw fault('encrypted');
    if (type.includes('opendocument.text')) return { format: 'odt', archive };
    if (type.includes('opendocument.spreadsheet')) return { format: 'ods', archive };
  }
  if (archive.names.some((name) => /^word\/document\d*\.xml$/.test(name))) return { format: 'docx', archive };
  if (archive.names.some((name) => /^xl\/workbook\.(xml|bin)$/.test(name)))
    return { format: 'xlsx', archive };
  if (!archive.has('[Content_Types].xml')) throw fault(otherZip(archive, type));
  const types = new TextDecoder().decode(archive.bytes('[Content_Types].xml') ?? new Uint8Array());
  if (types.includes('wordprocessingml.')) return { format: 'docx', archive };
  if (types.includes('spreadsheetml.')) return { format: 'xlsx', archive };
  throw fault(otherZip(archive, type));
}

function isLockedOdf(archive: Archive): boolean {
  const manifest = archive.bytes('META-INF/manifest.xml');
  return manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data');
}

/** The names of an OLE file's streams stand in its directory as UTF-16. */
function oleKind(bytes: Uint8Array): Kind {
  const names = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) throw fault('encrypted');
  if (names.includes('WordDocument')) return { format: 'doc', archive: null };
  if (names.includes('Workbook') || names.includes('Book')) return { format: 'xlsx', archive: null };
  throw fault(lacksDirectory(bytes) ? 'damaged' : otherOle(names));
}

/** An OLE file says in its header where its directory begins; one that ends before that was cut short. */
function lacksDirectory(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return true;
  const header = new DataView(bytes.buffer, bytes.byteOffset, 512);
  const sectorSize = 2 ** header.getUint16(30, true);
  return (header.getUint32(48, true) + 1) * sectorSize >= bytes.length;
}

function textKind(text: string, name: string): Kind {
  const start = text.trimStart();
  if (start === '') throw fault('empty');
  if (/^<\?xml/i.test(start)) return xmlKind(start);
  if (looksLikeHtml(start)) return { format: 'html', text };
  if (name.endsWith('.md') || name.endsWith('.markdown')) return { format: 'md', text };
  const delimited = looksDelimited(text);
  if (name.endsWith('.csv') || name.endsWith('.tsv'))
    return { format: delimited === 'no' ? 'txt' : 'csv', text };
  if (name.endsWith('.txt')) return { format: 'txt', text };
  if (delimited === 'surely') return { format: 'csv', text };
  return { format: looksLikeMarkdown(text) ? 'md' : 'txt', text };
}

/** A sheet or slides in one piece of XML. */
const FLAT_OF_ANOTHER_KIND = /\boffice:mimetype="[^"]*opendocument\.(?!text)/;

function xmlKind(start: string): Kind {
  const head = start.slice(0, 4000);
  if (/<office:document\b/.test(head) && !FLAT_OF_ANOTHER_KIND.test(start.slice(0, 20_000)))
    return { format: 'odt', archive: null, flat: true };
  if (/<html\b/i.test(head)) return { format: 'html', text: start };
  throw fault('unknownType');
}

const looksLikeHtml = (start: string): boolean =>
  /^(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|table|div|p|h[1-6]|meta|style|article|section|main|ul|ol|span|b|font)\b/i.test(
    start.slice(0, 20_000),
  );

/** Headings, table rules and list marks of Markdown, at least two of them. */
function looksLikeMarkdown(text: string): boolean {
  const signs = text.slice(0, 50_000).match(/^(#{1,6} \S|\|? *:?-{3,}:? *\||```|[*+-] \S|\d+\. \S)/gm) ?? [];
  return signs.length > 1 && signs.some((sign) => sign.startsWith('#') || sign.includes('|'));
}
