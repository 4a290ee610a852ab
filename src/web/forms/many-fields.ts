/**
 * The form that changes many actions at once: which were chosen, which of them are ticked, and what should change, as
 * it was typed. It is kept letter for letter from page to page until the change is made.
 */
import type { ChangeManyInput } from '../../commands/action/change-many-actions.ts';
import { LEAD_DEEDS } from '../../domain/action/change-many.ts';
import { STATUS_CHOICES } from '../../domain/action/status-choice.ts';
import { parseId } from '../../domain/ids.ts';
import { filterFromAddress, filterToAddress } from '../../domain/plan/filter.ts';
import type { FieldProblem } from '../../domain/problem.ts';
import type { Chosen, ManyWish } from '../../views/plan/many-page.ts';
import { many as words } from '../words/many.ts';
import { one, type Typed } from './read-form.ts';

export const NAME_FIELDS = 2;
const MOST_CHOSEN = 5000;

export type ManyFields = {
  chosen: Chosen[];
  ticked: ReadonlySet<string>;
  choice: string;
  note: string;
  how: string;
  names: string[];
  timescale: string;
  /** The id of a heading, `OUTSIDE` of them, or '' for where they are. */
  heading: string;
  /** The filter of the table that they were chosen in, as its address has it. */
  back: string;
  /** What the last preview showed; '' before there was one. */
  previewed: string;
};

/** 'ID VERSION' as the table and the preview send each chosen action; anything else is passed over. */
function chosenIn(values: readonly string[]): Chosen[] {
  return values.slice(0, MOST_CHOSEN).flatMap((value) => {
    const [, id, version] = /^([0-9a-f-]{36}) (\d{1,9})$/.exec(value) ?? [];
    return id && version ? [{ id, version: Number(version) }] : [];
  });
}

export const chosenValue = ({ id, version }: Chosen): string => `${id} ${version}`;

export function manyFields(typed: Typed): ManyFields {
  const chosen = chosenIn([...typed.getAll('at'), ...typed.getAll('listed')]);
  // From the table come only those that were ticked there.
  const ticked = typed.has('listed') ? typed.getAll('take') : chosen.map((one) => one.id);
  return {
    chosen,
    ticked: new Set(ticked),
    choice: one(typed, 'choice'),
    note: one(typed, 'note'),
    how: one(typed, 'how'),
    names: Array.from({ length: NAME_FIELDS }, (_, n) => one(typed, `name-${n}`)),
    timescale: one(typed, 'timescale'),
    heading: one(typed, 'heading'),
    back: filterToAddress(filterFromAddress(new URLSearchParams(one(typed, 'back')))),
    previewed: one(typed, 'previewed'),
  };
}

const given = (names: readonly string[]): string[] => names.map((name) => name.trim()).filter(Boolean);

export const OUTSIDE = 'none';

function placeOf(heading: string): ManyWish['place'] {
  const headingId = heading === OUTSIDE ? null : parseId<'heading'>(heading);
  return heading === OUTSIDE || headingId !== null ? { headingId } : null;
}

/** What should change, as far as the form says it whole. */
export function wishOf({ choice, note, how, names, timescale, heading }: ManyFields): ManyWish {
  const status = STATUS_CHOICES.find((one) => one === choice);
  const deed = LEAD_DEEDS.find((one) => one === how);
  const named = given(names);
  return {
    status: status ? { choice: status, note: note.trim() || null } : null,
    leads: deed && named.length > 0 ? { how: deed, names: named } : null,
    timescale: timescale.trim() === '' ? null : { raw: timescale.trim() },
    place: placeOf(heading),
  };
}

/** What is begun and not finished, so that nothing typed is passed over. */
export function halfSaid(fields: ManyFields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const named = given(fields.names).length > 0;
  if (fields.choice === '' && fields.note.trim() !== '')
    problems.push({ field: 'choice', message: words.needChoice });
  if (fields.how === '' && named) problems.push({ field: 'how', message: words.needHow });
  if (fields.how !== '' && !named) problems.push({ field: 'name-0', message: words.needName });
  if (problems.length === 0 && Object.values(wishOf(fields)).every((part) => part === null))
    problems.push({ field: 'choice', message: words.needChange });
  return problems;
}

/** One text that changes whenever what is wished does: what a preview has shown, and no other, may be made. */
export const signatureOf = (fields: ManyFields): string => JSON.stringify(wishOf(fields));

export const toChangeMany = (fields: ManyFields, planId: string): ChangeManyInput => ({
  planId,
  actions: fields.chosen.filter(({ id }) => fields.ticked.has(id)),
  ...wishOf(fields),
});
