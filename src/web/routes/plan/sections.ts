/** The plan's text around its actions: read in order, added to, changed, moved, removed. */

import { addSection } from '../../../commands/section/add-section.ts';
import { editSection } from '../../../commands/section/edit-section.ts';
import { moveSection } from '../../../commands/section/move-section.ts';
import { removeSection } from '../../../commands/section/remove-section.ts';
import { SECTION_KINDS } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import { viewSection, viewSections } from '../../../views/section/sections-page.ts';
import { planPart } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show, showWith } from '../../answer/show.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import {
  removeSectionPage,
  type SectionFields,
  sectionFormPage,
} from '../../pages/section/section-form-page.tsx';
import { sectionsPage } from '../../pages/section/sections-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { NoticeName } from '../../words/notices.ts';
import type { Route } from '../route.ts';

const slugOf = (c: WebContext): string => partOf(c, 'slug');
const idOf = (c: WebContext): string => partOf(c, 'id');
const back = (c: WebContext, notice: NoticeName): Response =>
  goTo(c, planPart(slugOf(c), 'sections'), notice);

const fieldsOf = (typed: Typed): SectionFields => ({
  version: one(typed, 'version'),
  heading: one(typed, 'heading'),
  text: one(typed, 'text'),
  kind: one(typed, 'kind'),
});
const given = ({ heading, text, kind }: SectionFields) => ({
  heading,
  text,
  kind: SECTION_KINDS.find((known) => known === kind) ?? 'other',
});

async function showAll(c: WebContext, problem: Problem | null = null): Promise<Response> {
  return showWith(c, await viewSections(viewing(c), slugOf(c)), { page: sectionsPage, problem });
}

async function showNew(
  c: WebContext,
  fields: SectionFields,
  problem: Problem | null = null,
): Promise<Response> {
  const found = await viewSections(viewing(c), slugOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const page = sectionFormPage({ plan: found.value.plan, sectionId: null, fields, problem });
  return showPage(c, page, problem ? statusOf(problem) : 200);
}

async function saveNew(c: WebContext): Promise<Response> {
  const fields = fieldsOf(await readForm(c));
  const found = await viewSections(viewing(c), slugOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const made = await addSection(acting(c), { planId: found.value.plan.id, ...given(fields) });
  return made.ok ? back(c, 'sectionAdded') : showNew(c, fields, made.problem);
}

async function showChange(c: WebContext): Promise<Response> {
  const found = await viewSection(viewing(c), slugOf(c), idOf(c));
  return show(c, found, ({ plan, section }) => {
    const { version, heading, text, kind } = section;
    const fields = { version: String(version), heading: heading ?? '', text, kind };
    return sectionFormPage({ plan, sectionId: section.id, fields, problem: null });
  });
}

async function saveChange(c: WebContext): Promise<Response> {
  const fields = fieldsOf(await readForm(c));
  const found = await viewSection(viewing(c), slugOf(c), idOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const { plan, section } = found.value;
  const saved = await editSection(acting(c), {
    sectionId: section.id,
    version: fields.version,
    ...given(fields),
  });
  if (saved.ok) return back(c, 'sectionSaved');
  const page = sectionFormPage({ plan, sectionId: section.id, fields, problem: saved.problem });
  return showPage(c, page, statusOf(saved.problem));
}

async function move(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const direction = one(typed, 'direction') === 'up' ? 'up' : 'down';
  const moved = await moveSection(acting(c), {
    sectionId: idOf(c),
    version: one(typed, 'version'),
    direction,
  });
  return moved.ok ? back(c, 'sectionMoved') : showAll(c, moved.problem);
}

async function askRemoval(c: WebContext): Promise<Response> {
  const found = await viewSection(viewing(c), slugOf(c), idOf(c));
  return show(c, found, ({ plan, section }) => removeSectionPage(plan, section));
}

async function remove(c: WebContext): Promise<Response> {
  const version = one(await readForm(c), 'version');
  const removed = await removeSection(acting(c), { sectionId: idOf(c), version });
  return removed.ok ? back(c, 'sectionRemoved') : showAll(c, removed.problem);
}

const EMPTY: SectionFields = { version: '1', heading: '', text: '', kind: 'other' };
const sections = '/plans/:slug/sections';
export const sectionRoutes: Route[] = [
  { method: 'GET', path: sections, deed: 'seePlan', handle: (c) => showAll(c) },
  { method: 'GET', path: `${sections}/new`, deed: 'changePlan', handle: (c) => showNew(c, EMPTY) },
  { method: 'POST', path: `${sections}/new`, deed: 'changePlan', handle: saveNew },
  { method: 'GET', path: `${sections}/:id/edit`, deed: 'changePlan', handle: showChange },
  { method: 'POST', path: `${sections}/:id/edit`, deed: 'changePlan', handle: saveChange },
  { method: 'POST', path: `${sections}/:id/move`, deed: 'changePlan', handle: move },
  { method: 'GET', path: `${sections}/:id/remove`, deed: 'changePlan', handle: askRemoval },
  { method: 'POST', path: `${sections}/:id/remove`, deed: 'changePlan', handle: remove },
];
