/** Adding a section, changing one, and asking before one is removed. */
import { type Plan, SECTION_KINDS, type Section } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import { planPart, sectionPart } from '../../addresses.ts';
import { Select, TextArea, TextField } from '../../parts/fields.tsx';
import { Prose } from '../../parts/prose.tsx';
import { section as words } from '../../words/section.ts';
import { type PartList, partFormPage, partRemovalPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';

export type SectionFields = { version: string; heading: string; text: string; kind: string };

const KINDS = SECTION_KINDS.map((value) => ({ value, label: words.kinds[value] }));

const sectionList = (plan: Plan): PartList => ({
  plan,
  place: 'sections',
  label: words.title,
  part: 'sections',
});

type FormPage = { plan: Plan; sectionId: string | null; fields: SectionFields; problem: Problem | null };

export function sectionFormPage({ plan, sectionId, fields, problem }: FormPage): Page {
  const { slug } = plan;
  return partFormPage({
    list: sectionList(plan),
    title: sectionId === null ? words.addTitle : words.editTitle,
    action: sectionId === null ? planPart(slug, 'sections/new') : sectionPart(slug, sectionId, 'edit'),
    version: fields.version,
    problem,
    save: words.save,
    fields: (problems) => (
      <>
        <TextField name="heading" label={words.heading} value={fields.heading} problems={problems} />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          rows={12}
          value={fields.text}
          problems={problems}
        />
        <Select name="kind" label={words.kind} value={fields.kind} choices={KINDS} problems={problems} />
      </>
    ),
  });
}

export const removeSectionPage = (plan: Plan, section: Section): Page =>
  partRemovalPage({
    list: sectionList(plan),
    title: words.removeTitle,
    says: words.removeSays,
    what: (
      <div class="card prose">
        {section.heading ? <h2>{section.heading}</h2> : null}
        <Prose text={section.text} />
      </div>
    ),
    action: sectionPart(plan.slug, section.id, 'remove'),
    version: section.version,
    remove: words.removeDo,
  });
