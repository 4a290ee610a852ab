/**
 * Documents made to do harm, or spoiled on the way: each gets a sentence that says what is wrong and what to try,
 * soon, and nothing falls over.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/documents/formats/limits.ts';
import { openDocument } from '../../src/documents/formats/open.ts';
import { createReadingProcess } from '../../src/services/reading-process.ts';
import { bytes, cell, docx, odf, para, row, table } from './make-documents.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));
const reading = createReadingProcess();
afterAll(() => reading.stop());

/** Opens in this process; the time is generous as the machine may be busy. */
async function why(document: Uint8Array, name = 'plan'): Promise<string> {
  const begun = performance.now();
  const result = await openDocument(document, { name });
  expect(performance.now() - begun).toBeLessThan(10_000);
  if (result.ok) return 'read';
  if (result.problem.code !== 'documentUnreadable') return result.problem.code;
  expect(result.problem.message).toMatch(/^[A-Z].*\.$/);
  expect(result.problem.remedy).toMatch(/^[A-Z].*\.$/);
  return result.problem.why;
}

/** A zip file of one part that says it is `says` bytes long, whatever it holds. */
function lyingZip(name: string, packed: Uint8Array, says: number): Uint8Array {
  const zipped = Buffer.from(zipSync({ [name]: [new Uint8Array(1), { level: 0 }] }));
  const at = zipped.indexOf('PK\x01\x02', 0, 'latin1');
  const local = Buffer.from(zipped.subarray(0, 30 + name.length));
  const directory = Buffer.from(zipped.subarray(at));
  for (const [header, method, sizes] of [
    [local, 8, 18],
    [directory, 10, 20],
  ] as const) {
    header.writeUInt16LE(8, method);
    header.writeUInt32LE(packed.length, sizes);
    header.writeUInt32LE(says, sizes + 4);
  }
  directory.writeUInt32LE(local.length + packed.length, directory.length - 6);
  return new Uint8Array(Buffer.concat([local, packed, directory]));
}

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);
const docxTables = (depth: number): string =>
  nested(depth, '<w:tbl><w:tr><w:tc>', '<w:p/></w:tc></w:tr></w:tbl>').replace('<w:p/>', para('deep'));
const odtTables = (depth: number): string =>
  nested(
    depth,
    '<table:table><table:table-row><table:table-cell><text:p>x</text:p>',
    '</table:table-cell></table:table-row></table:table>',
  );
const entities = (name: string): string =>
  `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (c) => `<!ENTITY ${c} "${`&${String.fromCharCode(c.charCodeAt(0) - 1)};`.repeat(10)}">`)}]><${name}>&j;</${name}>`;

