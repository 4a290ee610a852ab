import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytes, docx, odf, para } from '../../../tests/documents/make-documents.ts';
import { kindOf } from './kind.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../tests/documents/fixtures', name)));
const MARKDOWN = '# Plan\n\n- a\n- b\n\n| a | b |\n|---|---|\n| c | d |\n';
const TABLE = 'Ref,Action,Lead\n1,Paint,Ann\n2,Mend,Bob\n';

it.each<[string, Uint8Array, string, string]>([
  ['a Word document called a spreadsheet', docx(para('a')), 'plan.xlsx', 'docx'],
  ['an OpenDocument text', odf('<text:p>a</text:p>'), '', 'odt'],
  ['an OpenDocument sheet', odf('', { kind: 'spreadsheet' }), '', 'ods'],
  ['a flat OpenDocument text', fixture('marsh.fodt'), '', 'odt'],
  ['a workbook called text', fixture('harbour.xlsx'), 'plan.txt', 'xlsx'],
  ['an old Word document', fixture('marsh.doc'), 'plan.docx', 'doc'],
  ['a PDF', fixture('marsh.pdf'), 'plan.doc', 'pdf'],
  ['Rich Text called a Word document', fixture('marsh.rtf'), 'plan.doc', 'rtf'],
  ['a web page called a spreadsheet', bytes('<html><body><table><tr><td>a</table>'), 'plan.xls', 'html'],
  ['a web page without a head', bytes('<!-- saved --> <table><tr><td>a</table>'), '', 'html'],
  ['rows of commas without a name', bytes(TABLE), '', 'csv'],
  ['rows of commas called text', bytes(TABLE), 'plan.txt', 'txt'],
  ['prose called csv', bytes('We paint the hall.\n'), 'plan.csv', 'txt'],
  ['prose with commas', bytes('We paint, mend and sweep.\nThen, at last, we rest.\n'), '', 'txt'],
  ['Markdown without a name', bytes(MARKDOWN), '', 'md'],
  ['Markdown called text', bytes(MARKDOWN), 'plan.txt', 'txt'],
])('%s', (_, document, name, format) => {
  expect(kindOf(document, name).format).toBe(format);
});

it.each<[string, number, string]>([
  ['the last bytes', 0.9, 'damaged'],
  ['a half', 0.5, 'damaged'],
  ['nearly all', 0.03, 'damaged'],
])('an old Word document without %s is cut short, not of an unknown kind', (_, share, why) => {
  const whole = fixture('marsh.doc');
  expect(() => kindOf(whole.subarray(0, Math.floor(whole.length * share)), 'plan.doc')).toThrow(why);
});
