/** What the reader could not decide, each answered where it stands. */

import type { Allowed } from '../../../domain/access/may.ts';
import type { Action } from '../../../domain/plan/plan.ts';
import type { Doubt } from '../../../domain/reading/plan-reading.ts';
import { sayReading } from '../../../domain/reading/say-reading.ts';
import { actionPart } from '../../addresses.ts';
import { Once } from '../../parts/once.tsx';
import { action as words } from '../../words/action.ts';

/** An answer that was not taken, as it was chosen and typed, for the question at this place. */
export type TypedAnswer = { doubt: string; reading: string; own: string };

type QuestionProps = { doubt: Doubt; at: number; action: Action; slug: string; typed: TypedAnswer | null };

function Question({ doubt, at, action, slug, typed }: QuestionProps) {
  const readings = doubt.readings ?? [];
  const chosen = typed?.reading || (readings.length > 0 ? '0' : 'asRead');
  return (
    <form class="ask" method="post" action={actionPart(slug, action.code, 'answer')}>
      <Once />
      <input type="hidden" name="version" value={action.version} />
      <input type="hidden" name="doubt" value={at} />
      <fieldset>
        <legend>{doubt.message}</legend>
        {readings.map((reading, n) => (
          <label key={JSON.stringify(reading)} class="check">
            <input type="radio" name="reading" value={n} checked={chosen === String(n)} />
            {sayReading(doubt.field, reading)}
          </label>
        ))}
        <label class="check">
          <input type="radio" name="reading" value="asRead" checked={chosen === 'asRead'} />
          {words.keepAsItIs}
        </label>
        <label class="check">
          <input type="radio" name="reading" value="own" checked={chosen === 'own'} />
          {words.ownAnswer}
        </label>
        <label class="unseen" for={`own-${at}`}>
          {words.ownAnswer}
        </label>
        <input class="input" id={`own-${at}`} name="own" value={typed?.own} />
      </fieldset>
      <button class="button second" type="submit">
        {words.answer}
      </button>
    </form>
  );
}

type QuestionsProps = { action: Action; slug: string; allowed: Allowed; typed: TypedAnswer | null };

export function Questions({ action, slug, allowed, typed }: QuestionsProps) {
  if (action.doubts.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.questions}</h2>
      <p>{allowed.changePlan ? words.questionsIntro : words.questionsWait}</p>
      {action.doubts.map((doubt, at) =>
        allowed.changePlan ? (
          <Question
            key={doubt.message}
            doubt={doubt}
            at={at}
            action={action}
            slug={slug}
            typed={typed?.doubt === String(at) ? typed : null}
          />
        ) : (
          <p key={doubt.message} class="ask">
            {doubt.message}
          </p>
        ),
      )}
    </section>
  );
}
