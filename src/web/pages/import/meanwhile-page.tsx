/** Two people answered one question: both answers are shown, and a person decides. */
import { Once } from '../../parts/once.tsx';
import { meanwhile as words } from '../../words/import-correcting.ts';

type Answered = { said: string; fields: [name: string, value: string][] };

type MeanwhilePageProps = {
  /** The question in words. */
  question: string;
  theirs: string | null;
  yours: Answered;
  /** Where the form is sent again, and the page to go back to. */
  action: string;
  back: string;
};

export function MeanwhilePage({ question, theirs, yours, action, back }: MeanwhilePageProps) {
  return (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <p>
        <b>{question}</b>
      </p>
      <dl class="pairs">
        <dt>{words.theirs}</dt>
        <dd>{theirs ?? words.takenBack}</dd>
        <dt>{words.yours}</dt>
        <dd>{yours.said}</dd>
      </dl>
      {/* Answered as a whole page: the card that a quick reply would replace does not stand here. */}
      <form method="post" action={action} class="buttons" data-turbo="false">
        <Once />
        {yours.fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <a class="button" href={back}>
          {words.keep}
        </a>
        <button class="button second" type="submit">
          {words.replace}
        </button>
      </form>
    </div>
  );
}
