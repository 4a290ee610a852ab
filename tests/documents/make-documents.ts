/** Small documents made from code, for trying the formats: real containers around invented words. */
import { strToU8, type Zippable, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Parts of a Word document besides its body, by name below `word/`. */
export type DocxParts = Record<string, string>;

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document whose body is `body`. */
export function docx(body: string, parts: DocxParts = {}, more: Zippable = {}): Uint8Array {
  const names = Object.keys(parts);
  const relations = names.map(
    (name, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATION}/${name.replace(/\d*\.xml$/, '')}" Target="${name}"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(names.map((name) => [`word/${name}`, strToU8(parts[name] ?? '')])),
    ...more,
  });
}

/** A root element of a Word part. */
export const part = (element: string, inside: string): string =>
  `<w:${element} ${W} ${R}>${inside}</w:${element}>`;

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const para = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

export const cell = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : para(inside)}</w:tc>`;

export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

const ODF = [
  ['office', 'office'],
  ['text', 'text'],
  ['table', 'table'],
  ['style', 'style'],
  ['draw', 'drawing'],
  ['fo', 'xsl-fo-compatible'],
  ['number', 'datastyle'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

type Odt = { styles?: string; kind?: 'text' | 'spreadsheet'; more?: Zippable };

/** An OpenDocument file whose body is `body`; `styles` are its automatic styles. */
export function odf(body: string, { styles = '', kind = 'text', more = {} }: Odt = {}): Uint8Array {
  const content = `<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
    'content.xml': strToU8(content),
    ...more,
  });
}

export const bytes = (text: string): Uint8Array => strToU8(text);
