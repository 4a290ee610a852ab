/** Every document that was brought in and where it stands. */
import type { Standing } from '../../../domain/plan/standing.ts';
import type { ImportSummary } from '../../../views/import/import-summary.ts';
import { StatusMark } from '../../parts/status.tsx';
import { importList as words } from '../../words/imports.ts';

const addressOf = (summary: ImportSummary): string =>
  summary.state === 'adopted' && summary.planSlug ? `/plans/${summary.planSlug}` : `/imports/${summary.id}`;

/** The standing whose shape and tone tells the same: a word, a shape and a colour. */
const SIGNS: Record<ImportSummary['state'], Standing> = {
  queued: 'notDue',
  reading: 'underWay',
  ready: 'waiting',
  refused: 'offTrack',
  adopted: 'complete',
  undone: 'waiting',
  discarded: 'dropped',
  proposed: 'complete',
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
        <StatusMark standing={SIGNS[summary.state]} words={words.states[summary.state]} />
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
