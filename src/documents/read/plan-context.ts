/**
 * What dates are read with: the document's own days, years, key and way of writing dates, told by its prose and by
 * its date cells together.
 */
import { type Day, dayParts } from '../../domain/day.ts';
import { readLegend } from '../../domain/timescale/read-legend.ts';
import { firstDayIn, learnDateHabits, readPlanDates } from '../../domain/timescale/read-plan-dates.ts';
import type { DateHabits, Locale, TimescaleContext } from '../../domain/timescale/timescale-context.ts';
import type { SourceDocument } from '../formats/block.ts';
import { keyLines } from './cards/key-lines.ts';
import type { Draft } from './cells/draft.ts';
import type { OutlineItem } from './prose/outline.ts';
import { tableLines } from './prose/sections.ts';
import type { Title } from './prose/title.ts';
import type { FoundTable } from './tables/found-tables.ts';

/** The date cells of all drafts, as written. */
export function datesWritten(drafts: readonly Draft[]): string[] {
  return drafts.flatMap((d) => [d.time.whole, d.time.start, d.time.end]).map((cell) => cell?.raw ?? '');
}

/** The document around the plan. */
export type Around = { items: readonly OutlineItem[]; tables: readonly FoundTable[]; title: Title };
export type Whole = Around & { locale: Locale; habits: DateHabits; dates: string[] };

/** The context in which every date of the document is read. @param modified when the file was last changed. */
export function contextOf(whole: Whole, modified: SourceDocument['modified']): TimescaleContext {
  const said = proseOf(whole);
  const dates = readPlanDates([whole.title.text ?? '', ...said], whole.locale);
  return {
    locale: whole.locale,
    ...dates,
    years: dates.years ?? yearsIn(whole.dates),
    firstDate: dates.years === null ? firstDayIn(whole.dates, whole.locale) : null,
    planDay:
      dates.planDay ?? (dates.planStart === null ? believable(modified, [...said, ...whole.dates]) : null),
    legend: readLegend(said.flatMap(keyLines)),
    habits: habitsOf(whole),
  };
}

/** In Ireland years are the calendar's, so that a title of years (`2026-2029`) tells how the plan writes them. */
function habitsOf({ habits, locale, title }: Whole): DateHabits {
  const titled = locale === 'en-IE' && learnDateHabits([title.text ?? '']).yearSpans === true;
  return titled ? { ...habits, yearSpans: true } : habits;
}

/** The years that the date cells write in full. */
function yearsIn(texts: readonly string[]): { first: number; last: number } | null {
  const years = texts
    .flatMap((text) => (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number))
    .sort((a, b) => a - b);
  const [first] = years;
  return first === undefined ? null : { first, last: years.at(-1) ?? first };
}

/** A file's last change is evidence of the plan's time only where the plan's own years agree with it. */
function believable(modified: Day | null, texts: readonly string[]): Day | null {
  const years = yearsIn(texts);
  if (modified === null || years === null) return modified;
  const { year } = dayParts(modified);
  return year >= years.first - 1 && year <= years.last + 1 ? modified : null;
}

/** Everything said around the plan's own rows, a paragraph a line. */
export function proseOf(whole: Around): string[] {
  return whole.items.flatMap((item) => {
    if (item.kind !== 'table') return [item.text];
    const found = whole.tables.find((t) => t.item === item);
    if (!found) return [];
    if (found.kind.kind === 'plan')
      return found.kind.segments.flatMap((s) => [
        ...s.above.map((r) => r.places[0]?.text ?? ''),
        ...(s.headings ?? []),
      ]);
    return found.kind.kind === 'cards'
      ? []
      : tableLines(found)
          .split('\n')
          .map((l) => l.replace(' | ', ': '));
  });
}