describe('what cannot be read', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['white space', () => bytes(' \n\t\n'), 'empty'],
    [
      'a picture',
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(200).fill(3)]),
      'picture',
    ],
    ['a program', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, ...Array(400).fill(1)]), 'unknownType'],
    [
      'bytes by chance',
      () => Uint8Array.from({ length: 5_000 }, (_, i) => (i * i * 31 + i * 7) >> 3),
      'unknownType',
    ],
    ['a photograph', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array(400).fill(1)]), 'picture'],
    ['a photograph of a telephone', () => bytes(`\0\0\0\x18ftypheic${'\0\x01'.repeat(90)}`), 'picture'],
    ['a packed folder', () => zipSync({ 'plans/plan.docx': docx(para('x')) }), 'packed'],
    ['slides', () => zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), 'presentation'],
    ['old slides', () => ole('PowerPoint Document'), 'presentation'],
    ['a saved e-mail', () => ole('__properties_version1.0'), 'message'],
    [
      'a sheet in one piece of XML',
      () =>
        bytes(
          '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
        ),
      'unknownType',
    ],
    ['a zip file of something else', () => zipSync({ 'a.bin': strToU8('x') }), 'unknownType'],
    ['XML of something else', () => bytes('<?xml version="1.0"?><rss><item>x</item></rss>'), 'unknownType'],
    ['a file too large', () => new Uint8Array(MAX_FILE_BYTES + 1), 'tooLarge'],
    ['a Word document without words', () => docx('<w:p/>'), 'noText'],
    [
      'a document that unpacks to 60 MB',
      () => docx(para('x'), {}, { 'word/document.xml': new Uint8Array(60_000_000) }),
      'expandsTooMuch',
    ],
    [
      'a document that lies about what it unpacks to',
      () => lyingZip('word/document.xml', deflateRawSync(new Uint8Array(60_000_000)), 100),
      'expandsTooMuch',
    ],
    [
      'entities of entities in Word',
      () => docx('', {}, { 'word/document.xml': strToU8(entities('w:document')) }),
      'expandsTooMuch',
    ],
    [
      'entities of entities in OpenDocument',
      () => odf('', { more: { 'content.xml': strToU8(entities('office:document')) } }),
      'expandsTooMuch',
    ],
    ['tables in tables in Word', () => docx(docxTables(60)), 'tooDeep'],
    ['elements in elements', () => docx(nested(5_000, '<w:sdt>', '</w:sdt>')), 'tooDeep'],
    ['tables in tables in OpenDocument', () => odf(odtTables(60)), 'tooDeep'],
    [
      'tables in tables in HTML',
      () => bytes(`<html><body>${nested(60, '<table><tr><td>a</td><td>', '</td></tr></table>')}`),
      'tooDeep',
    ],
    [
      'tens of thousands of elements in elements in HTML',
      () => bytes(`<html><body>${'<div>'.repeat(50_000)}x`),
      'tooDeep',
    ],
    ['groups in groups in Rich Text', () => bytes(`{\\rtf1 ${'{'.repeat(100_000)}x`), 'tooDeep'],
    ['tables in tables in Rich Text', () => bytes(`{\\rtf1 \\intbl\\itap60 x\\nestcell}`), 'tooDeep'],
    ['a Word document with a password', () => bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1`), 'damaged'],
    [
      'a locked OpenDocument',
      () =>
        odf('<text:p>x</text:p>', {
          more: { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') },
        }),
      'encrypted',
    ],
    ['a million rows of commas', () => bytes('a,b,c\n'.repeat(1_000_000)), 'tooManyRows'],
    ['thousands of columns', () => bytes(`${'a,'.repeat(5_000)}\n`.repeat(9)), 'tooManyRows'],
    [
      'a million rows in OpenDocument',
      () =>
        odf(
          '<table:table table:name="S"><table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
          { kind: 'spreadsheet' },
        ),
      'tooManyRows',
    ],
    [
      'cells that span the earth',
      () => bytes('<html><body><table><tr><td colspan=9999999 rowspan=9999999>a<td>b<tr><td>c</table>'),
      'tooManyRows',
    ],
    ['pieces of a PDF', () => bytes('%PDF-1.7\nnothing of the kind'), 'damaged'],
  ])('%s', async (name, make, expected) => {
    const document = name.endsWith('a password') ? ole('EncryptedPackage') : make();
    expect(await why(document, 'plan.csv')).toBe(name.endsWith('a password') ? 'encrypted' : expected);
  });
});

/** The beginning of a compound file with one name in its directory. */
function ole(name: string): Uint8Array {
  const file = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.write(name, 1024, 'utf16le');
  return new Uint8Array(file);
}

it('says plainly why a document with entities is not opened', async () => {
  const result = await openDocument(docx('', {}, { 'word/document.xml': strToU8(entities('w:document')) }));
  expect(!result.ok && result.problem.message).toContain('abbreviations of its own making');
});

describe('documents cut short', () => {
  it.each(['marsh.docx', 'marsh.odt', 'marsh.doc', 'marsh.pdf', 'harbour.xlsx', 'harbour.ods'])(
    '%s',
    async (name) => {
      const whole = fixture(name);
      for (const share of [0.02, 0.3, 0.6, 0.95]) {
        const outcome = await why(whole.slice(0, Math.floor(whole.length * share)));
        expect(['damaged', 'noText', 'read', 'unknownType']).toContain(outcome);
      }
    },
  );

  it('reads what is left of Rich Text and HTML', async () => {
    for (const name of ['marsh.rtf', 'marsh.html']) {
      const whole = fixture(name);
      expect(await why(whole.slice(0, Math.floor(whole.length * 0.7)))).toBe('read');
    }
  });

  it('notices one changed byte in a packed part', async () => {
    const spoiled = fixture('marsh.docx');
    const at = Buffer.from(spoiled).indexOf('word/document.xml') + 200;
    spoiled[at] = (spoiled[at] ?? 0) ^ 0x55;
    expect(await why(spoiled)).toBe('damaged');
  });
});

async function texts(document: Uint8Array, name = ''): Promise<string[]> {
  const result = await openDocument(document, { name });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.cells.flatMap((one) => one.paragraphs.map((p) => p.text)),
  );
}

describe('odd characters', () => {
  it('drops control characters and noughts, and keeps the words around them', async () => {
    expect(await texts(bytes('one\0two \x01three\x1b[31m four\n'), 'a.txt')).toEqual([
      'onetwo three[31m four',
    ]);
  });

  it('drops marks that make text read otherwise than it is written', async () => {
    expect(await texts(bytes('pay \u202eabc\u202c to\u2066 Ann\u2069\n'), 'a.txt')).toEqual([
      'pay abc to Ann',
    ]);
  });

  it('keeps right-to-left letters in their order', async () => {
    expect(await texts(docx(para('خطة العمل 2030')))).toEqual(['خطة العمل 2030']);
  });

  it('mends half of a pair', async () => {
    const wide = Buffer.from('\ufeffAnn \ud83d paints', 'utf16le');
    expect(await texts(new Uint8Array(wide))).toEqual(['Ann \ufffd paints']);
  });

  it('does not run what looks like a formula in text', async () => {
    const cells = await texts(bytes('Ref,Action,Lead\n1,=1+1,Ann\n2,"=HYPERLINK(""x"")",Bob\n'), 'a.csv');
    expect(cells).toContain('=1+1');
  });
});

it('says that macros were not run', async () => {
  const result = await openDocument(
    docx(para('Paint the hall'), {}, { 'word/vbaProject.bin': strToU8('x') }),
  );
  expect(result.ok && result.value.remarks.map((remark) => remark.code)).toEqual(['macros']);
});

it('reads a table of ten thousand rows', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => row(cell(`Action ${i}`), cell('Ann'))).join('');
  const result = await openDocument(docx(table(rows)));
  expect(result.ok && result.value.blocks[0]).toMatchObject({ rowCount: 10_000, columnCount: 2 });
});

describe('in a process of its own', () => {
  it.each<[string, () => Uint8Array]>([
    ['a sheet of a million rows', () => new Uint8Array(millionRows())],
    ['thirty megabytes of one word', () => bytes('word '.repeat(6_000_000))],
    ['markup that never ends', () => bytes(`<html><body>${'<b><i><a href=x>'.repeat(400_000)}`)],
    ['Markdown made to be slow', () => bytes(`# a\n# b\n${'['.repeat(60_000)}${'*_'.repeat(60_000)}`)],
    ['lines that seem to be tables', () => bytes('a  b   c  d\n'.repeat(200_000))],
    ['a PDF of circles', () => bytes(circularPdf())],
  ])('%s gets an answer within five seconds', async (_, make) => {
    const document = make();
    // The promise is about the document: a process that is warm, so that a busy machine's cold start does not count.
    await reading.read(bytes('Action,Lead\nPaint the hall,Ann\n'), { name: 'plan.csv' });
    const begun = performance.now();
    const result = await reading.read(document, { name: 'plan.md' });
    expect(performance.now() - begun).toBeLessThan(5_000);
    if (!result.ok) expect(result.problem.remedy).toMatch(/\.$/);
  });
});

function millionRows(): Buffer {
  const sheet = `<worksheet><sheetData>${'<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(1_000_000)}</sheetData></worksheet>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/worksheets/sheet1.xml': [strToU8(sheet), { level: 1 }],
    }),
  );
}

/** Pages whose parents are each other. */
function circularPdf(): string {
  return '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 9>>endobj\n3 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
}
