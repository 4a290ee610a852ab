import { describe, expect, it } from 'vitest';
import { bytes } from '../../../../tests/documents/make-documents.ts';
import { opened, shown } from '../../../../tests/documents/shown.ts';

const rtf = (body: string): Promise<string[]> => shown(bytes(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`));
const cells = (...edges: number[]): string => `\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}`;

describe('Rich Text', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', 'Paint\\line the hall\\par Mend\\tab it\\par', ['Paint\nthe hall', 'Mend it']],
    ['characters', "caf\\'e9 \\endash  \\u8220?yes\\u8221? \\~x\\_y\\par", ['café – “yes” x-y']],
    ['other alphabets', "{\\fonttbl{\\f1\\fcharset204 X;}}{\\f1 \\'cf\\'eb\\'e0\\'ed}\\par", ['План']],
    [
      'headings by style and outline',
      '{\\stylesheet{\\s1 heading 1;}{\\s2 Other;}}\\pard\\s1 Aims\\par\\pard\\outlinelevel1 Next\\par\\pard\\s2 x\\par',
      ['H1 Aims', 'H2 Next', 'x'],
    ],
    [
      'list marks',
      '\\pard{\\listtext\\pard 1.\\tab}a\\par\\pard{\\listtext\\u8226?\\tab}b\\par',
      ['1. a', '• b'],
    ],
    ['what is marked to be skipped', '{\\*\\odd words}{\\fldinst HYPERLINK}{\\fldrslt link}\\par', ['link']],
    ['pictures hold no words', '{\\pict\\wmetafile8 0102aabb}a\\par', ['a']],
    [
      'rows and cells',
      `${cells(1000, 2000)}\\intbl a\\cell b\\par c\\cell\\row\\intbl d\\cell\\cell\\row\\pard x\\par`,
      ['table 2x2', '0,0 a', '0,1 b | c', '1,0 d', '1,1', 'x'],
    ],
    [
      'cells over columns',
      `${cells(1000, 2000)}\\intbl a\\cell b\\cell\\row${cells(2000)}\\intbl c\\cell\\row`,
      ['table 2x2', '0,0 a', '0,1 b', '1,0 1x2 c'],
    ],
    [
      'cells over rows',
      '\\trowd\\clvmgf\\cellx1000\\cellx2000\\intbl a\\cell b\\cell\\row\\trowd\\clvmrg\\cellx1000\\cellx2000\\intbl\\cell c\\cell\\row',
      ['table 2x2', '0,0 2x1 a', '0,1 b', '1,1 c'],
    ],
    [
      'tables in cells',
      `\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops${cells(500, 900)}\\nestrow}\\pard\\intbl a\\cell b\\cell${cells(1000, 2000)}\\row`,
      ['table 1x2', '0,0 a | [0,0 x; 0,1 y]', '0,1 b'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await rtf(body)).toEqual(expected);
  });

  it('sets headers, notes and hidden words aside, and says what changed', async () => {
    const document = await opened(
      bytes(
        '{\\rtf1{\\info{\\title Quay plan}{\\revtim\\yr2031\\mo2\\dy3}}{\\header Draft\\par}Paint{\\footnote\\pard Twice.}{\\*\\atnauthor Olu}{\\*\\annotation Which?} it{\\v unseen}{\\deleted old}{\\revised new}\\par}',
      ),
    );
    expect(document).toMatchObject({
      title: 'Quay plan',
      modified: '2031-02-03',
      blocks: [{ text: 'Paint itnew' }],
      furniture: ['Draft'],
      notes: [
        { kind: 'footnote', text: 'Twice.', about: 'Paint itnew' },
        { kind: 'comment', text: 'Which?', author: 'Olu' },
      ],
    });
    expect(document.remarks.map((remark) => remark.code)).toEqual(['trackedChanges', 'hiddenText']);
  });
});
