/** One page for everything that cannot be done: what is wrong, what to do, and where to go on. */
import { shell as words } from '../../words/shell.ts';

type ProblemPageProps = { title: string; message: string; remedy: string; requestId: string | null };

export function ProblemPage({ title, message, remedy, requestId }: ProblemPageProps) {
  return (
    <div class="narrow">
      <div data-refused>
        <h1>{title}</h1>
        <p class="lede">{message}</p>
        <p>{remedy}</p>
        {requestId ? (
          <p class="quiet">
            {words.requestNumber}: <code>{requestId}</code>
          </p>
        ) : null}
      </div>
      <p>
        <a class="button" href="/plans">
          {words.toPlans}
        </a>
      </p>
    </div>
  );
}
