/** An answer that could not be taken: what was wrong, and the way back to its question. */
import type { Problem } from '../../../domain/problem.ts';
import { meanwhile as words } from '../../words/import-correcting.ts';

export function AnswerProblemPage({ problem, back }: { problem: Problem; back: string }) {
  return (
    <div class="narrow">
      <h1>{problem.message}</h1>
      <p class="lede">{problem.remedy}</p>
      <p class="buttons">
        <a class="button" href={back}>
          {words.backToQuestion}
        </a>
      </p>
    </div>
  );
}
