/** A table of actions that somebody leads or supports: in their entry of the directory and in a plan's leads' list. */
import type { ComponentChildren } from 'preact';
import type { Action } from '../../../domain/plan/plan.ts';
import type { Standing } from '../../../domain/plan/standing.ts';
import { sayTimescale } from '../../../views/say-timescale.ts';
import { actionAddress } from '../../addresses.ts';
import { StatusMark } from '../../parts/status.tsx';
import { When } from '../../parts/when.tsx';
import { party as words } from '../../words/directory.ts';

export type LedRow = {
  slug: string;
  action: Action;
  /** What the body does in it, in words; '' where nobody leads it. */
  part: string;
  standing: Standing;
  /** What else is to be said under its words. */
  around: ComponentChildren;
};

function Row({ slug, action, part, standing, around }: LedRow) {
  return (
    <tr>
      <td class="code">{action.code}</td>
      <td class="what">
        <a href={actionAddress(slug, action.code)}>{action.text}</a>
        {around}
      </td>
      <td class="part">{part}</td>
      <td class="when" data-label={words.when}>
        <When said={sayTimescale(action.timescale)} />
      </td>
      <td class="stands">
        <StatusMark standing={standing} />
      </td>
    </tr>
  );
}

export function LedTable({ title, rows }: { title: string; rows: readonly LedRow[] }) {
  return (
    <div class="sheet">
      <table class="cardlike party-table">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col" class="code">
              {words.number}
            </th>
            <th scope="col">{words.action}</th>
            <th scope="col" class="part">
              {words.part}
            </th>
            <th scope="col" class="when">
              {words.when}
            </th>
            <th scope="col" class="stands">
              {words.stands}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.action.id} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
