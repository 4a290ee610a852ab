/** The actions of an entry, one table a group: those past their date first, what it supports last. */
import { longDay } from '../../../domain/day.ts';
import { PART_WORDS } from '../../../domain/partnership/leads-list.ts';
import type { PartyRow } from '../../../views/directory/party-page.ts';
import { planAddress } from '../../addresses.ts';
import { party as words } from '../../words/directory.ts';
import { type LedRow, LedTable } from './led-table.tsx';

function Around({ row: { plan, written, through, silent, action } }: { row: PartyRow }) {
  const facts = [
    written.length > 0 ? words.written(written) : '',
    through.length > 0 ? words.through(through.join(', ')) : '',
    action.status.on ? words.lastWord(longDay(action.status.on)) : '',
    silent ? words.silent : '',
  ].filter(Boolean);
  return (
    <span class="meta">
      <a href={planAddress(plan.slug)}>{plan.title}</a>
      {facts.length > 0 ? ` · ${facts.join(' · ')}` : ''}
    </span>
  );
}

const ledRow = (row: PartyRow): LedRow => ({
  slug: row.plan.slug,
  action: row.action,
  part: PART_WORDS[row.part],
  standing: row.standing,
  around: (
    <>
      {row.action.status.note ? <span class="meta">“{row.action.status.note}”</span> : null}
      <Around row={row} />
    </>
  ),
});

export function PartyRows({ title, rows }: { title: string; rows: readonly PartyRow[] }) {
  return (
    <section class="owed">
      <h2>
        {title} <span class="group-count">{rows.length}</span>
      </h2>
      <LedTable title={title} rows={rows.map(ledRow)} />
    </section>
  );
}
