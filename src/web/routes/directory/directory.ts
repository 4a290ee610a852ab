/** Reading the directory, and answering which of its names are one: asked, merged, taken back. */
import { askSameAgain } from '../../../commands/directory/ask-same-again.ts';
import { mergeEntries } from '../../../commands/directory/merge-entries.ts';
import { refuseSame } from '../../../commands/directory/refuse-same.ts';
import { undoMerge } from '../../../commands/directory/undo-merge.ts';
import { type PartyId, type PartyMergeId, parseId } from '../../../domain/ids.ts';
import type { Problem } from '../../../domain/problem.ts';
import { directoryFilterFrom, viewDirectory } from '../../../views/directory/directory-page.ts';
import {
  type MergePreview,
  noChoice,
  viewMergePreview,
  viewUndoMerge,
} from '../../../views/directory/merge-page.ts';
import { noSuchEntry, viewParty } from '../../../views/directory/party-page.ts';
import { viewSame } from '../../../views/directory/same-page.ts';
import { directoryAddress, entryAddress, sameAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { readForm, type Typed } from '../../forms/read-form.ts';
import { directoryPage } from '../../pages/directory/directory-page.tsx';
import { mergePage, undoMergePage } from '../../pages/directory/merge-page.tsx';
import { partyPage } from '../../pages/directory/party-page.tsx';
import { samePage } from '../../pages/directory/same-page.tsx';
import { acting, allowedBy, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const idOf = (c: WebContext): PartyId | null => parseId<'party'>(partOf(c, 'id'));

async function showDirectory(c: WebContext): Promise<Response> {
  const filter = directoryFilterFrom(new URL(c.req.url).searchParams);
  return show(c, await viewDirectory(viewing(c), filter), directoryPage);
}

/** An entry that was merged leads to the one that stands for it. */
async function showParty(c: WebContext): Promise<Response> {
  const id = idOf(c);
  if (id === null) return showProblem(c, noSuchEntry);
  const found = await viewParty(viewing(c), id);
  if (found.ok && found.value.kind === 'merged') return c.redirect(entryAddress(found.value.into), 302);
  if (!found.ok) return showProblem(c, found.problem);
  return found.value.kind === 'found'
    ? showPage(c, partyPage(found.value.page, allowedBy(c)))
    : showProblem(c, noSuchEntry);
}

async function showSame(c: WebContext, problem: Problem | null = null): Promise<Response> {
  const found = await viewSame(viewing(c));
  if (!found.ok) return showProblem(c, found.problem);
  return showPage(c, samePage(found.value, allowedBy(c), problem), problem ? statusOf(problem) : 200);
}

/** 'id id' as two ids, for each pair that was sent. */
const pairsOf = (typed: Typed) =>
  typed.getAll('pair').map((pair) => {
    const [one = '', other = ''] = pair.split(' ');
    return { one, other };
  });

async function refuse(c: WebContext): Promise<Response> {
  const kept = await refuseSame(acting(c), { pairs: pairsOf(await readForm(c)) });
  return kept.ok ? goTo(c, sameAddress, 'saidToDiffer') : showSame(c, kept.problem);
}

async function askAgain(c: WebContext): Promise<Response> {
  const [pair] = pairsOf(await readForm(c));
  const asked = await askSameAgain(acting(c), pair ?? { one: '', other: '' });
  return asked.ok ? goTo(c, sameAddress, 'askedAgain') : showSame(c, asked.problem);
}

const choosing = (page: MergePreview) => mergePage(page);

async function showMerge(c: WebContext): Promise<Response> {
  const { searchParams } = new URL(c.req.url);
  const keep = parseId<'party'>(searchParams.get('keep') ?? '');
  const from = searchParams.getAll('one').flatMap((id) => parseId<'party'>(id) ?? []);
  if (keep === null) return showSame(c, noChoice);
  return show(c, await viewMergePreview(viewing(c), { into: keep, from }), choosing);
}

/** 'id version', as the page that was looked at had it. */
function seenOf(text: string): { id: string; version: string } {
  const [id = '', version = ''] = text.split(' ');
  return { id, version };
}

async function merge(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const into = seenOf(typed.get('into') ?? '');
  const from = typed.getAll('from').map(seenOf);
  const merged = await mergeEntries(acting(c), { into, from });
  if (merged.ok) return goTo(c, entryAddress(merged.value), 'entriesMerged');
  const wish = { into: into.id as PartyId, from: from.map((one) => one.id as PartyId) };
  const known = [into, ...from].every((one) => parseId(one.id));
  const again = known ? await viewMergePreview(viewing(c), wish) : null;
  if (!again?.ok) return showProblem(c, merged.problem);
  return showPage(c, mergePage(again.value, merged.problem), statusOf(merged.problem));
}

async function showUndo(c: WebContext, problem: Problem | null = null): Promise<Response> {
  const id = parseId<'partyMerge'>(partOf(c, 'id'));
  if (id === null) return showProblem(c, noSuchEntry);
  const found = await viewUndoMerge(viewing(c), id);
  if (!found.ok) return showProblem(c, problem ?? found.problem);
  return showPage(c, undoMergePage(found.value, problem), problem ? statusOf(problem) : 200);
}

async function undo(c: WebContext): Promise<Response> {
  const undone = await undoMerge(acting(c), { mergeId: partOf(c, 'id') as PartyMergeId });
  if (!undone.ok) return showUndo(c, undone.problem);
  return goTo(c, entryAddress(undone.value.fromId), 'mergeUndone');
}

const merges = `${directoryAddress}/merges/:id/undo`;
export const directoryRoutes: Route[] = [
  { method: 'GET', path: directoryAddress, deed: 'seeDirectory', handle: showDirectory },
  { method: 'GET', path: sameAddress, deed: 'seeDirectory', handle: (c) => showSame(c) },
  { method: 'POST', path: sameAddress, deed: 'keepDirectory', handle: refuse },
  { method: 'POST', path: `${sameAddress}/again`, deed: 'keepDirectory', handle: askAgain },
  { method: 'GET', path: '/directory/merge', deed: 'keepDirectory', handle: showMerge },
  { method: 'POST', path: '/directory/merge', deed: 'keepDirectory', handle: merge },
  { method: 'GET', path: merges, deed: 'keepDirectory', handle: (c) => showUndo(c) },
  { method: 'POST', path: merges, deed: 'keepDirectory', handle: undo },
  { method: 'GET', path: `${directoryAddress}/:id`, deed: 'seeDirectory', handle: showParty },
];
