/** A document that waits or is being read: how far it is, and that one may leave. */
import type { ImportSummary } from '../../../views/import/import-summary.ts';
import { underWay as words } from '../../words/imports.ts';

export function WaitingPage({ summary }: { summary: ImportSummary }) {
  const share = Math.round(summary.progress.share * 100);
  const here = `/imports/${summary.id}`;
  return (
    <div class="narrow">
      <h1>{words.title(summary.fileName)}</h1>
      <p class="lede">{words.lede}</p>
      <reading-progress data-address={`${here}/progress`} data-words={words.share('{share}')}>
        <label for="reading-share" class="label">
          {summary.state === 'queued' ? words.queued : words.share(share)}
        </label>
        <progress id="reading-share" max={100} value={share} />
      </reading-progress>
      <p>{words.leave}</p>
      <p class="buttons">
        <a class="button" href={here}>
          {words.look}
        </a>
        <a href="/imports">{words.elsewhere}</a>
      </p>
    </div>
  );
}
