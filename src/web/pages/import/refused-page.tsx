/** A document that could not be read: why, what to do, and that it is kept. */

import type { ImportSummary } from '../../../views/import/import-summary.ts';
import { Once } from '../../parts/once.tsx';
import { importList, refusedImport as words } from '../../words/imports.ts';

export function RefusedPage({ summary }: { summary: ImportSummary }) {
  const here = `/imports/${summary.id}`;
  return (
    <div class="narrow">
      <p class="quiet">
        {summary.fileName} · {importList.size(summary.size)}
      </p>
      <h1>{words.title}</h1>
      <div class="warn">
        <p>
          <strong>{summary.problem?.message}</strong>
        </p>
        <p>{summary.problem?.remedy}</p>
      </div>
      <p>{words.kept(summary.fileName)}</p>
      <h2 class="on-screen">{words.next}</h2>
      <div class="buttons">
        <a class="button" href="/imports/new">
          {words.another}
        </a>
        <form method="post" action={`${here}/again`}>
          <Once />
          <button class="button second" type="submit">
            {words.again}
          </button>
        </form>
      </div>
      <ul class="on-screen">
        <li>
          <a href={`${here}/document`} download>
            {words.download}
          </a>
        </li>
        <li>
          <a href={`${here}/aside`}>{words.aside}</a>
        </li>
      </ul>
    </div>
  );
}
