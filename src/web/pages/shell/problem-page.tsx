/** One page for everything that cannot be done: what is wrong, what to do, and where to go on. */
import { shell as words } from '../../words/shell.ts';

type ProblemPageProps = {
  title: string;
  message: string;
  remedy: string;
  requestId: string | null;
  /** It is their role that does not let them: the page that tells what it does is a step away. */
  isRole?: boolean;
};

export function ProblemPage({ title, message, remedy, requestId, isRole }: ProblemPageProps) {
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
      <p class="buttons">
        <a class="button" href="/plans">
          {words.toPlans}
        </a>
        {isRole ? <a href="/you">{words.whatYouMay}</a> : null}
      </p>
    </div>
  );
}
