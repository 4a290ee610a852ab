/** Words that found no place: each is kept as a note with the plan until somebody says otherwise. */
import type { Answer } from '../../../domain/reading/answers.ts';
import { unplacedKey } from '../../../domain/reading/questions.ts';
import type { CheckedText } from '../../../views/import-page.ts';
import { asking, unplacedWords as words } from '../../words/import-checking.ts';
import { HiddenQuestion } from './hidden-question.tsx';
import { type RowChoices, RowField, SharedRows } from './row-choice.tsx';

type TextProps = { text: CheckedText; action: string; choices: RowChoices };

export function sayPlacement(answer: Answer): string {
  if (answer.kind === 'leaveOut') return words.said.leaveOut;
  if (answer.kind !== 'place') return words.said.planNote;
  const { to } = answer;
  switch (to.as) {
    case 'planNote':
      return words.said.planNote;
    case 'section':
      return words.said.section;
    case 'note':
    case 'subAction':
    case 'field':
      return words.said[to.as](to.action + 1);
  }
}

function Places({ text, action, choices }: TextProps) {
  const id = `row-of-${text.place}`;
  const hidden = <HiddenQuestion question={unplacedKey(text.place)} seen={text.seen} />;
  return (
    <>
      <form method="post" action={action} class="choices">
        {hidden}
        <button class="reading-choice" type="submit" name="answer" value="place:planNote">
          {words.note}
        </button>
        <button class="reading-choice" type="submit" name="answer" value="place:section">
          {words.section}
        </button>
        <button class="reading-choice" type="submit" name="answer" value="leaveOut">
          {words.leaveOut}
        </button>
      </form>
      <details class="own">
        <summary>{words.ofRow}</summary>
        <form method="post" action={action}>
          {hidden}
          <RowField id={id} choices={choices} />
          <span class="buttons">
            <button class="button small" type="submit" name="answer" value="place:note">
              {words.toNote}
            </button>
            <button class="button small second" type="submit" name="answer" value="place:subAction">
              {words.toSubAction}
            </button>
          </span>
        </form>
      </details>
    </>
  );
}

export const unplacedId = (place: number): string => `unplaced-${place + 1}`;

export function UnplacedCard(props: TextProps) {
  const { text, action } = props;
  return (
    <li class="card around-card" id={unplacedId(text.place)} tabindex={-1}>
      <blockquote class="from-document">{text.text}</blockquote>
      <p class="quiet">{words.seems(text.why)}</p>
      {text.answer ? (
        <form method="post" action={action} class="answered">
          <HiddenQuestion question={unplacedKey(text.place)} seen={text.seen} />
          <p>
            <span class="answered-sign">{asking.answered}</span> <b>{sayPlacement(text.answer)}</b>
          </p>
          <button class="link-button" type="submit" name="answer" value="open">
            {asking.change}
          </button>
        </form>
      ) : (
        <Places {...props} />
      )}
    </li>
  );
}

type UnplacedProps = { texts: CheckedText[]; action: string; choices: RowChoices };

export function CheckUnplaced({ texts, action, choices }: UnplacedProps) {
  return (
    <section aria-labelledby="unplaced">
      <h2 id="unplaced">{words.title}</h2>
      <p class="quiet around-lede">{texts.length === 0 ? words.none : words.lede}</p>
      {texts.length > 0 ? <SharedRows {...choices} /> : null}
      <ul class="around-list">
        {texts.map((text) => (
          <UnplacedCard key={text.place} text={text} action={action} choices={choices} />
        ))}
      </ul>
    </section>
  );
}
