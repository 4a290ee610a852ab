/** One row with room to correct anything that was read of it; what is left as it is changes nothing. */

import type { FieldProblem } from '../../../domain/problem.ts';
import { EDITABLE_FIELDS, type EditableField } from '../../../domain/reading/questions.ts';
import type { CheckRow } from '../../../views/import/check-rows.ts';
import { sayTimescale } from '../../../views/say-timescale.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea, TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { Radios } from '../../parts/radios.tsx';
import { correcting as words } from '../../words/import-correcting.ts';
import { DocumentSide, rowId } from './check-row.tsx';

/** What stands in each field, and the lines of an action that is to be cut. */
/** Chosen where the one who answers for the action is typed; no lead is called so. */
export const OTHER_NAME = '…';

export type CorrectionTyped = Record<EditableField, string> & { parts: string };

type CorrectPageProps = {
  row: CheckRow;
  /** The import's address and what of the filter the address keeps. */
  here: string;
  kept: string;
  typed: CorrectionTyped;
  /** What stood in the fields when the page was made: only what differs from it is a correction. */
  was: CorrectionTyped;
  versions: Record<EditableField, number>;
  problems: readonly FieldProblem[];
};

const LONG: readonly EditableField[] = ['text', 'path', 'leads'];

function CorrectionField({ field, props }: { field: EditableField; props: CorrectPageProps }) {
  const { typed, problems, row } = props;
  const label = words.fields[field];
  const action = row.actions[0] ?? row.read;
  const readAs = field === 'timescale' ? words.readAs(sayTimescale(action.timescale).meaning) : '';
  const hint = [words.hints[field], readAs].filter(Boolean).join(' ') || undefined;
  const shared = { name: field, label, hint, value: typed[field], problems };
  return LONG.includes(field) ? (
    <TextArea {...shared} rows={Math.max(2, typed[field].split('\n').length)} />
  ) : (
    <TextField {...shared} short={field === 'reference'} />
  );
}

/** One of the leads that were read, nobody, or a name that is typed, since it may only just have been typed above. */
function AccountableField({ row, typed, problems }: CorrectPageProps) {
  const names = [...new Set((row.actions[0] ?? row.read).leads.map((lead) => lead.name))];
  const isOther = typed.accountable !== '' && !names.includes(typed.accountable);
  return (
    <div class="answers-for">
      <Radios
        name="accountable"
        legend={words.fields.accountable}
        value={isOther ? OTHER_NAME : typed.accountable}
        choices={[
          { value: '', label: words.nobodySaid },
          ...names.map((name) => ({ value: name, label: name })),
          { value: OTHER_NAME, label: words.otherLead },
        ]}
        problems={problems}
      />
      <div class="other-lead">
        <TextField
          name="accountable-other"
          label={words.otherLeadName}
          hint={words.hints.accountable}
          value={isOther ? typed.accountable : ''}
          problems={[]}
        />
      </div>
    </div>
  );
}

/** The versions and the words that the page was made from, so that only what a person changed is a correction. */
function SeenBefore({ row, was, versions }: Pick<CorrectPageProps, 'row' | 'was' | 'versions'>) {
  const seen: [name: string, value: string][] = [
    ...EDITABLE_FIELDS.flatMap((field): [string, string][] => [
      [`seen-${field}`, String(versions[field])],
      [`was-${field}`, was[field]],
    ]),
    ['seen-row', String(row.seen)],
    ['was-parts', was.parts],
  ];
  return (
    <>
      {seen.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function CutInParts({ typed, problems }: Pick<CorrectPageProps, 'typed' | 'problems'>) {
  return (
    <details class="tucked" open={typed.parts !== ''}>
      <summary>{words.cut}</summary>
      <TextArea
        name="parts"
        label={words.cutLabel}
        hint={words.cutHint}
        value={typed.parts}
        problems={problems}
      />
    </details>
  );
}

export function CorrectPage(props: CorrectPageProps) {
  const { row, here, kept, problems } = props;
  const number = row.index + 1;
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>{words.title(number)}</h1>
      <p class="lede">{words.lede}</p>
      <div class="correct">
        <section class="correct-document" aria-label={words.inDocument}>
          <DocumentSide row={row} />
        </section>
        {/* By the browser itself: a page fetched by script forgets the row it should open at. */}
        <form method="post" action={`${here}/rows/${number}${kept}`} data-turbo="false">
          <Once />
          <SeenBefore {...props} />
          {EDITABLE_FIELDS.map((field) =>
            field === 'accountable' ? (
              <AccountableField key={field} {...props} />
            ) : (
              <CorrectionField key={field} field={field} props={props} />
            ),
          )}
          <CutInParts {...props} />
          <div class="buttons">
            <button class="button" type="submit" name="do" value="save">
              {words.save}
            </button>
            {row.corrected.length > 0 ? (
              <button class="button second" type="submit" name="do" value="takeBack">
                {words.backToReading}
              </button>
            ) : null}
            <a href={`${here}${kept}#${rowId(row.index)}`}>{words.cancel}</a>
          </div>
        </form>
      </div>
    </>
  );
}
