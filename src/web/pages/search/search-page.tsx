import { PAGE_OF_HITS, type SearchPage } from '../../../views/search-page.ts';
import { searchAddress } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { search as words } from '../../words/search.ts';
import type { Page } from '../shell/page.ts';
import { FoundRows } from './found-rows.tsx';

type Props = { page: SearchPage };

function Form({ page }: Props) {
  return (
    <search>
      <form class="search-form" method="get" action="/search">
        <label class="label" for="q">
          {words.label}
        </label>
        <p class="hint" id="q-hint">
          {words.hint}
        </p>
        <div class="search-line">
          <input class="input" type="search" id="q" name="q" value={page.typed} aria-describedby="q-hint" />
          <button class="button" type="submit">
            {words.find}
          </button>
        </div>
      </form>
    </search>
  );
}

function Kinds({ page }: Props) {
  const { counts, total, kind, instead, typed } = page;
  if (counts.length < 2) return null;
  const said = instead ?? typed;
  return (
    <nav class="zooms" aria-label={words.narrow}>
      <ul>
        <li>
          <a href={searchAddress(said)} aria-current={kind === null ? 'true' : undefined}>
            {words.all(total)}
          </a>
        </li>
        {counts.map((one) => (
          <li key={one.kind}>
            <a href={searchAddress(said, one.kind)} aria-current={kind === one.kind ? 'true' : undefined}>
              {words.kinds[one.kind]} ({one.count})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found({ page }: Props) {
  const shown = page.rows.length;
  if (page.typed.trim() === '') return null;
  if (shown === 0)
    return (
      <Empty title={words.nothing}>
        <p>{words.nothingDo}</p>
      </Empty>
    );
  return (
    <>
      {page.instead === null ? null : <p role="status">{words.instead(page.typed, page.instead)}</p>}
      <Kinds page={page} />
      <h2 class="unseen">{words.results}</h2>
      <FoundRows rows={page.rows} />
      {shown >= PAGE_OF_HITS ? <p class="quiet">{words.firstOf(shown)}</p> : null}
    </>
  );
}

export function searchPage(page: SearchPage): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <Form page={page} />
      <Found page={page} />
    </>
  );
  return {
    title: page.typed ? `${page.typed} – ${words.title}` : words.title,
    place: 'search',
    crumbs: [],
    body,
  };
}
