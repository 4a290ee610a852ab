/** Control words that send the words of their group elsewhere: notes, headers, tables of styles, or nowhere. */
import type { Act } from './rtf-act.ts';
import type { Sink } from './rtf-story.ts';

const into =
  (kind: Sink['kind']): Act =>
  (story) => {
    // What is left aside stays aside, whatever stands inside it; only text boxes are fetched out.
    if (story.group.sink.kind === 'aside' && kind !== 'box') return;
    story.group.sink = { kind, runs: [] };
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

/** Acts that change where words go. */
export const DESTINATIONS: Record<string, Act> = {
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
};
