/** What the control words of Rich Text Format do to the story, as far as they are read. */
import { endCell, endParagraph, endRow, PLAIN_CELL, type Sink, type Story } from './rtf-story.ts';
import { write } from './rtf-text.ts';

type Act = (story: Story, number: number | null) => void;

const on = (number: number | null): boolean => number !== 0;

const into =
  (kind: Sink['kind']): Act =>
  (story) => {
    // What is left aside stays aside, whatever stands inside it; only text boxes are fetched out.
    if (story.group.sink.kind === 'aside' && kind !== 'box') return;
    story.group.sink = { kind, runs: [] };
  };

const type =
  (text: string): Act =>
  (story) =>
    write(story, text);

/** A paragraph ends: in the body it becomes one; elsewhere it is a line. */
const paragraph: Act = (story) => {
  if (story.group.sink.kind === 'body') endParagraph(story);
  else write(story, '\n');
};

/** List marks and notes have properties of their own, which are not those of the paragraph around. */
const inBody = (story: Story): boolean => story.group.sink.kind === 'body';

const reset: Act = (story) => {
  if (!inBody(story)) return;
  story.level = 0;
  story.style = 0;
  story.outline = null;
  story.depth = 0;
};

const plain: Act = (story) => {
  Object.assign(story.group, { bold: false, struck: false, hidden: false, deleted: false, size: null });
};

const cellEdge: Act = (story, number) => {
  story.row.cells.push({ ...story.row.next, right: number ?? 0 });
  story.row.next = { ...PLAIN_CELL };
};

const style: Act = (story, number) => {
  if (story.group.sink.kind === 'style') story.styleNumber = number ?? 0;
  else if (inBody(story)) story.style = number ?? 0;
};

const outline: Act = (story, number) => {
  const level = number !== null && number < 9 ? number + 1 : null;
  if (inBody(story)) story.outline = level;
  else if (story.group.sink.kind === 'style' && level !== null) story.headings.set(story.styleNumber, level);
};

const ENCODINGS: Record<number, string> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  238: 'windows-1250',
};

const part =
  (place: number): Act =>
  (story, number) => {
    story.colour[place] = number ?? 0;
  };

const date =
  (name: 'year' | 'month' | 'day'): Act =>
  (story, number) => {
    if (story.dating) story.changed = { year: 0, month: 0, day: 0, ...story.changed, [name]: number ?? 0 };
  };

const furniture = into('furniture');
const aside = into('aside');

/** Words that begin a group whose text is not the document's. */
const ASIDE = [
  'info',
  'fldinst',
  'nonesttables',
  'listtable',
  'listoverridetable',
  'revtbl',
  'rsidtbl',
  'generator',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'bkmkstart',
  'bkmkend',
  'xe',
  'tc',
  'shpinst',
  'objdata',
  'pn',
  'pntxta',
  'pntxtb',
  'sp',
  'filetbl',
  'formfield',
  'atnid',
  'atndate',
  'atnref',
  'atnparent',
  'atnicn',
  'atrfstart',
  'atrfend',
  'template',
  'operator',
  'author',
  'company',
  'keywords',
  'subject',
  'doccomm',
  'category',
  'manager',
  'ftnsep',
  'ftnsepc',
  'aftnsep',
  'aftnsepc',
  'upr',
];

export const ACTS: Record<string, Act> = {
  ...Object.fromEntries(ASIDE.map((word) => [word, aside])),
  ...Object.fromEntries(
    ['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map((word) => [
      word,
      furniture,
    ]),
  ),
  pict: (story) => {
    story.met.pictures += story.group.sink.kind === 'aside' ? 0 : 1;
    aside(story, null);
  },
  footnote: into('footnote'),
  ftnalt: (story) => {
    if (story.group.sink.kind === 'footnote') story.group.sink.kind = 'endnote';
  },
  annotation: into('comment'),
  atnauthor: into('author'),
  shptxt: into('box'),
  ud: (story) => {
    story.group.sink = story.body;
  },
  listtext: into('mark'),
  pntext: into('mark'),
  stylesheet: into('style'),
  fonttbl: into('font'),
  colortbl: into('colour'),
  title: (story) => {
    story.group.sink = { kind: 'title', runs: [] };
  },
  revtim: (story) => {
    story.dating = true;
  },
  creatim: (story) => {
    story.dating = false;
  },
  printim: (story) => {
    story.dating = false;
  },
  buptim: (story) => {
    story.dating = false;
  },
  yr: date('year'),
  mo: date('month'),
  dy: date('day'),
  par: paragraph,
  sect: paragraph,
  page: paragraph,
  line: type('\n'),
  tab: type('\t'),
  emdash: type('—'),
  endash: type('–'),
  bullet: type('•'),
  lquote: type('‘'),
  rquote: type('’'),
  ldblquote: type('“'),
  rdblquote: type('”'),
  emspace: type(' '),
  enspace: type(' '),
  qmspace: type(' '),
  pard: reset,
  plain,
  b: (story, number) => {
    story.group.bold = on(number);
  },
  strike: (story, number) => {
    story.group.struck = on(number);
  },
  striked: (story, number) => {
    story.group.struck = on(number);
  },
  v: (story, number) => {
    story.group.hidden = on(number);
  },
  deleted: (story, number) => {
    story.group.deleted = on(number);
  },
  revised: (story, number) => {
    if (on(number)) story.met.inserted += 1;
  },
  fs: (story, number) => {
    story.group.size = number === null ? null : number / 2;
  },
  f: (story, number) => {
    story.group.font = number ?? 0;
  },
  fcharset: (story, number) => {
    story.encodings.set(story.group.font, ENCODINGS[number ?? 0] ?? story.encoding);
  },
  ansicpg: (story, number) => {
    if (number !== null && number >= 1250 && number <= 1258) story.encoding = `windows-${number}`;
    else if (number === 932) story.encoding = 'shift_jis';
    else if (number === 65001) story.encoding = 'utf-8';
  },
  mac: (story) => {
    story.encoding = 'macintosh';
  },
  uc: (story, number) => {
    story.group.standIns = number ?? 1;
  },
  u: (story, number) => {
    const code = (number ?? 0) < 0 ? (number ?? 0) + 65_536 : (number ?? 0);
    write(story, code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
    story.toSkip = story.group.standIns;
  },
  s: style,
  outlinelevel: outline,
  ilvl: (story, number) => {
    if (inBody(story)) story.level = number ?? 0;
  },
  intbl: (story) => {
    if (!inBody(story)) return;
    story.depth = Math.max(story.depth, 1);
  },
  itap: (story, number) => {
    if (!inBody(story)) return;
    story.depth = number ?? 0;
  },
  cell: (story) => endCell(story, 1),
  nestcell: (story) => endCell(story, Math.max(2, story.depth)),
  row: (story) => endRow(story, 1),
  nestrow: (story) => endRow(story, Math.max(2, story.tables.length)),
  trowd: (story) => {
    story.row = { left: 0, cells: [], next: { ...PLAIN_CELL }, header: false };
  },
  trleft: (story, number) => {
    story.row.left = number ?? 0;
  },
  trhdr: (story) => {
    story.row.header = true;
  },
  cellx: cellEdge,
  clmgf: (story) => {
    story.row.next.across = 'first';
  },
  clmrg: (story) => {
    story.row.next.across = 'next';
  },
  clvmgf: (story) => {
    story.row.next.down = 'first';
  },
  clvmrg: (story) => {
    story.row.next.down = 'next';
  },
  clcbpat: (story, number) => {
    story.row.next.colour = number ?? 0;
  },
  red: part(0),
  green: part(1),
  blue: part(2),
};
