/** One thing that copies would change: what the plan says beside what each copy says, and the buttons that settle it. */
import { longDay, parseDay } from '../../../domain/day.ts';
import type { Suggested } from '../../../domain/proposal/proposal.ts';
import { type ProposedValue, sayValue } from '../../../domain/proposal/value.ts';
import { wordsChanged } from '../../../domain/proposal/words-changed.ts';
import type {
  ProposalCard,
  ProposalItem,
  ProposedReading,
  Settling,
} from '../../../views/proposal/proposals-page.ts';
import { proposals as words } from '../../words/proposals.ts';
import { ChangedWords, Version } from './changed-words.tsx';
import { RowAsProposed } from './row-as-proposed.tsx';

export const settlingValue = (all: readonly Settling[]): string =>
  all.map(({ id, seen }) => `${id}@${seen}`).join(' ');

const said = (value: ProposedValue | null): string => (value === null ? '' : sayValue(value));

export type ItemProps = { item: ProposalItem; card: ProposalCard; allowed: boolean };

function Suggestions({ suggested }: { suggested: readonly Suggested[] }) {
  const once = new Map(suggested.map((one) => [`${one.author}|${one.on}`, one]));
  return (
    <>
      {[...once].map(([key, { author, on }]) => {
        const day = on === null ? null : parseDay(on);
        return (
          <span key={key} class="quiet suggested">
            {words.suggestedBy(author ?? words.somebody, day ? longDay(day) : null)}
          </span>
        );
      })}
    </>
  );
}

function Notes({ item, noun }: { item: ProposalItem; noun: ProposalCard['subject']['noun'] }) {
  const { standing, readings, against, kind } = item;
  const gone = noun === 'section' ? words.leftOutText : words.leftOut;
  const notes = [
    kind === 'gone' ? gone : null,
    standing === 'planMoved' ? words.planMoved : null,
    standing === 'already' ? words.already : null,
    readings.length > 1 ? words.contradict : null,
    against.length > 0 ? words.against(against) : null,
  ];
  return (
    <>
      {notes.map((note) =>
        note === null ? null : (
          <p key={note} class="proposal-note">
            {note}
          </p>
        ),
      )}
    </>
  );
}

/** The plan’s words with what each copy takes out of them; each copy’s with what it puts in. */
function Versions({ item }: { item: ProposalItem }) {
  const now = said(item.now);
  const [first] = item.readings;
  const alone = item.readings.length === 1 && first ? wordsChanged(now, said(first.value)) : null;
  return (
    <dl class="versions">
      {item.base ? <Version label={words.whenCopied}>{said(item.base) || <Blank />}</Version> : null}
      <Version label={item.base ? words.inPlanNow : words.inPlan}>
        {now === '' ? <Blank /> : alone ? <ChangedWords pieces={alone} side="gone" /> : now}
      </Version>
      {item.readings.map((reading) => (
        <Version key={reading.files.join()} label={words.inCopy(reading.files)}>
          {said(reading.value) === '' ? (
            <Blank />
          ) : (
            <ChangedWords pieces={alone ?? wordsChanged(now, said(reading.value))} side="new" />
          )}
          <Suggestions suggested={reading.suggested} />
        </Version>
      ))}
    </dl>
  );
}

const Blank = () => <span class="quiet">{words.nothing}</span>;

type ButtonProps = { name: 'accept' | 'refuse'; settling: readonly Settling[]; label: string; of: string };

export function SettleButton({ name, settling, label, of }: ButtonProps) {
  return (
    <button
      class={name === 'accept' ? 'button small' : 'button second small'}
      type="submit"
      name={name}
      value={settlingValue(settling)}
    >
      {label}
      <span class="unseen">: {of}</span>
    </button>
  );
}

function Buttons({ item, card }: ItemProps) {
  const of = `${words.field(item.field)}, ${card.subject.code ?? ''} ${card.subject.text}`;
  const all = item.readings.flatMap((reading) => reading.settling);
  const several = item.readings.length > 1;
  const label = (reading: ProposedReading): string => {
    if (item.standing === 'already') return words.done;
    return several ? `${words.acceptThis} (${reading.files.join(', ')})` : words.accept;
  };
  return (
    <p class="buttons proposal-buttons">
      {item.readings.map((reading) => (
        <SettleButton
          key={reading.files.join()}
          name="accept"
          settling={reading.settling}
          label={label(reading)}
          of={of}
        />
      ))}
      {item.standing === 'already' ? null : (
        <SettleButton name="refuse" settling={all} label={several ? words.refuseAll : words.refuse} of={of} />
      )}
    </p>
  );
}

export function ItemOfCard({ item, card, allowed }: ItemProps) {
  const { after } = { after: item.readings[0]?.value ?? null };
  return (
    <div class="proposal-item">
      {item.kind === 'changed' || item.kind === 'moved' ? <h4>{words.field(item.field)}</h4> : null}
      <Notes item={item} noun={card.subject.noun} />
      {item.kind === 'added' && after?.as === 'row' ? (
        <RowAsProposed row={after.row} files={item.readings.flatMap((one) => one.files)} />
      ) : item.kind === 'gone' ? null : (
        <Versions item={item} />
      )}
      {after?.as === 'row' || item.kind === 'gone' ? (
        <p class="quiet">
          {words.inCopy([...new Set(item.readings.flatMap((one) => one.files))])}{' '}
          <Suggestions suggested={item.readings.flatMap((one) => one.suggested)} />
        </p>
      ) : null}
      {allowed ? <Buttons item={item} card={card} allowed={allowed} /> : null}
    </div>
  );
}
