/** An offer to take something over, with the two answers to it: on its own page, and behind a link. */

import type { Problem } from '../../../domain/problem.ts';
import type { OfferLine } from '../../../views/handover/handovers-page.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { offers as words } from '../../words/handover.ts';

type FormProps = {
  offer: OfferLine;
  answer: string;
  problem: Problem | null;
  to: string;
  /** Behind a link: what comes after it is a page of its own. */
  alone?: boolean;
};

export function OfferForm({ offer, answer, problem, to, alone }: FormProps) {
  const { item } = offer;
  const problems = fieldProblems(problem);
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>{words.offerTitle(item.label)}</h1>
      <p class="lede">{words.from(offer.from, offer.to)}.</p>
      {item.words ? (
        <blockquote>
          <p class="quiet">{words.theySay}</p>
          <p>{item.words}</p>
        </blockquote>
      ) : null}
      <p>{words.offerSays(offer.to)}</p>
      <form method="post" action={to} data-turbo={alone ? 'false' : undefined}>
        <Once />
        <TextArea name="answer" label={words.words} value={answer} problems={problems} />
        <p class="buttons">
          <button class="button" type="submit" name="say" value="accept">
            {words.accept}
          </button>
          <button class="button second" type="submit" name="say" value="decline">
            {words.decline}
          </button>
        </p>
      </form>
    </>
  );
}
