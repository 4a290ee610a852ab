/** A timescale as written, and beside it what Weft reads in it. */

import type { FieldProblem } from '../../../domain/problem.ts';
import type { Timescale } from '../../../domain/timescale/timescale.ts';
import { sayMeaning } from '../../../views/say-timescale.ts';
import { planPart } from '../../addresses.ts';
import { TextField } from '../../parts/fields.tsx';
import { Milestones } from '../../parts/milestones.tsx';
import { form as words } from '../../words/action.ts';

/** What the reader made of the words: the meaning, and whether it is sure. */
export type ReadTimescale = { timescale: Timescale; doubts: readonly { message: string }[] };

export function Meaning({ read }: { read: ReadTimescale }) {
  return (
    <>
      <p class="reading-label">{words.reads}</p>
      <p class="reading-value">{sayMeaning(read.timescale)}</p>
      {read.timescale.milestones.length > 0 ? (
        <>
          <p class="reading-label">{words.milestones}</p>
          <Milestones of={read.timescale} />
        </>
      ) : null}
      {read.timescale.state === 'unclear' ? <p class="quiet">{words.readUnsure}</p> : null}
      {read.doubts.map((doubt) => (
        <p key={doubt.message} class="quiet">
          {doubt.message}
        </p>
      ))}
    </>
  );
}

type TimescaleFieldProps = {
  slug: string;
  value: string;
  read: ReadTimescale;
  problems: readonly FieldProblem[];
  /** What is said in place of a reading while nothing is written. */
  unsaid?: string;
};

export function TimescaleField({ slug, value, read, problems, unsaid }: TimescaleFieldProps) {
  return (
    <live-reading data-address={planPart(slug, 'reads')}>
      <div class="beside">
        <div>
          <TextField
            name="timescale"
            label={words.timescale}
            hint={words.timescaleHint}
            value={value}
            problems={problems}
          />
          <button class="button second small" type="submit" name="deed" value="preview">
            {words.readAgain}
          </button>
        </div>
        <div class="reading" role="status" data-reading>
          {unsaid && value.trim() === '' ? <p class="reading-label">{unsaid}</p> : <Meaning read={read} />}
        </div>
      </div>
    </live-reading>
  );
}
