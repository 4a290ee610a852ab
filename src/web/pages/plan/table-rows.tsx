/**
 * The rows of the plan's table as HTML. A row is drawn once for each state it can be in: its bytes are kept by all
 * that it depends on (the action and its version, its leads, the day, the plan's address), so that a page of many
 * actions costs little more than joining them. The rows themselves are read afresh for every request.
 */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Allowed } from '../../../domain/access/may.ts';
import type { Day } from '../../../domain/day.ts';
import type { Heading, ListedAction } from '../../../domain/plan/plan.ts';
import { type Standing, standingOf } from '../../../domain/plan/standing.ts';
import type { BookRow } from '../../../domain/plan/tree.ts';
import type { PlanTable } from '../../../views/plan/plan-table.ts';
import { sayTimescale } from '../../../views/say-timescale.ts';
import { actionAddress, headingPart, newActionAddress } from '../../addresses.ts';
import { Leads } from '../../parts/leads.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { When } from '../../parts/when.tsx';
import { heading as headingWords } from '../../words/heading.ts';
import { table as words } from '../../words/plan.ts';
import { keepRecent } from './keep-recent.ts';

function Meta({ action }: { action: ListedAction }) {
  const facts = [
    action.subActions.length > 0 ? words.parts(action.subActions.length) : null,
    action.doubts.length > 0 ? words.questions(action.doubts.length) : null,
    action.status.note,
  ].filter(Boolean);
  return facts.length > 0 ? <span class="meta">{facts.join(' · ')}</span> : null;
}

type ActionRowProps = { action: ListedAction; slug: string; today: Day; inside: number };

/** Those inside another are set in; those that are no open work any more are struck. */
function rowClass(standing: Standing, inside: number): string | undefined {
  const isEnded = standing === 'dropped' || standing === 'carriedForward';
  const names = [inside > 0 ? `inside-${inside}` : '', isEnded ? 'ended' : ''].filter((name) => name !== '');
  return names.length > 0 ? names.join(' ') : undefined;
}

function ActionRow({ action, slug, today, inside }: ActionRowProps) {
  const standing = standingOf(action, today);
  return (
    <tr class={rowClass(standing, inside)}>
      <td class="code">{action.code}</td>
      <td class="what">
        <a href={actionAddress(slug, action.code)}>{action.text}</a>
        <Meta action={action} />
      </td>
      <td class="who-leads">
        <Leads leads={action.leads} state={action.leadState} />
      </td>
      <td class="when" data-label={words.whenLabel}>
        <When said={sayTimescale(action.timescale)} />
      </td>
      <td class="stands">
        <StatusMark standing={standing} />
      </td>
    </tr>
  );
}

function HeadingDeeds({ heading, slug }: { heading: Heading; slug: string }) {
  const { id, title } = heading;
  return (
    <td class="group-deeds on-screen" colspan={2}>
      <a href={newActionAddress(slug, id)} aria-label={headingWords.addActionUnder(title)}>
        {headingWords.addAction}
      </a>{' '}
      <a href={headingPart(slug, id, 'edit')} aria-label={headingWords.named(headingWords.edit, title)}>
        {headingWords.edit}
      </a>
    </td>
  );
}

type HeadingRowProps = { heading: Heading; depth: number; count: string; slug: string | null };

/** `slug` is given where the person may change the plan. */
function HeadingRow({ heading, depth, count, slug }: HeadingRowProps) {
  return (
    <tr class={`group depth-${Math.min(depth, 3)}`}>
      <th colspan={slug === null ? 5 : 3} scope="rowgroup">
        {[heading.number, heading.title].filter(Boolean).join(' ')}
        <span class="group-count">{count}</span>
      </th>
      {slug === null ? null : <HeadingDeeds heading={heading} slug={slug} />}
    </tr>
  );
}

const kept = keepRecent<Uint8Array>(6000);
const bytes = (html: string): Uint8Array => Buffer.from(html);
const draw = (row: VNode): Uint8Array => bytes(renderToString(row));

type Drawing = { slug: string; today: Day; allowed: Allowed };

/** `inside`: how many actions it stands in. */
export function drawAction(action: ListedAction, { slug, today }: Drawing, inside = 0): Uint8Array {
  let key = `${action.id} ${action.version} ${today} ${slug} ${inside}`;
  for (const lead of action.leads)
    key += `|${lead.partyId}${lead.accountable ? '!' : ''}${lead.support ? '?' : ''}${lead.name}`;
  return kept(key, () => draw(<ActionRow action={action} slug={slug} today={today} inside={inside} />));
}

function drawRow(row: BookRow<ListedAction>, drawing: Drawing): Uint8Array {
  if (row.kind === 'action') return drawAction(row.action, drawing, row.inside);
  const { heading, depth } = row;
  const count = words.of(row.shown, row.total);
  const slug = drawing.allowed.changePlan ? drawing.slug : null;
  const key = `${heading.id} ${heading.version} ${depth} ${count} ${slug}`;
  return kept(key, () => draw(<HeadingRow {...{ heading, depth, count, slug }} />));
}

/** Tables by themselves: one that is given again (its plan is as it was) need not be joined again. */
const drawn = new WeakMap<PlanTable, { changePlan: boolean; html: Uint8Array }>();

const HEAD = draw(
  <thead>
    <tr>
      <th scope="col">{words.number}</th>
      <th scope="col">{words.action}</th>
      <th scope="col">{words.who}</th>
      <th scope="col">{words.when}</th>
      <th scope="col">{words.stands}</th>
    </tr>
  </thead>,
);
const OPEN = bytes('<tbody>');
const NEXT = bytes('</tbody><tbody>');
const CLOSE = bytes('</tbody>');

/** What stands inside the table element: a new body for each group, so that a heading names exactly its rows. */
export function drawTable(table: PlanTable, allowed: Allowed): Uint8Array {
  const drawing = { slug: table.plan.slug, today: table.today, allowed };
  const last = drawn.get(table);
  if (last?.changePlan === allowed.changePlan) return last.html;
  const parts = [draw(<caption class="unseen">{words.caption(table.plan.title)}</caption>), HEAD, OPEN];
  for (const [at, row] of table.rows.entries()) {
    if (at > 0 && row.kind === 'heading') parts.push(NEXT);
    parts.push(drawRow(row, drawing));
  }
  const html = Buffer.concat([...parts, CLOSE]);
  drawn.set(table, { changePlan: allowed.changePlan, html });
  return html;
}
