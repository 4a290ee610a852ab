/** One row of the document beside its reading, with its questions. */
import type { ReadSource } from '../../../domain/reading/plan-reading.ts';
import { actionKey } from '../../../domain/reading/questions.ts';
import type { CheckQuestion, CheckRow } from '../../../views/import/check-rows.ts';
import { checking as words } from '../../words/import-checking.ts';
import { correcting } from '../../words/import-correcting.ts';
import { AnswerForm } from './answer-form.tsx';
import { Ask } from './ask.tsx';
import { pathWords, ReadActionPart } from './read-action.tsx';

/** `here` is the import's address, `kept` what of the filter the address keeps. */
export type CheckAddress = { here: string; kept: string };

export const rowId = (index: number): string => `row-${index + 1}`;

export function whereWords(source: ReadSource | null): string {
  if (!source) return '';
  const row = (source.row ?? 0) + 1;
  if (source.sheet) return words.where.sheet(source.sheet, row);
  const table = source.table === undefined ? '' : words.where.table(source.table + 1, row);
  return [table, source.page === undefined ? '' : words.where.page(source.page)].filter(Boolean).join(', ');
}

/** The words that typing an answer begins with. */
export function wordsToCorrect({ actions, read }: CheckRow, question: Pick<CheckQuestion, 'field'>): string {
  const action = actions[0] ?? read;
  switch (question.field) {
    case 'action':
      return action.text;
    case 'leads':
      return action.leads.map((lead) => lead.name).join('\n');
    case 'timescale':
      return action.timescale.raw;
    case 'status':
      return action.status?.raw ?? '';
    case 'path':
      return pathWords(action);
    default:
      return '';
  }
}

export function DocumentSide({ row }: { row: CheckRow }) {
  const where = whereWords(row.source);
  return (
    <div class="pair-doc">
      <div class="pair-stay">
        <p class="pair-side">
          {words.row(row.index + 1)}
          {where ? <span> · {where}</span> : null}
        </p>
        {row.cells.map((cell, at) => (
          <p key={at} class={cell.asked ? 'cell is-asked' : 'cell'}>
            {cell.text.trim() === '' ? <i class="quiet">{words.emptyCell}</i> : cell.text}
          </p>
        ))}
      </div>
    </div>
  );
}

function RowFoot({ row, address, name }: { row: CheckRow; address: CheckAddress; name: string }) {
  const toOut = row.leftOut ? 'open' : 'leaveOut';
  return (
    <div class="row-foot">
      {row.corrected.length > 0 ? (
        <span class="quiet">
          {words.corrected(row.corrected.map((field) => correcting.fields[field].toLowerCase()).join(', '))}
        </span>
      ) : null}
      {row.leftOut ? null : (
        <a href={`${address.here}/rows/${row.index + 1}${address.kept}`}>
          {words.correct}
          <span class="unseen"> {name}</span>
        </a>
      )}
      <AnswerForm
        asked={{ key: actionKey(row.index), seen: row.seen }}
        action={`${address.here}/answers${address.kept}`}
      >
        <button class="link-button" type="submit" name="answer" value={toOut}>
          {row.leftOut ? words.putBack : words.leaveOut}
          <span class="unseen"> {name}</span>
        </button>
      </AnswerForm>
    </div>
  );
}

export function CheckRowCard({ row, address }: { row: CheckRow; address: CheckAddress }) {
  const id = rowId(row.index);
  const name = words.row(row.index + 1).toLowerCase();
  const shown = row.leftOut ? [row.read] : row.actions;
  return (
    <article
      class={row.leftOut ? 'pair is-out' : 'pair'}
      id={id}
      aria-labelledby={`${id}-title`}
      tabindex={-1}
    >
      <DocumentSide row={row} />
      <div class="pair-read">
        {shown.map((action, at) => (
          <ReadActionPart key={action.text} action={action} titleId={at === 0 ? `${id}-title` : undefined} />
        ))}
        {row.leftOut ? <p class="quiet">{words.leftOut}</p> : null}
        {row.leftOut
          ? null
          : row.questions.map((question) => (
              <Ask
                key={question.key}
                question={question}
                action={`${address.here}/answers${address.kept}`}
                typed={wordsToCorrect(row, question)}
                row={name}
              />
            ))}
        <RowFoot row={row} address={address} name={name} />
      </div>
    </article>
  );
}
