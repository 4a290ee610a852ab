/** The Word document's own structure: what a screen reader, a printer and a partner's Word see. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '../../../src/documents/write/word.ts';
import type { Day } from '../../../src/domain/day.ts';
import { action, bookOf, reading, withStatuses } from './made-plan.ts';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

function isWellFormed(xml: string): boolean {
  let faults = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    faults += 1;
  });
  parser.write(xml).close();
  return faults === 0;
}

describe('the Word document', () => {
  let parts: Record<string, string> = {};
  let body = '';
  const count = (what: RegExp): number => (body.match(what) ?? []).length;

  beforeAll(async () => {
    parts = partsOf(await writeWord(bookOf(reading()), { written: '2026-11-21' as Day }));
    body = parts['word/document.xml'] ?? '';
  });

  it('is A4 on its side', () =>
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'));
  it('has one title', () => expect(count(/w:val="Title"/g)).toBe(1));
  it('has a real heading for each section and theme', () => expect(count(/w:val="Heading1"/g)).toBe(4));
  it('has a table for each theme', () => expect(count(/<w:tbl>/g)).toBe(2));
  it('repeats each table’s heading row on every page', () => expect(count(/<w:tblHeader\/>/g)).toBe(2));
  it('merges the cells of a level that several actions share', () =>
    expect(count(/<w:vMerge w:val="restart"\/>/g)).toBe(3));
  it('makes lists of sub-actions and of the prose’s items', () => expect(count(/<w:numPr>/g)).toBe(5));
  it('is in British English', () => expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>'));
  it('is titled in its properties', () =>
    expect(parts['docProps/core.xml']).toContain('<dc:title>Brackwater Together: our plan</dc:title>'));
  it('says on each page when it was written, and which page it is', () => {
    const footer = Object.entries(parts).find(([name]) => /footer\d+\.xml$/.test(name))?.[1] ?? '';
    expect(footer).toContain('Written on 21 November 2026.');
    expect(footer).toContain('NUMPAGES');
  });
  it('has no status columns where nobody gave a status', () => expect(body).not.toContain('>Status<'));

  it('has status and last update where they are wanted', async () => {
    const told =
      partsOf(await writeWord(withStatuses(bookOf(reading())), { status: true, update: true }))[
        'word/document.xml'
      ] ?? '';
    for (const words of [
      'Status',
      'RAG',
      'Last update',
      'In progress',
      'Amber',
      'Word 3 from the lead (1 June 2026)',
    ])
      expect(told).toContain(`>${words}<`);
  });

  it.each(['Mend\u0000 \u001f wall\uffff', '\ud800 lone', ']]> & < > "', '\u202eoverride', ''])(
    'is well-formed whatever the text: %j',
    async (text) => {
      const book = bookOf(
        reading([
          action({
            text,
            fields: { [text || 'Notes']: text },
            notes: [text],
            leads: [{ name: text || 'A', kind: 'group' }],
          }),
        ]),
      );
      const all = partsOf(await writeWord({ ...book, plan: { ...book.plan, title: text } }));
      for (const [name, xml] of Object.entries(all))
        if (name.endsWith('.xml')) expect([name, isWellFormed(xml)]).toEqual([name, true]);
    },
  );

  it('can be written of a plan with nothing in it', async () => {
    const empty = partsOf(await writeWord(bookOf({ ...reading([]), sections: [], title: null })));
    expect(isWellFormed(empty['word/document.xml'] ?? '')).toBe(true);
  });
});
