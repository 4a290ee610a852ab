/** Choosing another place for a heading and all that stands under it. */
import type { Problem } from '../../../domain/problem.ts';
import type { HeadingPlacePage } from '../../../views/heading/headings-page.ts';
import { headingPart } from '../../addresses.ts';
import { FieldError, problemOf, Select } from '../../parts/fields.tsx';
import { Radios } from '../../parts/radios.tsx';
import { heading as words } from '../../words/heading.ts';
import { partFormPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';
import { headingList, nameOf } from './heading-form-page.tsx';

/** In the form the outermost level must differ from no choice at all. */
export const OUTERMOST = 'outermost';

export type PlaceFields = { version: string; parent: string; numbering: string };

/** Deeper headings begin further in. */
const INDENT = '\u2003';

export function headingPlacePage(page: HeadingPlacePage, fields: PlaceFields, problem: Problem | null): Page {
  const { plan, heading, level, places } = page;
  const there = places.map((place) => ({
    value: place?.id ?? OUTERMOST,
    label: place ? INDENT.repeat(place.depth) + nameOf(place) : words.outermost(plan.levels[0] ?? level),
  }));
  const choices = [{ value: '', label: words.choosePlace }, ...there];
  const numbers = [
    { value: 'next', label: words.numberNext, hint: words.numberNextHint },
    { value: 'keep', label: words.numberKept(heading.number ?? '') },
  ];
  return partFormPage({
    list: headingList(plan),
    title: words.placeTitle(level),
    about: nameOf(heading),
    action: headingPart(plan.slug, heading.id, 'place'),
    version: fields.version,
    problem,
    save: words.moveThere,
    fields: (problems) => (
      <>
        <Select
          name="parentId"
          label={words.place}
          hint={words.placeSays}
          value={fields.parent}
          choices={choices}
          problems={problems}
        />
        <div id="number">
          <FieldError name="number" error={problemOf(problems, 'number')} />
          {heading.number === null ? null : (
            <Radios
              name="numbering"
              legend={words.numbering}
              value={fields.numbering}
              choices={numbers}
              problems={problems}
            />
          )}
        </div>
      </>
    ),
  });
}
