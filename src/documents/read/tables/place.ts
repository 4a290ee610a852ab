/**
 * Where a document comes from, told by its own words and dates, when nobody has said: it decides the order of day
 * and month, the start of the financial year and the seasons. Said as a problem to the person who checks.
 */
import type { DateHabits, Locale } from '../../../domain/timescale/timescale-context.ts';

/** Sought in the words in small letters, which is quicker than in any. */
const PLACES: readonly (readonly [RegExp, Locale, string])[] = [
  [
    /\b(australian?s?|new south wales|nsw|queensland|tasmania|western australia|south australia|northern territory|torres strait|aboriginal|shire|naidoc|tafe|reconciliation|traditional (?:owners|custodians)|first (?:nations|peoples)|elders past|auslan|ndis|centrelink|national relay service|myki|opal card|carers? gateway|my aged care|headspace|(?:council|city|town|region|alliance|network|partnership), (?:victoria|vic|qld|tasmania|act)|(?:primary|local) health (?:network|district)s?)\b/g,
    'en-AU',
    'Australia',
  ],
  [
    /\b(new zealand|aotearoa|te (?:whatu ora|tiriti|reo)|iwi|maori|m\u0101ori|wh(?:a|\u0101)nau|mana whenua|k(?:a|\u0101)inga ora|district health boards?)\b/g,
    'en-NZ',
    'New Zealand',
  ],
  [
    /\b(ireland|irish|hse|tusla|garda\u00ed?|gardai|taoiseach|oireachtas|d\u00e1il|lcdc|etb|cypsc|pobal|sicap|municipal districts?|education and training board)\b/g,
    'en-IE',
    'Ireland',
  ],
  [
    /\b(canada|canadian|ontario|alberta|manitoba|quebec|nova scotia|saskatchewan|british columbia)\b/g,
    'en-CA',
    'Canada',
  ],
  [
    /\b(united states|u\.s\.|behavioral|board of supervisors|medicaid|sheriff|counselors?|fiscal year|county commissioners?|zip code)\b/g,
    'en-US',
    'the United States',
  ],
];
/** How many times a place must be named before it is believed. */
const ENOUGH = 2;

/** Addresses of a country: its ending is as sure as its name said twice. */
const ENDINGS: readonly (readonly [RegExp, Locale])[] = [
  [/[a-z]\.au\b/g, 'en-AU'],
  [/[a-z]\.nz\b/g, 'en-NZ'],
  [/[a-z]{3}\.ie\b/g, 'en-IE'],
  [/[a-z]{3}\.ca\b/g, 'en-CA'],
];
const BRITISH =
  /\b(nhs|[a-z]+\.uk|england|scotland|scottish|wales|welsh|northern ireland|united kingdom|uk|gp practices?|pct|borough council|district council)\b/g;

export type PlaceTold = { locale: Locale; name: string };

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/** The place a text speaks of, or null where it is the UK or not told. @param text the words of the document. */
export function placeTold(text: string, habits: DateHabits): PlaceTold | null {
  const low = text.toLowerCase();
  const addresses = (locale: Locale): number =>
    ENDINGS.reduce((sum, [ending, of]) => sum + (of === locale ? ENOUGH * count(low, ending) : 0), 0);
  const ranked = PLACES.map(([pattern, locale, name]) => ({
    locale,
    name,
    times: count(low, pattern) + addresses(locale),
  })).sort((a, b) => b.times - a.times);
  const [first] = ranked;
  if (habits.monthFirst && !habits.dayFirst && first?.locale !== 'en-CA')
    return { locale: 'en-US', name: 'the United States' };
  if (!first || first.times < ENOUGH || first.times <= count(low, BRITISH)) return null;
  if (first.locale === 'en-US' && !habits.monthFirst && first.times < 4) return null;
  return { locale: first.locale, name: first.name };
}
