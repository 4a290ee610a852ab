import { describe, expect, it } from 'vitest';
import {
  bytes,
  cell,
  docx,
  para,
  part,
  row,
  run,
  table,
} from '../../../../tests/documents/make-documents.ts';
import { opened, shown } from '../../../../tests/documents/shown.ts';

const STYLES = part(
  'styles',
  `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
   <w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
   <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our heading"/><w:basedOn w:val="U1"/></w:style>
   <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
   <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>`,
);
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const list = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
   <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
   <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
);
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (text: string): string => `<w:txbxContent>${para(text)}</w:txbxContent>`;

describe('paragraphs', () => {
  it.each<[string, string, string[]]>([
    ['white space folds', para(run('  Paint   the\thall ')), ['Paint the hall']],
    ['line breaks stand', para('<w:r><w:t>Paint</w:t><w:br/><w:t>the hall</w:t></w:r>'), ['Paint\nthe hall']],
    ['empty paragraphs go', `${para('<w:r/>')}${para('Ann')}`, ['Ann']],
    ['headings by style', para('Aims', style('U1')), ['H1 Aims']],
    ['headings through a style’s basis', para('Aims', style('Own')), ['H1 Aims']],
    ['a style based on itself', para('Aims', style('Loop')), ['Aims']],
    ['the title', para('The plan', style('T')), ['H0 The plan']],
    ['outline levels', para('Aims', '<w:outlineLvl w:val="2"/>'), ['H3 Aims']],
    ['fields show results, not instructions', para(`${run('Page ')}${field('PAGE', '4')}`), ['Page 4']],
    ['a field inside a field', para(field(`IF ${'x'}`, 'yes')), ['yes']],
    ['links', para(`<w:hyperlink>${run('our site')}</w:hyperlink>`), ['our site']],
    ['content controls', `<w:sdt><w:sdtContent>${para('chosen')}</w:sdtContent></w:sdt>`, ['chosen']],
    ['symbols', para('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> done</w:t></w:r>'), ['✓ done']],
    [
      'a box, once though written twice',
      para(
        `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing>${box('note')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('note')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('text')}`,
      ),
      ['text', 'note'],
    ],
    [
      'insertions are kept, deletions go',
      para(
        `<w:ins>${run('new ')}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>${run('words')}`,
      ),
      ['new words'],
    ],
    [
      'a deleted paragraph end joins two',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('one ')}</w:p>${para('two')}`,
      ['one two'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await shown(docx(body, { 'styles.xml': STYLES }))).toEqual(expected);
  });

  it('reads other prefixes for the same names', async () => {
    const other = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>same</x:t></x:r></x:p></x:body></x:document>`;
    expect(await shown(docx('', {}, { 'word/document.xml': bytes(other) }))).toEqual(['same']);
  });

  it('knows bold, struck-out and size', async () => {
    const { blocks } = await opened(
      docx(para(`${run('All ', '<w:b/>')}${run('bold', '<w:b/><w:strike/><w:sz w:val="28"/>')}`)),
    );
    expect(blocks[0]).toMatchObject({ text: 'All bold', bold: true, struck: 'bold' });
  });
});

describe('lists', () => {
  const numbered = (body: string): Promise<string[]> => shown(docx(body, { 'numbering.xml': NUMBERING }));

  it('counts levels, starting deeper ones again', async () => {
    const items = [
      [0, 'a'],
      [1, 'b'],
      [1, 'c'],
      [0, 'd'],
      [1, 'e'],
      [2, 'f'],
    ] as const;
    const body = items.map(([at, text]) => para(text, list(1, at))).join('');
    expect(await numbered(body)).toEqual(['1. a', '1.1 b', '1.2 c', '2. d', '2.1 e', '(a) f']);
  });

  it('starts again where a list says so, and goes on where it does not', async () => {
    const body = `${para('a', list(1))}${para('b', list(3))}${para('between')}${para('c', list(3))}`;
    expect(await numbered(body)).toEqual(['1. a', '1. b', 'between', '2. c']);
  });

  it('shows bullets', async () => {
    expect(await numbered(para('a', list(2)))).toEqual(['• a']);
  });
});

