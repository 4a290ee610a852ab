/** Names that look like one body: proposed together, and joined only by a person's word. */
import type { CheckedName } from '../../../views/import/import-page.ts';
import { asking, namesWords as words } from '../../words/import-checking.ts';
import { AnswerChoice, Answered, AnswerForm } from './answer-form.tsx';

type NameProps = { name: CheckedName; at: number; action: string };
type GroupedName = CheckedName['names'][number];

const said = ({ names, answer }: CheckedName): string => {
  if (answer?.kind !== 'oneBody') return words.saidDifferent(names.length);
  return words.saidSame(answer.name, names.length > 2 ? answer.names : []);
};

/** How often it stands there; and why here, as the proposal or as like another. */
function Why({ one, all }: { one: GroupedName; all: readonly GroupedName[] }) {
  const isCommonest = one.like === null && all.every((other) => other === one || other.count < one.count);
  const why = one.like
    ? `${words.like(one.like.name)} ${one.like.reason}`
    : isCommonest
      ? words.commonest
      : '';
  return (
    <span class="quiet">
      {words.count(one.count)}
      {why ? ` · ${why}` : ''}
    </span>
  );
}

function AllNames({ name }: Pick<NameProps, 'name'>) {
  return (
    <>
      {name.names.map((one) => (
        <input key={one.name} type="hidden" name="same" value={one.name} />
      ))}
    </>
  );
}

/** Two names: one click says what they are. */
function PairChoices({ name, action }: NameProps) {
  return (
    <>
      <ul class="name-list">
        {name.names.map((one) => (
          <li key={one.name}>
            <span class="lead">{one.name}</span> <span class="quiet">{words.count(one.count)}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">{name.names[1]?.like?.reason}</p>
      <AnswerForm asked={name} action={action} kind="choices">
        <AllNames name={name} />
        {name.names.map((one) => (
          <AnswerChoice key={one.name} value={`oneBody:${one.name}`}>
            {words.same(one.name)}
          </AnswerChoice>
        ))}
        <AnswerChoice value="allDiffer">{words.different(2)}</AnswerChoice>
      </AnswerForm>
    </>
  );
}

function CalledField({ name, at }: Pick<NameProps, 'name' | 'at'>) {
  const id = `called-${at}`;
  return (
    <>
      <label class="label" for={id}>
        {words.called}
      </label>
      <input class="input" id={id} name="text" value={name.names[0]?.name ?? ''} autocomplete="off" />
    </>
  );
}

/** Several names: those that are proposed are ticked. */
function GroupChoices({ name, at, action }: NameProps) {
  return (
    <AnswerForm asked={name} action={action}>
      <fieldset class="name-ticks">
        <legend>{words.which}</legend>
        {name.names.map((one) => (
          <label key={one.name} class="check tick">
            <input type="checkbox" name="same" value={one.name} checked={one.proposed} />
            <span>
              <b>{one.name}</b> <Why one={one} all={name.names} />
            </span>
          </label>
        ))}
      </fieldset>
      <CalledField name={name} at={at} />
      <p class="choices name-buttons">
        <button class="button small" type="submit" name="answer" value="oneBody">
          {words.ticked}
        </button>
        <button class="button small second" type="submit" name="answer" value="allDiffer">
          {words.different(name.names.length)}
        </button>
      </p>
    </AnswerForm>
  );
}

function OtherName({ name, at, action }: NameProps) {
  return (
    <details class="own">
      <summary>{words.other}</summary>
      <AnswerForm asked={name} action={action}>
        <AllNames name={name} />
        <CalledField name={name} at={at} />
        <button class="button small" type="submit" name="answer" value="oneBody">
          {asking.save}
        </button>
      </AnswerForm>
    </details>
  );
}

export const nameId = (at: number): string => `name-${at + 1}`;

export function NameCard(props: NameProps) {
  const { name, at, action } = props;
  return (
    <li class="card around-card" id={nameId(at)} tabindex={-1}>
      {name.answer ? (
        <Answered
          asked={name}
          action={action}
          about={name.names.map((one) => one.name).join(', ')}
          said={said(name)}
          whose={name.names[0]?.name ?? ''}
        />
      ) : name.names.length > 2 ? (
        <GroupChoices {...props} />
      ) : (
        <>
          <PairChoices {...props} />
          <OtherName {...props} />
        </>
      )}
    </li>
  );
}

export const NAMES_ID = 'names-list';

export function NameCards({ names, action }: { names: CheckedName[]; action: string }) {
  return (
    <ul class="around-list in-columns" id={NAMES_ID}>
      {names.map((name, at) => (
        <NameCard key={name.key} name={name} at={at} action={action} />
      ))}
    </ul>
  );
}

export function CheckNames({ names, action }: { names: CheckedName[]; action: string }) {
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="names">
      <h2 id="names">{words.title}</h2>
      <p class="quiet around-lede">{words.lede}</p>
      <NameCards names={names} action={action} />
    </section>
  );
}
