/** Every document that was brought in and where it stands. */
import type { ImportSummary } from '../../../views/import-summary.ts';
import { importList as words } from '../../words/imports.ts';

const addressOf = (summary: ImportSummary): string =>
  summary.state === 'adopted' && summary.planSlug ? `/plans/${summary.planSlug}` : `/imports/${summary.id}`;

const SIGNS: Record<ImportSummary['state'], string> = {
  queued: 'is-notDue',
  reading: 'is-notDue',
  ready: 'is-waiting',
  refused: 'is-offTrack',
  adopted: 'is-complete',
  undone: 'is-waiting',
  discarded: 'is-closed',
};

function ImportItem({ summary }: { summary: ImportSummary }) {
  return (
    <li class="card import-item">
      <div>
        <h2 class="import-name">
          <a href={`/imports/${summary.id}`}>{summary.fileName}</a>
        </h2>
        <p class="quiet">
          {words.broughtIn(summary.broughtIn, summary.by)} · {words.size(summary.size)}
        </p>
      </div>
      <p class="import-state">
        <span class={`status ${SIGNS[summary.state]}`}>{words.states[summary.state]}</span>
        <a href={addressOf(summary)}>
          {words.next[summary.state]}
          <span class="unseen">: {summary.fileName}</span>
        </a>
      </p>
    </li>
  );
}

export function ImportListPage({ imports }: { imports: ImportSummary[] }) {
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <p class="buttons">
        <a class="button" href="/imports/new">
          {words.bring}
        </a>
      </p>
      {imports.length === 0 ? (
        <div class="empty">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p>{words.noneNext}</p>
        </div>
      ) : (
        <>
          <p class="quiet">{words.count(imports.length)}</p>
          <ul class="import-list">
            {imports.map((summary) => (
              <ImportItem key={summary.id} summary={summary} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
