/** Adding a heading, changing one, and asking before one is removed. */
import type { Heading, Plan } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { HeadingPage } from '../../../views/heading/headings-page.ts';
import { headingPart, newHeadingAddress, tableAddress } from '../../addresses.ts';
import { TextField } from '../../parts/fields.tsx';
import { heading as words } from '../../words/heading.ts';
import { type PartList, partFormPage, partRefusalPage, partRemovalPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';

export type HeadingFields = { version: string; number: string; title: string };

type FormPage = {
  plan: Plan;
  level: string;
  parent: Heading | null;
  /** Null for a new one. */
  headingId: string | null;
  fields: HeadingFields;
  problem: Problem | null;
};

export const headingList = (plan: Plan): PartList => ({
  plan,
  place: 'overview',
  label: words.title,
  part: 'headings',
});
export const nameOf = ({ number, title }: Heading): string => [number, title].filter(Boolean).join(' ');

export function headingFormPage({ plan, level, parent, headingId, fields, problem }: FormPage): Page {
  const isNew = headingId === null;
  return partFormPage({
    list: headingList(plan),
    title: isNew ? words.add(level) : words.editTitle(level),
    about: parent ? words.under(nameOf(parent)) : null,
    action: isNew
      ? newHeadingAddress(plan.slug, parent?.id ?? null)
      : headingPart(plan.slug, headingId, 'edit'),
    version: fields.version,
    problem,
    save: words.save,
    fields: (problems) => (
      <>
        <TextField name="title" label={words.name} value={fields.title} problems={problems} />
        <TextField
          name="number"
          label={words.number}
          hint={isNew ? words.numberHint : words.renumberHint}
          short
          value={fields.number}
          problems={problems}
        />
      </>
    ),
  });
}

export function removeHeadingPage({ plan, heading, level, empty }: HeadingPage): Page {
  const list = headingList(plan);
  const title = words.removeTitle(level);
  const what = (
    <p class="lede">
      <b>{nameOf(heading)}</b>
    </p>
  );
  if (empty)
    return partRemovalPage({
      ...{ list, title, says: words.removeSays, what, version: heading.version },
      action: headingPart(plan.slug, heading.id, 'remove'),
      remove: words.removeDo,
    });
  const instead = (
    <a class="button second" href={tableAddress(plan.slug, { heading: heading.id })}>
      {words.seeActions}
    </a>
  );
  return partRefusalPage(list, { title, what, says: words.cannotRemove, instead });
}
