/** What a merge would change, and what taking one back would: looked at first, done by one button. */

import type { Problem } from '../../../domain/problem.ts';
import type { ActionName, MergePreview, UndoPreview } from '../../../views/directory/merge-page.ts';
import { actionAddress, entryAddress, mergeAddress, sameAddress, undoMergeAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Once } from '../../parts/once.tsx';
import { undo, merge as words } from '../../words/directory.ts';
import type { Page } from '../shell/page.ts';
import { directoryCrumb, entryCrumbs } from './entry-words.tsx';

function Actions({ actions }: { actions: readonly ActionName[] }) {
  return (
    <ul class="plain lines">
      {actions.map(({ slug, plan, code, text }) => (
        <li key={`${slug} ${code}`}>
          <a href={actionAddress(slug, code)}>
            {code} {text}
          </a>{' '}
          <span class="quiet">{plan}</span>
        </li>
      ))}
    </ul>
  );
}

function swapAddress({ into, from }: MergePreview, keep: string): string {
  const all = [into, ...from].map(({ entry }) => `one=${entry.id}`);
  return `${mergeAddress}?keep=${keep}&${all.join('&')}`;
}

function MergeForm({ page: { into, from } }: { page: MergePreview }) {
  return (
    <form method="post" action={mergeAddress}>
      <Once />
      <input type="hidden" name="into" value={`${into.entry.id} ${into.entry.version}`} />
      {from.map(({ entry }) => (
        <input key={entry.id} type="hidden" name="from" value={`${entry.id} ${entry.version}`} />
      ))}
      <p class="buttons">
        <button class="button" type="submit">
          {words.do}
        </button>
        <a href={sameAddress}>{words.cancel}</a>
      </p>
    </form>
  );
}

export function mergePage(page: MergePreview, problem: Problem | null = null): Page {
  const { into, from, twice, followed } = page;
  const problems = fieldProblems(problem);
  const stale = problem?.code === 'stale' ? [{ field: 'page', message: problem.message }] : [];
  const title = words.title(into.entry.name);
  const body = (
    <>
      <ErrorSummary problems={[...problems, ...stale]} />
      <h1>{title}</h1>
      <p class="lede">{words.intro}</p>
      {followed ? <p class="warn">{words.followed}</p> : null}
      {from.map(({ entry, actions }) => (
        <section key={entry.id}>
          <h2>{words.moves(entry.name, actions.length)}</h2>
          <Actions actions={actions} />
          <p>
            <a href={swapAddress(page, entry.id)}>{words.swap(entry.name)}</a>
          </p>
        </section>
      ))}
      {twice.length > 0 ? (
        <section class="warn">
          <p>{words.twice(twice.length)}</p>
          <Actions actions={twice} />
        </section>
      ) : null}
      <p class="quiet">{words.stays(into.actions.length)}</p>
      <MergeForm page={page} />
    </>
  );
  return { title, place: 'directory', crumbs: [directoryCrumb], hasErrors: problems.length > 0, body };
}

export function undoMergePage(page: UndoPreview, problem: Problem | null = null): Page {
  const { merge, from, into, back, added, lost } = page;
  const problems = fieldProblems(problem);
  const title = undo.title(from.name);
  const body = (
    <>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p>{undo.back(back.length, from.name)}</p>
      <Actions actions={back} />
      {added.length > 0 ? (
        <div class="warn">
          <p>{undo.added(added.length, into.name)}</p>
          <Actions actions={added} />
        </div>
      ) : null}
      {lost > 0 ? <p class="warn">{undo.lost(lost)}</p> : null}
      <form method="post" action={undoMergeAddress(merge.id)}>
        <Once />
        <p class="buttons">
          <button class="button" type="submit">
            {undo.do}
          </button>
          <a href={entryAddress(into.id)}>{undo.cancel}</a>
        </p>
      </form>
    </>
  );
  return { title, place: 'directory', crumbs: entryCrumbs(into), hasErrors: problems.length > 0, body };
}
