/** A document that is a live plan, and the question before its adoption is undone. */

import type { UndoPage as Undoing } from '../../../views/import/adopt-page.ts';
import type { ImportSummary } from '../../../views/import/import-summary.ts';
import { planAddress } from '../../addresses.ts';
import { FieldError } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { undoing, adoptedPage as words } from '../../words/import-adopting.ts';

export function AdoptedPage({ summary }: { summary: ImportSummary }) {
  const here = `/imports/${summary.id}`;
  return (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede(summary.fileName, summary.broughtIn)}</p>
      <p class="buttons">
        {summary.planSlug ? (
          <a class="button" href={planAddress(summary.planSlug)}>
            {words.see}
          </a>
        ) : null}
        <a class="button second" href={`${here}/undo`}>
          {words.undo}
        </a>
        <a href={`${here}/document`} download>
          {words.document}
        </a>
      </p>
    </div>
  );
}

export function UndoPage({ page, error }: { page: Undoing; error: string | null }) {
  const here = `/imports/${page.summary.id}`;
  const slug = page.summary.planSlug;
  return (
    <div class="narrow">
      <h1>{undoing.title}</h1>
      <p class="lede">{undoing.lede(page.summary.fileName)}</p>
      <form method="post" action={`${here}/undo`}>
        <Once />
        {page.changes === 0 ? (
          <p>{undoing.unchanged}</p>
        ) : (
          <div class={error ? 'warn has-error' : 'warn'}>
            <p>{undoing.changed(page.changes)}</p>
            <FieldError name="confirm" error={error} />
            <label class="check">
              <input
                type="checkbox"
                name="confirm"
                value="yes"
                aria-describedby={error ? 'confirm-error' : undefined}
              />
              <span>{undoing.confirm}</span>
            </label>
          </div>
        )}
        <div class="buttons">
          <button class="button danger" type="submit">
            {undoing.button}
          </button>
          <a href={slug ? planAddress(slug) : here}>{undoing.keep}</a>
        </div>
      </form>
    </div>
  );
}
