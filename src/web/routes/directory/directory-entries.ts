/** The forms of an entry of the directory: itself, its other names, where it belongs, what it became. */
import { addAlias } from '../../../commands/directory/add-alias.ts';
import { addEntry } from '../../../commands/directory/add-entry.ts';
import { addMembership } from '../../../commands/directory/add-membership.ts';
import { addSuccession } from '../../../commands/directory/add-succession.ts';
import { editEntry } from '../../../commands/directory/edit-entry.ts';
import { editMembership, editSuccession } from '../../../commands/directory/edit-ties.ts';
import { endMembership } from '../../../commands/directory/end-membership.ts';
import { removeAlias } from '../../../commands/directory/remove-alias.ts';
import { removeMembership } from '../../../commands/directory/remove-membership.ts';
import { removeSuccession } from '../../../commands/directory/remove-succession.ts';
import type { PartyId } from '../../../domain/ids.ts';
import {
  ALIAS_KINDS,
  ENTRY_KINDS,
  type Entry,
  markOf,
  SECTORS,
  SUCCESSION_WAYS,
} from '../../../domain/partnership/directory.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { type EntryForm, viewEntryForm } from '../../../views/directory/entry-form.ts';
import { findOtherNamed } from '../../../views/directory/same-page.ts';
import { entryAddress, mergeAddress, newEntryAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import {
  type EntryFields,
  entryFormPage,
  fieldsOfEntry,
  NO_ENTRY,
} from '../../pages/directory/entry-form-page.tsx';
import {
  bodyFormPage,
  endFormPage,
  nameFormPage,
  type PartFields,
  sameFormPage,
  stepFormPage,
  successorFormPage,
  tieFormPage,
} from '../../pages/directory/part-form-page.tsx';
import type { Page } from '../../pages/shell/page.ts';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { partForms as words } from '../../words/directory.ts';
import type { NoticeName } from '../../words/notices.ts';
import type { Route } from '../route.ts';

const typedEntry = (typed: Typed): EntryFields =>
  Object.fromEntries(Object.keys(NO_ENTRY).map((name) => [name, one(typed, name)])) as EntryFields;

const given = ({ name, kind, sector, of, expansion }: EntryFields) => ({
  name,
  kind: ENTRY_KINDS.find((known) => known === kind) ?? 'unknown',
  sector: SECTORS.find((known) => known === sector) ?? null,
  of,
  expansion,
});

function showEntryForm(
  c: WebContext,
  form: { entry: Entry | null; fields: EntryFields; problem: Problem | null },
): Promise<Response> {
  return showPage(c, entryFormPage(form), form.problem ? statusOf(form.problem) : 200);
}

async function saveNew(c: WebContext): Promise<Response> {
  const fields = typedEntry(await readForm(c));
  const added = await addEntry(acting(c), given(fields));
  if (added.ok) return goTo(c, entryAddress(added.value), 'entryAdded');
  return showEntryForm(c, { entry: null, fields, problem: added.problem });
}

async function showEdit(c: WebContext): Promise<Response> {
  const found = await viewEntryForm(viewing(c), partOf(c, 'id'));
  if (!found.ok) return showProblem(c, found.problem);
  const { entry } = found.value;
  return showEntryForm(c, { entry, fields: fieldsOfEntry(entry), problem: null });
}

async function saveEdit(c: WebContext): Promise<Response> {
  const fields = typedEntry(await readForm(c));
  const found = await viewEntryForm(viewing(c), partOf(c, 'id'));
  if (!found.ok) return showProblem(c, found.problem);
  const { entry } = found.value;
  const saved = await editEntry(acting(c), {
    partyId: entry.id,
    version: fields.version,
    ...given(fields),
    keepFormerName: fields.keepFormerName !== 'no',
    renamedOn: fields.renamedOn,
  });
  if (saved.ok) return goTo(c, entryAddress(entry.id), 'entrySaved');
  return showEntryForm(c, { entry, fields, problem: saved.problem });
}

type FormOf = (form: EntryForm & { fields: PartFields; problem: Problem | null }) => Page;
type Save = (c: WebContext, entry: Entry, fields: PartFields) => Promise<Result<unknown>>;

/** One short form of an entry: shown with what is usual in it, saved, or shown again with what is wrong. */
function partForm(page: FormOf, usual: PartFields | ((form: EntryForm) => PartFields), save: Save) {
  const opened = (form: EntryForm): PartFields => (typeof usual === 'function' ? usual(form) : usual);
  const showForm = async (
    c: WebContext,
    typed: PartFields | null,
    problem: Problem | null,
  ): Promise<Response> => {
    const found = await viewEntryForm(viewing(c), partOf(c, 'id'), partOf(c, 'part'));
    if (!found.ok) return showProblem(c, found.problem);
    const usually = opened(found.value);
    // What somebody else made of the line meanwhile was told: the next save is over that.
    const newest = problem?.code === 'conflict' && usually.seen ? { seen: usually.seen } : {};
    const fields = typed ? { ...typed, ...newest } : usually;
    return showPage(c, page({ ...found.value, fields, problem }), problem ? statusOf(problem) : 200);
  };
  const saveForm = async (c: WebContext): Promise<Response> => {
    const typed = await readForm(c);
    const found = await viewEntryForm(viewing(c), partOf(c, 'id'), partOf(c, 'part'));
    if (!found.ok) return showProblem(c, found.problem);
    const names = Object.keys(opened(found.value));
    const fields = Object.fromEntries(names.map((name) => [name, one(typed, name)]));
    const saved = await save(c, found.value.entry, fields);
    return saved.ok
      ? goTo(c, entryAddress(found.value.entry.id), 'entrySaved')
      : showForm(c, fields, saved.problem);
  };
  return { show: (c: WebContext) => showForm(c, null, null), save: saveForm, again: showForm };
}

const names = partForm(nameFormPage, { name: '', kind: 'alias', seenIn: '' }, (c, entry, fields) =>
  addAlias(acting(c), {
    partyId: entry.id,
    name: fields.name ?? '',
    kind: ALIAS_KINDS.find((known) => known === fields.kind) ?? 'alias',
    seenIn: fields.seenIn ?? '',
  }),
);

const bodies = partForm(bodyFormPage, { body: '', as: '', from: '', until: '' }, (c, entry, fields) =>
  addMembership(acting(c), {
    partyId: entry.id,
    body: fields.body ?? '',
    as: fields.as ?? '',
    from: fields.from ?? '',
    until: fields.until ?? '',
  }),
);

const successors = partForm(successorFormPage, { way: 'became', to: '', on: '' }, (c, entry, fields) =>
  addSuccession(acting(c), {
    partyId: entry.id,
    way: SUCCESSION_WAYS.find((known) => known === fields.way) ?? 'became',
    to: fields.to ?? '',
    on: fields.on ?? '',
  }),
);

const ends = partForm(
  ({ tie, ...form }) =>
    endFormPage({
      ...form,
      id: tie?.membership.id ?? '',
      title: words.endTitle(tie?.member ?? form.entry.name, tie?.body ?? ''),
    }),
  { until: '' },
  (c, _entry, fields) => endMembership(acting(c), { id: partOf(c, 'part'), until: fields.until ?? '' }),
);

const ties = partForm(
  ({ tie, ...form }) =>
    tieFormPage({
      ...form,
      id: tie?.membership.id ?? '',
      title: words.tieTitle(tie?.member ?? form.entry.name, tie?.body ?? ''),
    }),
  ({ tie }) => ({
    seen: tie ? markOf(tie.membership) : '',
    as: tie?.membership.as ?? '',
    from: tie?.membership.from ?? '',
    until: tie?.membership.until ?? '',
  }),
  (c, _entry, { seen = '', as = '', from = '', until = '' }) =>
    editMembership(acting(c), { id: partOf(c, 'part'), seen, as, from, until }),
);

const steps = partForm(
  ({ step, ...form }) =>
    stepFormPage({
      ...form,
      id: step?.succession.id ?? '',
      title: words.changeStepTitle(step?.from ?? form.entry.name, step?.to ?? ''),
    }),
  ({ step }) => ({
    seen: step ? markOf(step.succession) : '',
    way: step?.succession.way ?? 'became',
    on: step?.succession.on ?? '',
  }),
  (c, _entry, { seen = '', way, on = '' }) =>
    editSuccession(acting(c), {
      ...{ id: partOf(c, 'part'), seen, on },
      way: SUCCESSION_WAYS.find((known) => known === way) ?? 'became',
    }),
);

const sames = partForm(sameFormPage, { named: '' }, async () => ({ ok: true, value: null }));

/** Finds the other of two that are one; what comes next only shows what joining them would do. */
async function findSame(c: WebContext): Promise<Response> {
  const fields = { named: one(await readForm(c), 'named') };
  const id = partOf(c, 'id') as PartyId;
  const other = await findOtherNamed(viewing(c), { id, ...fields });
  if (!other.ok) return sames.again(c, fields, other.problem);
  return c.redirect(`${mergeAddress}?keep=${encodeURIComponent(id)}&one=${other.value}`, 303);
}

type Remove = (context: ReturnType<typeof acting>, given: { id: string }) => Promise<Result<null>>;

function takeOut(remove: Remove, notice: NoticeName) {
  return async (c: WebContext): Promise<Response> => {
    const removed = await remove(acting(c), { id: partOf(c, 'part') });
    if (!removed.ok) return showProblem(c, removed.problem);
    return goTo(c, entryAddress(partOf(c, 'id')), notice);
  };
}

const entry = '/directory/:id';
const change = { deed: 'keepDirectory' } as const;
export const newEntryRoutes: Route[] = [
  {
    ...change,
    method: 'GET',
    path: newEntryAddress,
    handle: (c) => showEntryForm(c, { entry: null, fields: NO_ENTRY, problem: null }),
  },
  { ...change, method: 'POST', path: newEntryAddress, handle: saveNew },
];
export const entryRoutes: Route[] = [
  { ...change, method: 'GET', path: `${entry}/edit`, handle: showEdit },
  { ...change, method: 'POST', path: `${entry}/edit`, handle: saveEdit },
  { ...change, method: 'GET', path: `${entry}/same`, handle: sames.show },
  { ...change, method: 'POST', path: `${entry}/same`, handle: findSame },
  { ...change, method: 'GET', path: `${entry}/names/new`, handle: names.show },
  { ...change, method: 'POST', path: `${entry}/names/new`, handle: names.save },
  {
    ...change,
    method: 'POST',
    path: `${entry}/names/:part/remove`,
    handle: takeOut(removeAlias, 'lineTakenOut'),
  },
  { ...change, method: 'GET', path: `${entry}/bodies/new`, handle: bodies.show },
  { ...change, method: 'POST', path: `${entry}/bodies/new`, handle: bodies.save },
  { ...change, method: 'GET', path: `${entry}/bodies/:part/edit`, handle: ties.show },
  { ...change, method: 'POST', path: `${entry}/bodies/:part/edit`, handle: ties.save },
  { ...change, method: 'GET', path: `${entry}/successors/:part/edit`, handle: steps.show },
  { ...change, method: 'POST', path: `${entry}/successors/:part/edit`, handle: steps.save },
  { ...change, method: 'GET', path: `${entry}/bodies/:part/end`, handle: ends.show },
  { ...change, method: 'POST', path: `${entry}/bodies/:part/end`, handle: ends.save },
  {
    ...change,
    method: 'POST',
    path: `${entry}/bodies/:part/remove`,
    handle: takeOut(removeMembership, 'lineTakenOut'),
  },
  { ...change, method: 'GET', path: `${entry}/successors/new`, handle: successors.show },
  { ...change, method: 'POST', path: `${entry}/successors/new`, handle: successors.save },
  {
    ...change,
    method: 'POST',
    path: `${entry}/successors/:part/remove`,
    handle: takeOut(removeSuccession, 'lineTakenOut'),
  },
];
