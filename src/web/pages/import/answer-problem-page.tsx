/** An answer that could not be taken: what was wrong, what was typed, and the way back to its question. */
import type { Problem } from '../../../domain/problem.ts';
import { asking } from '../../words/import-checking.ts';
import { meanwhile as words } from '../../words/import-correcting.ts';

type AnswerProblem = { problem: Problem; typed: string; back: string };

export function AnswerProblemPage({ problem, typed, back }: AnswerProblem) {
  return (
    <div class="narrow">
      <div data-refused>
        <h1>{problem.message}</h1>
        <p class="lede">{problem.remedy}</p>
      </div>
      {typed === '' ? null : (
        <section aria-labelledby="typed">
          <h2 id="typed">{asking.typed}</h2>
          <blockquote class="as-typed">{typed}</blockquote>
        </section>
      )}
      <p class="buttons">
        <a class="button" href={back}>
          {words.backToQuestion}
        </a>
      </p>
    </div>
  );
}
