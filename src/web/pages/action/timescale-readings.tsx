/** What written words could mean: as Weft reads them, what else they may be read as, or something a person knows. */
import type { Timescale } from '../../../domain/timescale/timescale.ts';
import { sayMeaning } from '../../../views/say-timescale.ts';
import { Milestones } from '../../parts/milestones.tsx';
import { type RadioChoice, Radios } from '../../parts/radios.tsx';
import { form as formWords } from '../../words/action.ts';
import { timescale as words } from '../../words/facts.ts';

export type ShownReadings = {
  /** The words that are read. */
  raw: string;
  timescale: Timescale;
  doubts: readonly { message: string }[];
  others: readonly Timescale[];
  /** The one that is chosen, as the form calls it. */
  meaning: string;
};

export function Readings({ shown }: { shown: ShownReadings }) {
  const { raw, timescale, doubts, others, meaning } = shown;
  const choices: RadioChoice[] = [
    { value: 'asRead', label: <b>{sayMeaning(timescale)}</b>, hint: words.asRead },
    ...others.map((other, n) => ({
      value: `other-${n}`,
      label: <b>{sayMeaning(other)}</b>,
      hint: words.otherReading,
    })),
    { value: 'said', label: words.said, hint: words.saidHint },
  ];
  return (
    <>
      <input type="hidden" name="readOf" value={raw} />
      <Radios name="meaning" legend={words.meaning} value={meaning} problems={[]} choices={choices} />
      {timescale.milestones.length > 0 ? (
        <>
          <p class="reading-label">{formWords.milestones}</p>
          <Milestones of={timescale} />
        </>
      ) : null}
      {timescale.state === 'unclear' ? <p class="quiet">{formWords.readUnsure}</p> : null}
      {doubts.map((doubt) => (
        <p key={doubt.message} class="quiet">
          {doubt.message}
        </p>
      ))}
    </>
  );
}
