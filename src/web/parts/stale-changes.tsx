/** What others changed while this form was open, field by field; what was typed stands in the form below. */
import type { Problem } from '../../domain/problem.ts';
import { form } from '../words/action.ts';

export function StaleChanges({ problem }: { problem: Problem | null }) {
  if (problem?.code !== 'stale') return null;
  const { stale: words } = form;
  return (
    <div class="error-summary" role="alert" tabindex={-1} data-error-summary>
      <h2>{problem.message || words.title}</h2>
      <p>{words.intro}</p>
      <table class="differences cardlike">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {problem.changes.map((change) => (
            <tr key={change.field}>
              <th scope="row">{change.field}</th>
              <td data-label={words.before}>{change.before}</td>
              <td data-label={words.now}>{change.now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
