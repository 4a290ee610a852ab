/** Words that found no place: each is kept as a note with the plan until somebody says otherwise. */
import type { Answer } from '../../../domain/reading/answers.ts';
import { unplacedKey } from '../../../domain/reading/questions.ts';
import type { CheckedText } from '../../../views/import/import-page.ts';
import { unplacedWords as words } from '../../words/import-checking.ts';
import { AnswerChoice, Answered, AnswerForm } from './answer-form.tsx';
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

const askedOf = (text: CheckedText) => ({ key: unplacedKey(text.place), seen: text.seen });

function Places({ text, action, choices }: TextProps) {
  const asked = askedOf(text);
  return (
    <>
      <AnswerForm asked={asked} action={action} kind="choices">
        <AnswerChoice value="place:planNote">{words.note}</AnswerChoice>
        <AnswerChoice value="place:section">{words.section}</AnswerChoice>
        <AnswerChoice value="leaveOut">{words.leaveOut}</AnswerChoice>
      </AnswerForm>
      <details class="own">
        <summary>{words.ofRow}</summary>
        <AnswerForm asked={asked} action={action}>
          <RowField id={`row-of-${text.place}`} choices={choices} />
          <span class="buttons">
            <button class="button small" type="submit" name="answer" value="place:note">
              {words.toNote}
            </button>
            <button class="button small second" type="submit" name="answer" value="place:subAction">
              {words.toSubAction}
            </button>
          </span>
        </AnswerForm>
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
      <p class="quiet">
        {words.seems(text.why)}
        {text.isAgain && !text.answer ? ` ${words.keptByHeadings}` : ''}
      </p>
      {text.answer ? (
        <Answered asked={askedOf(text)} action={action} said={sayPlacement(text.answer)} />
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