describe('tables', () => {
  it.each<[string, string, string[]]>([
    [
      'merged across',
      table(row(cell('Aim', '<w:gridSpan w:val="2"/>')), row(cell('a'), cell('b'))),
      ['table 2x2', '0,0 1x2 Aim', '1,0 a', '1,1 b'],
    ],
    [
      'merged down',
      table(
        row(cell('Aim', '<w:vMerge w:val="restart"/>'), cell('a')),
        row(cell('<w:p/>', '<w:vMerge/>'), cell('b')),
      ),
      ['table 2x2', '0,0 2x1 Aim', '0,1 a', '1,1 b'],
    ],
    [
      'words in a covered cell are kept',
      table(
        row(cell('Aim', '<w:vMerge w:val="restart"/>'), cell('a')),
        row(cell('lost?', '<w:vMerge/>'), cell('b')),
      ),
      ['table 2x2', '0,0 2x1 Aim | lost?', '0,1 a', '1,1 b'],
    ],
    [
      'rows that begin late',
      table(row(cell('a'), cell('b')), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('c')}</w:tr>`),
      ['table 2x2', '0,0 a', '0,1 b', '1,0', '1,1 c'],
    ],
    [
      'short rows',
      table(row(cell('a'), cell('b')), row(cell('c'))),
      ['table 2x2', '0,0 a', '0,1 b', '1,0 c', '1,1'],
    ],
    [
      'tables in cells',
      table(row(cell(`${para('a')}${table(row(cell('x'), cell('y')))}`), cell('b'))),
      ['table 1x2', '0,0 a | [0,0 x; 0,1 y]', '0,1 b'],
    ],
    [
      'deleted rows go',
      table(row(cell('a')), `<w:tr><w:trPr><w:del/></w:trPr>${cell('b')}</w:tr>`, row(cell('c'))),
      ['table 2x1', '0,0 a', '1,0 c'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await shown(docx(body))).toEqual(expected);
  });

  it('knows heading rows and colours', async () => {
    const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('a', '<w:shd w:val="clear" w:fill="FFC000"/>')}</w:tr>`;
    const { blocks } = await opened(docx(table(head, row(cell('b')))));
    expect(blocks[0]).toMatchObject({ headerRows: 1, cells: [{ colour: '#ffc000' }, { colour: null }] });
  });
});

describe('what stands beside the text', () => {
  it('keeps comments with the words they are about, and footnotes with their paragraph', async () => {
    const body = para(
      `${run('Paint ')}<w:commentRangeStart w:id="7"/>${run('the hall')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${run('.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    );
    const document = await opened(
      docx(body, {
        'comments.xml': part(
          'comments',
          `<w:comment w:id="7" w:author="Olu">${para('Which one?')}</w:comment>`,
        ),
        'footnotes.xml': part('footnotes', `<w:footnote w:id="2">${para('Since 2030.')}</w:footnote>`),
      }),
    );
    expect(document.notes).toEqual([
      { kind: 'comment', text: 'Which one?', about: 'the hall', author: 'Olu', where: { block: 0 } },
      { kind: 'footnote', text: 'Since 2030.', about: 'Paint the hall.', author: null, where: { block: 0 } },
    ]);
    expect(document.blocks.map((block) => 'text' in block && block.text)).toEqual(['Paint the hall.']);
  });

  it('sets headers and footers apart', async () => {
    const document = await opened(
      docx(para('x'), {
        'header1.xml': part('hdr', para('Draft')),
        'footer1.xml': part('ftr', para(`${run('Page ')}${field('PAGE', '3')}`)),
      }),
    );
    expect(document.furniture).toEqual(['Draft', 'Page 3']);
  });

  it('says how many changes were taken as accepted, and what was left out', async () => {
    const document = await opened(
      docx(para(`<w:ins>${run('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>`)),
    );
    expect(document.remarks).toEqual([
      {
        code: 'trackedChanges',
        message:
          '2 tracked changes taken as accepted: 1 insertion kept, 1 deletion left out. Left out: “old”.',
        where: null,
      },
    ]);
  });

  it('says which words the document hides', async () => {
    const document = await opened(docx(para(`${run('seen')}${run('unseen', '<w:vanish/>')}`)));
    expect(document.blocks).toMatchObject([{ text: 'seen' }]);
    expect(document.remarks[0]?.message).toContain('“unseen”');
  });
});
