/** What the control words of Rich Text Format do to the story, as far as they are read. */
import { type Act, inBody, on } from './rtf-act.ts';
import { DESTINATIONS } from './rtf-destinations.ts';
import { endParagraph } from './rtf-story.ts';
import { TABLES } from './rtf-tables.ts';
import { write } from './rtf-text.ts';

const type =
  (text: string): Act =>
  (story) =>
    write(story, text);

/** A paragraph ends: in the body it becomes one; elsewhere it is a line. */
const paragraph: Act = (story) => {
  if (story.group.sink.kind === 'body') endParagraph(story);
  else write(story, '\n');
};

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

/** Every control word that is read. */
export const ACTS: Record<string, Act> = {
  ...DESTINATIONS,
  ...TABLES,
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
  red: part(0),
  green: part(1),
  blue: part(2),
};
