/** What to do next with a plan in which nothing stands yet. */
import type { Plan } from '../../../domain/plan/plan.ts';
import { newActionAddress, newHeadingAddress, newImportAddress, planPart } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { heading as headingWords } from '../../words/heading.ts';
import { keyAction as keyActionWords } from '../../words/key-action.ts';
import { plan as words } from '../../words/plan.ts';

type NextStepsProps = { plan: Plan; hasHeadings: boolean };

export function NextSteps({ plan, hasHeadings }: NextStepsProps) {
  const [level] = plan.levels;
  const { slug } = plan;
  return (
    <Empty title={words.emptyTitle}>
      <p class="on-screen">{words.emptyDo}</p>
      <ul class="next-steps on-screen">
        {level === undefined ? (
          <li>
            <a href={`${planPart(slug, 'edit')}#levels`}>{headingWords.nameLevels}</a> {words.emptyLevels}
          </li>
        ) : (
          <li>
            <a href={newHeadingAddress(slug)}>
              {hasHeadings ? headingWords.add(level) : headingWords.addFirst(level)}
            </a>{' '}
            {words.emptyHeadings}
          </li>
        )}
        <li>
          <a href={newActionAddress(slug)}>{words.addFirstAction}</a> {words.emptyActions}
        </li>
        <li>
          <a href={planPart(slug, 'key-actions/new')}>{keyActionWords.addFirst}</a> {words.emptyKeyActions}
        </li>
        <li>
          <a href={planPart(slug, 'sections/new')}>{words.writeText}</a> {words.emptyText}
        </li>
        <li>
          <a href={newImportAddress}>{words.readInInstead}</a> {words.emptyReadIn}
        </li>
      </ul>
    </Empty>
  );
}
