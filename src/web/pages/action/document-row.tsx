/** Where the action stands in its document, in the document's own words. */
import type { ReadSource } from '../../../domain/reading/plan-reading.ts';
import { action as words } from '../../words/action.ts';

function sayPlace(source: ReadSource): string {
  const places = [
    source.sheet === undefined ? null : words.sheet(source.sheet),
    source.page === undefined ? null : words.page(source.page),
    source.table === undefined ? null : words.table(source.table),
    source.row === undefined ? null : words.row(source.row),
  ];
  return places.filter(Boolean).join(', ');
}

export function DocumentRow({ source }: { source: ReadSource | null }) {
  if (!source) return null;
  const place = sayPlace(source);
  const cells = (source.cells ?? []).map((text, at) => ({ key: `${at}`, text }));
  return (
    <section class="document-aside" aria-labelledby="document-row">
      <h2 id="document-row">{words.documentRow}</h2>
      {place ? <p class="quiet">{place}</p> : null}
      {cells.length > 0 ? (
        <div class="document-row">
          {cells.map(({ key, text }) => (
            <p key={key}>{text.trim() || <i class="quiet">{words.nothingWritten}</i>}</p>
          ))}
        </div>
      ) : null}
    </section>
  );
}
