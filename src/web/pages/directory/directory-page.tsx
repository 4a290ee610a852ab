/** The directory from A to Z, each entry with what it leads and owes. */
import type { Allowed } from '../../../domain/access/may.ts';
import { ENTRY_KINDS } from '../../../domain/partnership/directory.ts';
import { ENTRY_KIND_WORDS } from '../../../domain/partnership/directory-words.ts';
import type { DirectoryPage, DirectoryRow } from '../../../views/directory/directory-page.ts';
import { directoryAddress, groupsAddress, newEntryAddress, sameAddress } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { SearchField, Select } from '../../parts/fields.tsx';
import { directory as words } from '../../words/directory.ts';
import type { Page } from '../shell/page.ts';
import { EntryLink, sayKind } from './entry-words.tsx';

const KINDS = [
  { value: '', label: words.anyKind },
  ...ENTRY_KINDS.map((value) => ({ value, label: ENTRY_KIND_WORDS[value] })),
];

function Filters({ page: { filter } }: { page: DirectoryPage }) {
  return (
    <form class="filters" method="get" action={directoryAddress} aria-label={words.filterLabel}>
      <SearchField name="words" label={words.words} value={filter.words} problems={[]} />
      <Select name="kind" label={words.kind} value={filter.kind ?? ''} choices={KINDS} problems={[]} />
      <button class="button" type="submit">
        {words.show}
      </button>
      {filter.words || filter.kind ? <a href={directoryAddress}>{words.showAll}</a> : null}
    </form>
  );
}

/** 'of Otter Vale Homes · now Otter Board · also OVC, O.V. Council' */
const sayAround = ({ entry, within, became, otherNames }: DirectoryRow): string =>
  [
    sayKind(entry),
    within.length > 0
      ? words.partOf(within.map((one) => one.name).join(', '))
      : entry.of
        ? words.partOf(entry.of)
        : '',
    became.length > 0 ? words.now(became.map((one) => one.name).join(', ')) : '',
    otherNames.length > 0 ? words.also(otherNames.join(', ')) : '',
  ]
    .filter(Boolean)
    .join(' · ');

const Count = ({ n, label }: { n: number; label: string }) => (
  <td class="number" data-label={label}>
    {n === 0 ? <span class="quiet">0</span> : n}
  </td>
);

function Row({ row }: { row: DirectoryRow }) {
  const { counts } = row;
  return (
    <tr>
      <th scope="row" class="what">
        <EntryLink entry={row.entry} />
        <span class="meta">{sayAround(row)}</span>
      </th>
      <Count n={counts.leads} label={words.leads} />
      <Count n={counts.supports} label={words.supports} />
      <Count n={counts.open} label={words.open} />
      <Count n={counts.overdue} label={words.overdue} />
    </tr>
  );
}

/** '#' gathers the names that begin with no letter. */
const anchorOf = (letter: string): string => `letter-${letter === '#' ? 'other' : letter}`;

function Letters({ page }: { page: DirectoryPage }) {
  if (page.letters.length < 4) return null;
  return (
    <nav class="letters" aria-label={words.letters}>
      {page.letters.map(({ letter }) => (
        <a key={letter} href={`#${anchorOf(letter)}`}>
          {letter}
          {letter === '#' ? <span class="unseen"> {words.otherLetters}</span> : null}
        </a>
      ))}
    </nav>
  );
}

function Rows({ page }: { page: DirectoryPage }) {
  return (
    <div class="sheet">
      <table class="cardlike directory-table">
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {[words.leads, words.supports, words.open, words.overdue].map((label) => (
              <th key={label} scope="col" class="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {page.letters.map(({ letter, rows }) => (
          <tbody key={letter} id={anchorOf(letter)}>
            <tr class="group">
              <th colspan={5} scope="rowgroup">
                {letter}
                {letter === '#' ? <span class="unseen"> {words.otherLetters}</span> : null}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.entry.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

export function directoryPage(page: DirectoryPage, allowed: Allowed): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.intro}</p>
      {page.questions > 0 ? (
        <p>
          <a href={sameAddress}>{words.questions(page.questions)}</a>
        </p>
      ) : null}
      {page.total === 0 ? (
        <Empty title={words.empty}>
          <p>{words.emptyDo}</p>
        </Empty>
      ) : (
        <>
          <Filters page={page} />
          <p class="count" role="status">
            {words.shown(page.shown, page.total)}
          </p>
          <Letters page={page} />
          {page.shown === 0 ? (
            <Empty title={words.none}>
              <p>{words.noneDo}</p>
            </Empty>
          ) : (
            <Rows page={page} />
          )}
        </>
      )}
      <p class="buttons">
        <a class="button second" href={groupsAddress}>
          {words.groups}
        </a>
        <a class="button second" href={sameAddress}>
          {words.same}
        </a>
        {allowed.changePlan ? (
          <a class="button second" href={newEntryAddress}>
            {words.add}
          </a>
        ) : null}
      </p>
    </>
  );
  return { title: words.title, place: 'directory', body };
}
