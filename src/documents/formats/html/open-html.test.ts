import { describe, expect, it } from 'vitest';
import { bytes } from '../../../../tests/documents/make-documents.ts';
import { opened, shown } from '../../../../tests/documents/shown.ts';

const html = (body: string): Promise<string[]> => shown(bytes(`<!doctype html><html><body>${body}`));

describe('HTML', () => {
  it.each<[string, string, string[]]>([
    [
      'paragraphs and line breaks',
      '<p>Paint\n the  hall</p>Mend<br>it<div>Soon</div>',
      ['Paint the hall', 'Mend\nit', 'Soon'],
    ],
    ['headings', '<h1>Plan</h1><h3>Aims</h3>', ['H1 Plan', 'H3 Aims']],
    [
      'parts that fold out have titles, unless they only say so',
      '<h2>Plan</h2><details><summary>Homes</summary><p>a</p></details><details><summary>Show more</summary><p>b</p></details>',
      ['H2 Plan', 'H3 Homes', 'a', 'Show more', 'b'],
    ],
    ['lists', '<ol type="a" start="3"><li>x<ul><li>y</ul><li>z</ol>', ['c. x', '• y', 'd. z']],
    ['terms and what they mean', '<dl><dt>QF<dd>Quay Forum</dl>', ['QF: Quay Forum']],
    [
      'terms in groups, some with nothing or much said of them',
      '<dl><div><dt>Lead:<dd>Quay Forum</div><dt>Partners<dd><dt>When<dd><p>May 2027</p><p>Or June</p><dt>Note</dl>',
      ['Lead: Quay Forum', 'Partners:', 'When: May 2027', 'Or June', 'Note:'],
    ],
    [
      'a term as long as a question is a line of its own',
      '<dl><dt>What will the forum do for people who wait longer than a year?<dd>Ring them</dl>',
      ['What will the forum do for people who wait longer than a year?', 'Ring them'],
    ],
    ['scripts and styles go', '<script>x()</script><style>p{}</style><p>a</p>', ['a']],
    [
      'spans',
      '<table><tr><th rowspan=2>a<th>b<tr><td>c</table>',
      ['table 2x2', '0,0 2x1 a', '0,1 b', '1,1 c'],
    ],
    [
      'cells across',
      '<table><tr><td colspan=2>a<tr><td>b<td>c</table>',
      ['table 2x2', '0,0 1x2 a', '1,0 b', '1,1 c'],
    ],
    [
      'paragraphs and lists in cells',
      '<table><tr><td><p>a<p>b<td><ul><li>c<li>d</ul></table>',
      ['table 1x2', '0,0 a | b', '0,1 • c | • d'],
    ],
    [
      'tables in cells',
      '<table><tr><td>a<table><tr><td>x<td>y</table><td>b</table>',
      ['table 1x2', '0,0 a | [0,0 x; 0,1 y]', '0,1 b'],
    ],
    ['a table that is only layout', '<table><tr><td><h2>Aims</h2><p>Paint</p></table>', ['H2 Aims', 'Paint']],
    ['entities', '<p>Fish &amp; chips &ndash; &#163;3</p>', ['Fish & chips – £3']],
    [
      'filled-in forms',
      '<p><input type=checkbox checked>Done <input value="May"> <select><option>a<option selected>b</select></p>',
      ['☒ Done May b'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await html(body)).toEqual(expected);
  });

  it('knows heading rows, captions and colours', async () => {
    const body =
      '<table><caption>Aims</caption><thead><tr><th>a<th style="background:#fc0">b</thead><tr><td>c<td bgcolor="#00FF00">d</table>';
    const { blocks } = await opened(bytes(`<html><body>${body}`));
    expect(blocks[0]).toMatchObject({
      headerRows: 1,
      caption: 'Aims',
      cells: [{}, { colour: '#ffcc00' }, {}, { colour: '#00ff00' }],
    });
  });

  it.each([
    ['<header><p>Otterby Council</p></header><p>a</p>', ['Otterby Council']],
    ['<header><h1>Our plan</h1></header><p>a</p>', []],
  ])('sets the head of a site aside, not that of its text: %s', async (body, furniture) => {
    expect((await opened(bytes(`<html><body>${body}`))).furniture).toEqual(furniture);
  });

  it('leaves hidden words out and says so; sets menus aside', async () => {
    const document = await opened(
      bytes('<html><body><nav>Home</nav><p>a<span hidden>b</span></p><p style="display: none">c</p>'),
    );
    expect(document.blocks).toMatchObject([{ text: 'a' }]);
    expect(document.remarks[0]?.message).toContain('“b”, “c”');
    expect(document.furniture).toEqual(['Home']);
  });

  it('keeps footnotes with the words that point at them', async () => {
    const document = await opened(
      bytes(
        '<html><body><p>Paint it.<sup><a href="#ftn1">1</a></sup></p><div id="ftn1"><p>1 Twice.</p></div>',
      ),
    );
    expect(document.blocks).toMatchObject([{ text: 'Paint it.' }]);
    expect(document.notes).toMatchObject([{ kind: 'footnote', text: 'Twice.', about: 'Paint it.' }]);
  });
});

describe('Markdown', () => {
  it.each<[string, string, string[]]>([
    ['headings and lists', '# Plan\n\n1. a\n2. b\n   - c\n', ['H1 Plan', '1. a', '2. b', '• c']],
    [
      'tables',
      '| Ref | Action |\n|---|---|\n| 1 | **Paint**<br>it |\n',
      ['table 2x2', '0,0 Ref', '0,1 Action', '1,0 1', '1,1 Paint\nit'],
    ],
    ['HTML inside', 'a\n\n<table><tr><td>x<td>y</table>\n', ['a', 'table 1x2', '0,0 x', '0,1 y']],
    ['ticked items', '- [x] done\n- [ ] open\n', ['• ☒ done', '• ☐ open']],
    ['settings at the head', '---\ntitle: Quay plan\n---\n\n# Aims\n', ['title: Quay plan', 'H1 Aims']],
  ])('%s', async (_, words, expected) => {
    expect(await shown(bytes(words), 'plan.md')).toEqual(expected);
  });

  it('takes footnotes as notes', async () => {
    const document = await opened(bytes('# A\n\nPaint it.[^1]\n\n[^1]: Twice.\n'), 'plan.md');
    expect(document.notes).toMatchObject([{ text: 'Twice.', about: 'Paint it.' }]);
  });
});
