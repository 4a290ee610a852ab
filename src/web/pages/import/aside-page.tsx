/** Putting a document aside, and the page of one that was. */

import type { ImportSummary } from '../../../views/import/import-summary.ts';
import { Once } from '../../parts/once.tsx';
import { refusedImport, aside as words } from '../../words/imports.ts';

export function AsidePage({ summary }: { summary: ImportSummary }) {
  const here = `/imports/${summary.id}`;
  return (
    <div class="narrow">
      <h1>{words.title(summary.fileName)}</h1>
      <p class="lede">{words.lede}</p>
      <form method="post" action={`${here}/aside`} class="buttons">
        <Once />
        <button class="button" type="submit">
          {words.button}
        </button>
        <a href={here}>{words.keep}</a>
      </form>
    </div>
  );
}

export function IsAsidePage({ summary }: { summary: ImportSummary }) {
  const here = `/imports/${summary.id}`;
  return (
    <div class="narrow">
      <h1>{summary.fileName}</h1>
      <p class="lede">
        {words.isAside} {words.isAsideNext}
      </p>
      <form method="post" action={`${here}/take-up`} class="buttons">
        <Once />
        <button class="button" type="submit">
          {words.takeUp}
        </button>
        <a href={`${here}/document`} download>
          {refusedImport.download}
        </a>
      </form>
    </div>
  );
}
