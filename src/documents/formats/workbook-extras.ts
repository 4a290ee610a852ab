/** The words of an Excel workbook outside its cells: text boxes, and the headers and footers of its pages. */
import type { Archive } from './archive.ts';
import type { Paragraph } from './block.ts';
import { cleanText } from './clean-text.ts';
import { plainParagraph } from './paragraph.ts';
import { descendants, parseXml, textOf, type Xml } from './xml.ts';

const partsLike = (archive: Archive, name: RegExp): Xml[] =>
  archive.names
    .filter((one) => name.test(one))
    .map((one) => archive.bytes(one))
    .filter((bytes) => bytes !== null)
    .map((bytes) => parseXml(bytes));

/** The paragraphs of text boxes and shapes. */
export function boxParagraphs(archive: Archive): Paragraph[] {
  return partsLike(archive, /^xl\/drawings\/drawing\d+\.xml$/)
    .flatMap((drawing) => descendants(drawing, 'xdr:txBody'))
    .flatMap((box) => descendants(box, 'a:p'))
    .map((paragraph) => plainParagraph(descendants(paragraph, 'a:t').map(textOf).join('')))
    .filter((paragraph) => paragraph !== null);
}

/** `&L`, `&P`, `&12`, `&"Arial,Bold"`, `&KFF0000`: codes for place, page number, size, font and colour. */
const CODES = /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])/gi;
const HEADER_FOOTER = /<headerFooter[\s\S]*?<\/headerFooter>/;

/** The lines of page headers and footers, without their codes. */
export function pageFurniture(archive: Archive): string[] {
  const lines = new Set<string>();
  for (const name of archive.names.filter((one) => /^xl\/worksheets\/sheet\d+\.xml$/.test(one))) {
    const found = HEADER_FOOTER.exec(new TextDecoder().decode(archive.bytes(name) ?? new Uint8Array()))?.[0];
    if (found === undefined) continue;
    for (const part of parseXml(found).children) {
      const words =
        typeof part === 'string' ? '' : cleanText(textOf(part).replace(CODES, '\n').replaceAll('&&', '&'));
      for (const line of words.split('\n')) if (line !== '') lines.add(line);
    }
  }
  return [...lines];
}
