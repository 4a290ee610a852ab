/**
 * A plan with no heading over its actions, whose every action says its theme beside it (`Priority area`: Homes), has
 * those themes for its levels. Ranks, codes and words that differ from action to action are none.
 */
import { plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { meaningsOf } from '../columns/column-name.ts';
import { readHeading } from '../prose/numbering.ts';
import { levelName } from '../tables/level-name.ts';
import type { Draft } from './draft.ts';
import { looksCoded, looksLikeRank, looksTimed } from './evidence.ts';

const FEWEST_ACTIONS = 4;
const FEWEST_THEMES = 2;
/** Themes to an action: more of them group nothing. */
const MOST_THEMES = 0.5;
const LONGEST_THEME = 12;

/** A title that several actions share, and no mark or date. */
const couldBeTheme = (text: string): boolean =>
  saysSomething(text) &&
  !text.includes('\n') &&
  wordsOf(text).length <= LONGEST_THEME &&
  !looksLikeRank(text) &&
  !looksCoded(text) &&
  !looksTimed(text);

function themesIn(drafts: readonly Draft[]): string | null {
  const headings = Object.keys(drafts[0]?.fields ?? {}).filter((h) => meaningsOf(h)[0] === 'parent');
  for (const heading of headings) {
    const said = drafts.map((draft) => (Object.hasOwn(draft.fields, heading) ? draft.fields[heading] : ''));
    const themes = new Set(said.map((text) => plainWords(text ?? '')));
    const few = themes.size >= FEWEST_THEMES && themes.size <= MOST_THEMES * drafts.length;
    if (few && said.every((text) => couldBeTheme(text ?? ''))) return heading;
  }
  return null;
}

/** The drafts under the themes that they say beside them; the drafts as they are where they say none. */
export function underThemes(drafts: readonly Draft[]): Draft[] {
  const bare = drafts.length >= FEWEST_ACTIONS && drafts.every((draft) => draft.path.length === 0);
  const heading = bare ? themesIn(drafts) : null;
  if (heading === null) return [...drafts];
  return drafts.map((draft) => {
    const { [heading]: theme = '', ...fields } = draft.fields;
    const level = levelName(heading);
    return { ...draft, fields, path: [{ ...readHeading(theme), ...(level === null ? {} : { level }) }] };
  });
}
