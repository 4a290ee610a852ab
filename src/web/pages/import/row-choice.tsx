/**
 * Choosing a row of the document: from a list where it is short, else by typing a number or a word of it, with the
 * rows offered by the browser. Many lists of hundreds of rows would make the page heavy, so a long one is there once.
 */
import type { CheckPage } from '../../../views/import/import-page.ts';
import { unplacedWords as words } from '../../words/import-checking.ts';

type RowChoice = { value: string; label: string };
export type RowChoices = { rows: RowChoice[]; shared: boolean };

/** Options of all lists together. */
const MOST_OPTIONS = 600;
const LONGEST = 90;
const SHARED_ID = 'rows-to-choose';

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;

/** The rows that texts may go with, those left out not among them. */
export function rowChoices({ rows, unplaced }: Pick<CheckPage, 'rows' | 'unplaced'>): RowChoices {
  const staying = rows.filter((row) => !row.leftOut);
  return {
    rows: staying.map(({ index, actions, read }) => {
      const { reference, text } = actions[0] ?? read;
      const said = shortened([reference, text].filter(Boolean).join(' '));
      return { value: String(index + 1), label: words.rowChoice(index + 1, said) };
    }),
    shared: staying.length * unplaced.length > MOST_OPTIONS,
  };
}

/** The list that all fields share, where it is long. */
export function SharedRows({ rows, shared }: RowChoices) {
  if (!shared) return null;
  return (
    <datalist id={SHARED_ID}>
      {rows.map(({ value, label }) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  );
}

export function RowField({ id, choices }: { id: string; choices: RowChoices }) {
  const { rows, shared } = choices;
  return (
    <>
      <label class="label" for={id}>
        {shared ? words.rowTyped : words.rowChosen}
      </label>
      {shared ? (
        <input class="input" id={id} name="row" list={SHARED_ID} autocomplete="off" />
      ) : (
        <select class="select" id={id} name="row">
          <option value="">{words.chooseRow}</option>
          {rows.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
