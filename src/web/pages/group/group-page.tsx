/** One group, as one would put it before a meeting of it: its seats, whose voices they are, the plans it answers for. */
import { longDay } from '../../../domain/day.ts';
import { GROUP_KIND_WORDS } from '../../../domain/partnership/group.ts';
import type { GroupPage, StewardedPlan } from '../../../views/group/group-page.ts';
import { entryAddress, groupPart, handoverPart, planAddress } from '../../addresses.ts';
import { HistoryLink } from '../../parts/history-link.tsx';
import { HistoryList } from '../../parts/history-list.tsx';
import { group as words } from '../../words/group.ts';
import type { Page } from '../shell/page.ts';
import { Balance } from './balance.tsx';
import { groupsCrumb, seatName } from './group-words.tsx';
import { SeatRows } from './seat-rows.tsx';

function Head({ page: { group, chair, seats } }: { page: GroupPage }) {
  const hasChair = seats.some((row) => row.seat.chairs);
  return (
    <>
      <h1>{group.name}</h1>
      <ul class="facts">
        <li>
          <b>{GROUP_KIND_WORDS[group.kind]}</b> {group.from ? words.from(longDay(group.from)) : null}
        </li>
        {group.dissolvedOn ? <li>{words.dissolved(longDay(group.dissolvedOn))}</li> : null}
        {group.state === 'dissolving' ? <li>{words.handingOver}</li> : null}
        {hasChair && group.state !== 'dissolved' ? (
          <li>
            {chair ? words.chairedBy : null} <b>{chair ? chair.name : words.chairVacant}</b>
          </li>
        ) : null}
        <li>
          <a href={entryAddress(group.id)}>{words.inDirectory}</a>
        </li>
      </ul>
      {group.purpose ? <p class="lede">{group.purpose}</p> : null}
    </>
  );
}

function sayRole({ stewardship, past }: StewardedPlan): string {
  const { role, from, until } = stewardship;
  const days = past && until !== null ? words.past(longDay(from), longDay(until)) : words.from(longDay(from));
  return role === 'scrutiny' ? `${words.scrutinises}, ${days}` : days;
}

function Plans({ page: { stewarded } }: { page: GroupPage }) {
  return (
    <section aria-labelledby="stewarded">
      <h2 id="stewarded">{words.plans}</h2>
      {stewarded.every((one) => one.past) ? <p class="quiet">{words.noPlans}</p> : null}
      <ul class="plain lines">
        {stewarded.map((one) => (
          <li key={one.stewardship.id} class={one.past ? 'quiet' : undefined}>
            <a href={planAddress(one.plan.slug)}>{one.plan.title}</a>{' '}
            <span class="quiet">{sayRole(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Former({ page: { former } }: { page: GroupPage }) {
  if (former.length === 0) return null;
  return (
    <section class="on-screen" aria-labelledby="former">
      <h2 id="former">{words.former}</h2>
      <ul class="plain lines">
        {former.map((row) => (
          <li key={row.seat.id}>
            {seatName(row)}
            {row.for ? ` ${words.forWhom(row.for.name)}` : ''}{' '}
            <span class="quiet">
              {[
                row.seat.until ? words.ended(longDay(row.seat.until)) : '',
                row.holder?.name,
                ...row.before.map((one) => one.holder?.name),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Buttons({ page: { group, handover } }: { page: GroupPage }) {
  const isOpen = handover?.state === 'open';
  return (
    <p class="buttons">
      <a class="button second" href={groupPart(group.id, 'seats/new')}>
        {words.addSeat}
      </a>
      <a class="button second" href={groupPart(group.id, 'edit')}>
        {words.edit}
      </a>
      <a class="button second" href={groupPart(group.id, 'dissolve')}>
        {isOpen ? words.takeUp : words.dissolve}
      </a>
    </p>
  );
}

export function groupPage(page: GroupPage): Page {
  const { group } = page;
  const isDissolved = group.state === 'dissolved';
  const body = (
    <div class="two-columns group-page">
      <div>
        <Head page={page} />
        {isDissolved ? (
          <p>{page.handover ? <a href={handoverPart(page.handover.id, 'note')}>{words.note}</a> : null}</p>
        ) : (
          <section aria-labelledby="seats">
            <h2 id="seats">{words.seats}</h2>
            <SeatRows page={page} />
          </section>
        )}
        <Former page={page} />
        {page.mayKeep && !isDissolved ? <Buttons page={page} /> : null}
      </div>
      <aside aria-label={words.plans}>
        <Balance balance={page.balance} />
        <Plans page={page} />
        {page.history.length > 0 ? (
          <details class="tucked on-screen">
            <summary>{words.history(page.history.length)}</summary>
            <HistoryList events={page.history} />
            <HistoryLink table="party" id={group.id} />
          </details>
        ) : null}
      </aside>
    </div>
  );
  return { title: group.name, place: 'groups', crumbs: [groupsCrumb], body };
}
