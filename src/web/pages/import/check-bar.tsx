/** What stays in sight while people check: how many questions are answered, the next one, and the way on. */
import { type CheckFilter, checkFilterAddress } from '../../../views/import/check-filter.ts';
import { hasOpen } from '../../../views/import/check-rows.ts';
import { type CheckPage, rowsToShow } from '../../../views/import/import-page.ts';
import { keys, checking as words } from '../../words/import-checking.ts';
import { rowId } from './check-row.tsx';

type BarProps = { page: CheckPage; filter: CheckFilter };

/** The count is a live region: its words change and it stays, so that screen readers tell the change. */
export const COUNT_ID = 'checking-count';
/** What follows an answer and is put anew. */
export const WAY_ID = 'checking-way';
export const FACTS_ID = 'checking-facts';

type Fact = { count: number; name: string; href?: string };

function factsOf({ facts, names, summary }: CheckPage): Fact[] {
  const here = `/imports/${summary.id}`;
  const { actions, questions, unplaced, leftOut } = facts;
  return [
    ...facts.levels.map(({ name, count }) => ({ count, name: words.level(name, count) })),
    { count: actions, name: words.actions(actions) },
    {
      count: questions,
      name: words.questions(questions),
      ...(questions > 0 ? { href: `${here}?show=asked` } : {}),
    },
    { count: unplaced, name: words.unplacedFact(unplaced), href: '#unplaced' },
    ...(names.length > 0
      ? [{ count: names.length, name: words.namesFact(names.length), href: '#names' }]
      : []),
    ...(leftOut > 0 ? [{ count: leftOut, name: words.leftOutFact, href: `${here}?show=out` }] : []),
  ];
}

export function Facts({ page }: { page: CheckPage }) {
  return (
    <ul class="facts" id={FACTS_ID}>
      {factsOf(page).map(({ count, name, href }) => (
        <li key={name}>
          {href ? (
            <a href={href}>
              <b>{count}</b> {name}
            </a>
          ) : (
            <>
              <b>{count}</b> {name}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export const countWords = ({ facts }: CheckPage): string =>
  facts.questions === 0 ? words.noQuestions : words.answered(facts.questions - facts.open, facts.questions);

/** The next open question among the rows shown, else anywhere in the document. */
function nextAddress(page: CheckPage, filter: CheckFilter): string | null {
  const here = `/imports/${page.summary.id}`;
  const shown = rowsToShow(page, filter).find(hasOpen);
  if (shown) return `${here}${checkFilterAddress(filter)}#${rowId(shown.index)}`;
  const other = page.rows.find(hasOpen);
  return other ? `${here}#${rowId(other.index)}` : null;
}

export function CheckWay({ page, filter }: BarProps) {
  const { facts, summary } = page;
  const next = nextAddress(page, filter);
  return (
    <div class="checking-way" id={WAY_ID}>
      {facts.questions > 0 ? (
        <progress aria-label={countWords(page)} max={facts.questions} value={facts.questions - facts.open} />
      ) : null}
      {next ? (
        <a class="button small" href={next}>
          {words.next}
        </a>
      ) : null}
      <a class={next ? 'button small second' : 'button small'} href={`/imports/${summary.id}/adopt`}>
        {words.adopt}
      </a>
    </div>
  );
}

function Keys() {
  return (
    <checking-keys hidden data-on={keys.turnOn} data-off={keys.turnOff}>
      <span class="keys-hint">{keys.hint}</span>
      <button class="link-button" type="button">
        {keys.turnOff}
      </button>
    </checking-keys>
  );
}

export function CheckBar({ page, filter }: BarProps) {
  return (
    <section class="checking-bar" aria-label={words.barLabel}>
      <p class="checking-count" id={COUNT_ID} role="status">
        {countWords(page)}
      </p>
      <CheckWay page={page} filter={filter} />
      {page.facts.questions > 0 ? <Keys /> : null}
    </section>
  );
}
