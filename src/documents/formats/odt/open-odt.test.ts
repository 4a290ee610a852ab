import { describe, expect, it } from 'vitest';
import { odf } from '../../../../tests/documents/make-documents.ts';
import { opened, shown } from '../../../../tests/documents/shown.ts';

const p = (words: string, style = 'S'): string => `<text:p text:style-name="${style}">${words}</text:p>`;
const cell = (words: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${words && p(words)}</table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`;
const COVERED = '<table:covered-table-cell/>';
const STYLES = `<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="X" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="Title" style:family="paragraph"/><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
  <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
  <text:list-style style:name="K"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`;
const item = (inside: string, attributes = ''): string =>
  `<text:list-item ${attributes}>${inside}</text:list-item>`;
const list = (style: string, inside: string, more = ''): string =>
  `<text:list text:style-name="${style}" ${more}>${inside}</text:list>`;

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    [
      'spaces, tabs and line breaks',
      p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n e'),
      ['a b c\nd e'],
    ],
    [
      'headings and the title',
      `<text:h text:outline-level="2">Aims</text:h>${p('Plan', 'P1')}`,
      ['H2 Aims', 'H0 Plan'],
    ],
    [
      'lists in lists',
      list('L', item(`${p('a')}<text:list>${item(p('b'))}${item(p('c'))}</text:list>`) + item(p('d'))),
      ['1. a', '(a) b', '(b) c', '2. d'],
    ],
    [
      'lists that go on',
      list('L', item(p('a'))) +
        p('x') +
        list('L', item(p('b')), 'text:continue-numbering="true"') +
        list('L', item(p('c'))),
      ['1. a', 'x', '2. b', '1. c'],
    ],
    [
      'items with a number of their own',
      list('L', item(p('a'), 'text:start-value="7"') + item(p('b'))),
      ['7. a', '8. b'],
    ],
    ['further paragraphs of an item', list('K', item(p('a') + p('b'))), ['• a', 'b']],
    ['sections and page breaks', `<text:section>${p('a<text:soft-page-break/>b')}</text:section>`, ['ab']],
    [
      'covered cells',
      table(row(cell('a', 'table:number-rows-spanned="2"'), cell('b')), row(COVERED, cell('c'))),
      ['table 2x2', '0,0 2x1 a', '0,1 b', '1,1 c'],
    ],
    [
      'cells over columns',
      table(row(cell('a', 'table:number-columns-spanned="2"'), COVERED), row(cell('b'), cell('c'))),
      ['table 2x2', '0,0 1x2 a', '1,0 b', '1,1 c'],
    ],
    [
      'repeated rows and columns',
      table(
        row(cell('a', 'table:number-columns-repeated="2"')),
        '<table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>',
      ),
      ['table 3x2', '0,0 a', '0,1 a', '1,0 b', '1,1', '2,0 b', '2,1'],
    ],
    [
      'text boxes after their paragraph',
      p('a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b'),
      ['ab', 'box'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await shown(odf(body, { styles: STYLES }))).toEqual(expected);
  });

  it('knows heading rows', async () => {
    const body = `<table:table><table:table-header-rows>${row(cell('a'))}</table:table-header-rows>${row(cell('b'))}</table:table>`;
    expect((await opened(odf(body))).blocks[0]).toMatchObject({ headerRows: 1, rowCount: 2 });
  });
});

describe('what stands beside the text', () => {
  it('keeps comments with their words, and footnotes', async () => {
    const comment =
      '<office:annotation office:name="c"><dc:creator>Olu</dc:creator><dc:date>2030-01-01</dc:date><text:p>Which?</text:p></office:annotation>';
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Since 2030.</text:p></text:note-body></text:note>';
    const document = await opened(
      odf(p(`Paint ${comment}the hall<office:annotation-end office:name="c"/>.${note}`)),
    );
    expect(document.notes).toEqual([
      {
        kind: 'comment',
        text: 'Which?',
        about: 'the hall',
        author: 'Olu',
        on: '2030-01-01',
        where: { block: 0 },
      },
      { kind: 'footnote', text: 'Since 2030.', about: 'Paint the hall.', author: null, where: { block: 0 } },
    ]);
  });

  it('leaves deleted words out and says so', async () => {
    const changes =
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Olu</dc:creator></office:change-info><text:p>old</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>';
    const document = await opened(odf(`${changes}${p('new words')}`));
    expect(document.blocks).toMatchObject([{ text: 'new words' }]);
    expect(document.remarks[0]?.message).toBe(
      '2 tracked changes taken as accepted: 1 insertion kept, 1 deletion left out. Left out: “old”.',
    );
  });

  it('says which words are hidden', async () => {
    const document = await opened(
      odf(p('seen<text:span text:style-name="X">unseen</text:span>'), { styles: STYLES }),
    );
    expect([document.blocks, document.remarks]).toMatchObject([[{ text: 'seen' }], [{ code: 'hiddenText' }]]);
  });
});
