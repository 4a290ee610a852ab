/** What stays in sight while people check: how many questions are answered, the next one, and the way on. */

import { hasOpen } from '../../../views/check-rows.ts';
import type { CheckPage } from '../../../views/import-page.ts';
import { keys, checking as words } from '../../words/import-checking.ts';
import { rowId } from './check-row.tsx';

export const BAR_ID = 'checking-bar';
export const FACTS_ID = 'checking-facts';

export function Facts({ page }: { page: CheckPage }) {
  const { facts, summary } = page;
  const here = `/imports/${summary.id}`;
  return (
    <ul class="facts" id={FACTS_ID}>
      {facts.levels.map((level) => (
        <li key={level.name}>
          <b>{level.count}</b> {words.level(level.name, level.count)}
        </li>
      ))}
      <li>
        <b>{facts.actions}</b> {words.actions(facts.actions)}
      </li>
      <li>
        <a href={`${here}?show=asked`}>
          <b>{facts.questions}</b> {words.questions(facts.questions)}
        </a>
      </li>
      <li>
        <a href="#unplaced">
          <b>{facts.unplaced}</b> {words.unplacedFact(facts.unplaced)}
        </a>
      </li>
      {page.names.length > 0 ? (
        <li>
          <a href="#names">
            <b>{page.names.length}</b> {words.namesFact(page.names.length)}
          </a>
        </li>
      ) : null}
      {facts.leftOut > 0 ? (
        <li>
          <a href={`${here}?show=out`}>
            <b>{facts.leftOut}</b> {words.leftOutFact}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

export function CheckBar({ page }: { page: CheckPage }) {
  const { facts, rows, summary } = page;
  const next = rows.find(hasOpen);
  const answered = facts.questions - facts.open;
  return (
    <section class="checking-bar" id={BAR_ID} aria-label={words.answered(answered, facts.questions)}>
      <p class="checking-count" role="status">
        {facts.questions === 0 ? words.noQuestions : words.answered(answered, facts.questions)}
      </p>
      {facts.questions > 0 ? (
        <progress
          aria-label={words.answered(answered, facts.questions)}
          max={facts.questions}
          value={answered}
        />
      ) : null}
      <p class="checking-way">
        {next ? (
          <a class="button small" href={`/imports/${summary.id}#${rowId(next.index)}`} data-next-question>
            {words.next}
          </a>
        ) : null}
        <a class={next ? 'button small second' : 'button small'} href={`/imports/${summary.id}/adopt`}>
          {words.adopt}
        </a>
      </p>
      <checking-keys hidden data-on={keys.turnOn} data-off={keys.turnOff}>
        <span class="keys-hint">{keys.hint}</span>
        <button class="link-button" type="button">
          {keys.turnOff}
        </button>
      </checking-keys>
    </section>
  );
}
