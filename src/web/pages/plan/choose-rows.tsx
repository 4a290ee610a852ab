/**
 * The table's rows with a box to tick before each: the same rows as without, bytes and all, behind one more cell.
 */
import { renderToString } from 'preact-render-to-string';
import type { Allowed } from '../../../domain/access/may.ts';
import type { ListedAction } from '../../../domain/plan/plan.ts';
import type { BookRow } from '../../../domain/plan/tree.ts';
import type { PlanTable } from '../../../views/plan/plan-table.ts';
import { chosenValue } from '../../forms/many-fields.ts';
import { choosing as words } from '../../words/many.ts';
import { table as tableWords } from '../../words/plan.ts';
import { drawAction } from './table-rows.tsx';

/** Which boxes stand ticked when the page comes: none, all, or that of one action. */
export type Choosing = { all: boolean; code: string | null };

const bytes = (html: string): Uint8Array => Buffer.from(html);

function Box({ action, ticked }: { action: ListedAction; ticked: boolean }) {
  return (
    <td class="choose">
      <input
        type="checkbox"
        name="at"
        value={chosenValue(action)}
        checked={ticked}
        aria-label={words.chooseOne(action.code)}
      />
    </td>
  );
}

type HeadingRow = Extract<BookRow<ListedAction>, { kind: 'heading' }>;

function Group({ row }: { row: HeadingRow }) {
  const { heading, depth, shown, total } = row;
  const title = [heading.number, heading.title].filter(Boolean).join(' ');
  return (
    <tr class={`group depth-${Math.min(depth, 3)}`}>
      <td class="choose">
        <input type="checkbox" data-group={depth} hidden aria-label={words.chooseGroup(title)} />
      </td>
      <th colspan={5} scope="rowgroup">
        {title}
        <span class="group-count">{tableWords.of(shown, total)}</span>
      </th>
    </tr>
  );
}

const Head = () => (
  <thead>
    <tr>
      <th scope="col" class="choose">
        <span class="unseen">{words.choose}</span>
        <input type="checkbox" data-all hidden aria-label={words.chooseShown} />
      </th>
      <th scope="col">{tableWords.number}</th>
      <th scope="col">{tableWords.action}</th>
      <th scope="col">{tableWords.who}</th>
      <th scope="col">{tableWords.when}</th>
      <th scope="col">{tableWords.stands}</th>
    </tr>
  </thead>
);

/** What follows the opening tag of the row. */
const inside = (row: Uint8Array): Uint8Array => row.subarray(row.indexOf('>'.charCodeAt(0)) + 1);

export function drawChoosing(
  { plan, today, rows }: PlanTable,
  allowed: Allowed,
  { all, code }: Choosing,
): Uint8Array[] {
  const drawing = { slug: plan.slug, today, allowed };
  const caption = <caption class="unseen">{tableWords.caption(plan.title)}</caption>;
  const parts = [bytes(renderToString(caption)), bytes(renderToString(<Head />)), bytes('<tbody>')];
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'heading') {
      if (at > 0) parts.push(bytes('</tbody><tbody>'));
      parts.push(bytes(renderToString(<Group row={row} />)));
      continue;
    }
    const box = <Box action={row.action} ticked={all || row.action.code === code} />;
    parts.push(bytes(`<tr>${renderToString(box)}`), inside(drawAction(row.action, drawing)));
  }
  return [...parts, bytes('</tbody>')];
}
