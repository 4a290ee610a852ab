/** The records of any table that name a person, by kind, with a few of them in their own words. */
import { HISTORY_NOUNS } from '../../../views/history/history-nouns.ts';
import type { PersonData } from '../../../views/person/person-data.ts';
import { personData as words } from '../../words/person-data.ts';

type Named = PersonData['named'];

const FEW = 3;
/** The columns in which a record says what it is, the best first. */
const SAYING = ['title', 'file_name', 'text', 'label', 'name', 'reason', 'role', 'words'];

function sayRow(row: Named[number]['rows'][number]): string | null {
  const said = SAYING.map((column) => row[column]).find((value) => typeof value === 'string' && value !== '');
  return typeof said === 'string' ? (said.length > 80 ? `${said.slice(0, 79)}…` : said) : null;
}

type Kind = { name: string; count: number; such: string };

/** How they can be reached is told by itself. */
function kindsOf(named: Named): Kind[] {
  const tables = [...new Set(named.map((one) => one.table))].filter((table) => table !== 'person_contact');
  return tables.map((table) => {
    const rows = named.filter((one) => one.table === table).flatMap((one) => one.rows);
    const distinct = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
    const said = [...new Set(distinct.map(sayRow).filter((one) => one !== null))];
    const name = HISTORY_NOUNS[table]?.[distinct.length === 1 ? 0 : 1] ?? table.replaceAll('_', ' ');
    return {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      count: distinct.length,
      such: said.slice(0, FEW).join('; '),
    };
  });
}

export function SaidRecords({ named, title }: { named: Named; title: string }) {
  const kinds = kindsOf(named);
  return (
    <section aria-labelledby="records">
      <h2 id="records">{title}</h2>
      {kinds.length === 0 ? (
        <p>{words.noRecords}</p>
      ) : (
        <div class="sheet">
          <table class="cardlike">
            <caption class="unseen">{words.recordsCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.such}</th>
              </tr>
            </thead>
            <tbody>
              {kinds.map(({ name, count, such }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td data-label={words.count}>{count}</td>
                  <td data-label={words.such}>{such}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
