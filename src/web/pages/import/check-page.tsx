/** Checking what was read: every row of the document beside its reading, and what belongs to all of it. */
import { type CheckFilter, checkFilterAddress, WHOLE_DOCUMENT } from '../../../views/import/check-filter.ts';
import type { CheckRow } from '../../../views/import/check-rows.ts';
import { type CheckPage as Page, questionGroupOf, rowsToShow } from '../../../views/import/import-page.ts';
import { HistoryLink } from '../../parts/history-link.tsx';
import { checking as words } from '../../words/import-checking.ts';
import { refusedImport } from '../../words/imports.ts';
import { CheckBar, Facts } from './check-bar.tsx';
import { CheckFilters } from './check-filters.tsx';
import { CheckNames } from './check-names.tsx';
import { type CheckAddress, CheckRowCard } from './check-row.tsx';
import { CheckSections } from './check-sections.tsx';
import { CheckUnplaced } from './check-unplaced.tsx';
import { rowChoices } from './row-choice.tsx';

/** From so many rows on the browser leaves out of its layout what is far from the window. */
const LONG = 100;

type CheckPageProps = { page: Page; filter: CheckFilter };

function Head({ page }: { page: Page }) {
  const here = `/imports/${page.summary.id}`;
  const asked = page.rows.filter((row) => row.questions.length > 0).length;
  return (
    <>
      <p class="quiet">
        {words.readingIn} <b>{page.summary.fileName}</b> ·{' '}
        <a href={`${here}/document`} download>
          {words.theDocument}
        </a>
      </p>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede(page.rows.length, asked)}</p>
      <Facts page={page} />
    </>
  );
}

/** In the order of the document, its own outermost headings. */
function partOf({ read }: CheckRow): string {
  const top = read.path[0];
  return top ? `${top.number ?? ''} ${top.title}`.trim() : '';
}

/** A heading stands over the first row of each part. */
function withHeadings(
  rows: readonly CheckRow[],
  titleOf: (row: CheckRow) => string,
): { row: CheckRow; heading: string | null }[] {
  let last = '';
  return rows.map((row) => {
    const title = titleOf(row);
    const heading = title === last || title === '' ? null : title;
    last = title;
    return { row, heading };
  });
}

function Rows({ page, filter, address }: CheckPageProps & { address: CheckAddress }) {
  const rows = rowsToShow(page, filter);
  if (rows.length === 0)
    return (
      <div class="empty">
        <p>
          {words.noneShown} <a href={address.here}>{words.showAll}</a>
        </p>
      </div>
    );
  const titleOf =
    filter.order === 'document' ? partOf : (row: CheckRow) => words.groups[questionGroupOf(row)];
  return (
    <div class={rows.length > LONG ? 'pairs-sheet is-long' : 'pairs-sheet'}>
      <div class="pairs-head" aria-hidden="true">
        <span>{words.documentSide}</span>
        <span>{words.readingSide}</span>
      </div>
      {withHeadings(rows, titleOf).map(({ row, heading }) => (
        <>
          {heading ? <h2 class="pairs-theme">{heading}</h2> : null}
          <CheckRowCard row={row} address={address} />
        </>
      ))}
    </div>
  );
}

function Remarks({ page }: { page: Page }) {
  if (page.problems.length === 0) return null;
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks">{words.remarksTitle}</h2>
      <ul>
        {page.problems.map((problem) => (
          <li key={`${problem.code} ${problem.message}`}>
            {problem.message}
            {problem.where ? <span class="quiet"> ({problem.where})</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CheckPage({ page, filter }: CheckPageProps) {
  const here = `/imports/${page.summary.id}`;
  const address: CheckAddress = { here, kept: checkFilterAddress(filter) };
  const action = `${here}/answers${address.kept}`;
  const shown = rowsToShow(page, filter).length;
  return (
    <>
      <Head page={page} />
      <CheckBar page={page} filter={filter} />
      <h2 id="rows">{words.rowsTitle}</h2>
      <CheckFilters page={page} filter={filter} />
      <p class="quiet">
        {words.count(shown, page.rows.length)}
        {checkFilterAddress(filter) === checkFilterAddress(WHOLE_DOCUMENT) ? null : (
          <>
            {' '}
            · <a href={here}>{words.showAll}</a>
          </>
        )}
      </p>
      <Rows page={page} filter={filter} address={address} />
      <CheckNames names={page.names} action={action} />
      <CheckUnplaced texts={page.unplaced} action={action} choices={rowChoices(page)} />
      <CheckSections sections={page.sections} action={action} />
      <Remarks page={page} />
      <p class="buttons">
        <a class="button" href={`${here}/adopt`}>
          {words.adopt}
        </a>
        <a href={`${here}/aside`}>{refusedImport.aside}</a>
      </p>
      <HistoryLink table="plan_import" id={page.summary.id} />
    </>
  );
}
