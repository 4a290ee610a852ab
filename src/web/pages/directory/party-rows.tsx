/** The actions of an entry, one table a group: those past their date first, what it supports last. */
import { longDay } from '../../../domain/day.ts';
import type { PartyRow } from '../../../views/party-page.ts';
import { sayTimescale } from '../../../views/say-timescale.ts';
import { actionAddress, planAddress } from '../../addresses.ts';
import { StatusMark } from '../../parts/status.tsx';
import { When } from '../../parts/when.tsx';
import { PART_WORDS, party as words } from '../../words/directory.ts';

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

function Row({ row }: { row: PartyRow }) {
  const { action, plan, part, standing } = row;
  return (
    <tr>
      <td class="code">{action.code}</td>
      <td class="what">
        <a href={actionAddress(plan.slug, action.code)}>{action.text}</a>
        {action.status.note ? <span class="meta">“{action.status.note}”</span> : null}
        <Around row={row} />
      </td>
      <td class="part">{PART_WORDS[part]}</td>
      <td class="when" data-label={words.when}>
        <When said={sayTimescale(action.timescale)} />
      </td>
      <td class="stands">
        <StatusMark standing={standing} />
      </td>
    </tr>
  );
}

export function PartyRows({ title, rows }: { title: string; rows: readonly PartyRow[] }) {
  return (
    <section class="owed">
      <h2>
        {title} <span class="group-count">{rows.length}</span>
      </h2>
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
              <Row key={row.action.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
