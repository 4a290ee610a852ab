/** How much room everything takes, in sizes that a person can read. */
import type { StoragePage } from '../../../views/administration/storage-page.ts';
import { retentionAddress } from '../../administration-addresses.ts';
import { saySize, storage as words } from '../../words/administration.ts';
import type { Page } from '../shell/page.ts';
import { administrationCrumb } from './crumbs.ts';

type SizeRow = { name: string; count: number | null; bytes: number };

function Sizes({ title, counts, rows }: { title: string; counts: string; rows: readonly SizeRow[] }) {
  // A server that has just been started has not counted its rows yet.
  const isCounted = rows.some((row) => row.count !== null);
  return (
    <div class="sheet scrolls slim">
      <table>
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            {isCounted ? (
              <th scope="col" class="number">
                {counts}
              </th>
            ) : null}
            <th scope="col" class="number">
              {words.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count, bytes }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {isCounted ? <td class="number">{count?.toLocaleString('en-GB')}</td> : null}
              <td class="number">{bytes === 0 ? '0' : saySize(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export function storagePage({ files, tables, rest, size }: StoragePage): Page {
  const own = files.map(({ kind, files: count, bytes }) => ({ name: words.filesWhat[kind], count, bytes }));
  const all = tables.map(({ name, rows, size: bytes }) => ({ name: capital(name), count: rows, bytes }));
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede(saySize(size))}</p>
      <h2>{words.filesTitle}</h2>
      <Sizes title={words.filesTitle} counts={words.files} rows={own} />
      <p>
        {words.room} <a href={retentionAddress}>{words.toRetention}</a>
      </p>
      <h2>{words.tablesTitle}</h2>
      <p>{words.tablesLede}</p>
      <Sizes
        title={words.tablesTitle}
        counts={words.rows}
        rows={[...all, { name: words.rest, count: null, bytes: rest }]}
      />
    </>
  );
  return { title: words.title, place: 'administration', crumbs: [administrationCrumb], body };
}
