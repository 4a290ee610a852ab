/** Names that look like one body: proposed, and joined only by a person's word. */
import type { CheckedName } from '../../../views/import-page.ts';
import { asking, namesWords as words } from '../../words/import-checking.ts';
import { HiddenQuestion } from './hidden-question.tsx';

type NameProps = { name: CheckedName; at: number; action: string };

const said = ({ answer }: CheckedName): string =>
  answer?.kind === 'oneBody' ? words.saidSame(answer.name) : words.saidDifferent;

function NameChoices({ name, at, action }: NameProps) {
  const id = `other-name-${at}`;
  return (
    <>
      <form method="post" action={action} class="choices">
        <HiddenQuestion question={name.key} seen={name.seen} />
        {[name.a, name.b].map((one) => (
          <button key={one} class="reading-choice" type="submit" name="answer" value={`oneBody:${one}`}>
            {words.same(one)}
          </button>
        ))}
        <button class="reading-choice" type="submit" name="answer" value="twoBodies">
          {words.different}
        </button>
      </form>
      <details class="own">
        <summary>{words.other}</summary>
        <form method="post" action={action}>
          <HiddenQuestion question={name.key} seen={name.seen} />
          <label class="label" for={id}>
            {words.otherLabel}
          </label>
          <input class="input" id={id} name="text" value={name.a} />
          <button class="button small" type="submit" name="answer" value="oneBody">
            {asking.save}
          </button>
        </form>
      </details>
    </>
  );
}

export const nameId = (at: number): string => `name-${at + 1}`;

export function NameCard({ name, at, action }: NameProps) {
  return (
    <li class="card around-card" id={nameId(at)} tabindex={-1}>
      <p class="name-pair">
        <span class="lead">{name.a}</span> <span class="quiet">{words.count(name.countOfA)}</span> {words.and}{' '}
        <span class="lead">{name.b}</span> <span class="quiet">{words.count(name.countOfB)}</span>
      </p>
      <p class="quiet name-reason">{name.reason}</p>
      {name.answer ? (
        <form method="post" action={action} class="answered">
          <HiddenQuestion question={name.key} seen={name.seen} />
          <p>
            <span class="answered-sign">{asking.answered}</span> <b>{said(name)}</b>
          </p>
          <button class="link-button" type="submit" name="answer" value="open">
            {asking.change}
            <span class="unseen">
              {' '}
              {name.a} {words.and} {name.b}
            </span>
          </button>
        </form>
      ) : (
        <NameChoices name={name} at={at} action={action} />
      )}
    </li>
  );
}

/** So many are shown at once; the rarer ones open on demand. */
const AT_ONCE = 8;

export function CheckNames({ names, action }: { names: CheckedName[]; action: string }) {
  if (names.length === 0) return null;
  const cards = names.map((name, at) => <NameCard key={name.key} name={name} at={at} action={action} />);
  return (
    <section aria-labelledby="names">
      <h2 id="names">{words.title}</h2>
      <p class="quiet around-lede">{words.lede}</p>
      <ul class="around-list in-columns">{cards.slice(0, AT_ONCE)}</ul>
      {cards.length > AT_ONCE ? (
        <details class="own">
          <summary>{words.more(cards.length - AT_ONCE)}</summary>
          <ul class="around-list in-columns">{cards.slice(AT_ONCE)}</ul>
        </details>
      ) : null}
    </section>
  );
}
