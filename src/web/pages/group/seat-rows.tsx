/** The seats of a group: each with its interest, whom it is for, who holds it and since when, or that it is vacant. */
import { longDay } from '../../../domain/day.ts';
import { INTEREST_WORDS, isLivedExperience } from '../../../domain/partnership/group.ts';
import type { GroupPage, SeatRow } from '../../../views/group/group-page.ts';
import { leavingAddress, seatPart } from '../../addresses.ts';
import { Deed, DeedMenu, Deeds } from '../../parts/deeds.tsx';
import { group as words } from '../../words/group.ts';
import { SeatMark, seatName } from './group-words.tsx';

/** 'Ivo Tarn until 31 January 2026': everybody who held it before. */
function Before({ row }: { row: SeatRow }) {
  if (row.before.length === 0) return null;
  const said = row.before.map(
    ({ holder, holding }) =>
      `${holder?.name ?? ''}${holding.until ? ` ${words.until(longDay(holding.until))}` : ''}`,
  );
  return (
    <span class="meta">
      {words.before}: {said.join('; ')}
    </span>
  );
}

function Holder({ row }: { row: SeatRow }) {
  const { holder, standing } = row;
  if (standing.state === 'held')
    return (
      <span class="held">
        <SeatMark held />
        <b>{holder?.name}</b>
      </span>
    );
  return (
    <span class="held vacant">
      <SeatMark held={false} />
      <b>{words.vacant}</b>
    </span>
  );
}

function sinceOf({ standing }: SeatRow): string {
  const since =
    standing.state === 'held' ? standing.holding.from : standing.state === 'vacant' ? standing.since : null;
  return since === null ? words.sinceUnknown : longDay(since);
}

function SeatDeeds({ row, groupId }: { row: SeatRow; groupId: string }) {
  const name = seatName(row);
  const held = row.standing.state === 'held';
  const deed = (part: string, label: string) => (
    <Deed href={seatPart(groupId, row.seat.id, part)} label={label} whole={words.deedOf(label, name)} />
  );
  return (
    <Deeds>
      {deed('fill', held ? words.replace : words.fill)}
      <DeedMenu label={words.more} whole={words.deedOf(words.more, name)}>
        {held ? deed('vacate', words.vacate) : null}
        {held && row.holder?.kind === 'person' ? (
          <Deed
            href={leavingAddress(row.holder.id)}
            label={words.leave}
            whole={words.leaveOf(row.holder.name)}
          />
        ) : null}
        {deed('edit', words.editSeat)}
        {deed('end', words.endSeat)}
      </DeedMenu>
    </Deeds>
  );
}

function Seat({ row, page }: { row: SeatRow; page: GroupPage }) {
  const { seat } = row;
  return (
    <tr class={isLivedExperience(seat.interest) ? 'lived-seat' : undefined}>
      <th scope="row" class="what">
        {seatName(row)}
        {seat.chairs && !/chair/i.test(seat.name) ? <span class="meta">{words.chair}</span> : null}
        {row.for ? <span class="meta">{words.forWhom(row.for.name)}</span> : null}
      </th>
      <td data-label={words.interest}>{INTEREST_WORDS[seat.interest]}</td>
      <td data-label={words.holder}>
        <Holder row={row} />
        <Before row={row} />
      </td>
      <td class="since" data-label={words.since}>
        {sinceOf(row)}
      </td>
      {page.mayKeep ? (
        <td class="seat-deeds on-screen">
          <SeatDeeds row={row} groupId={page.group.id} />
        </td>
      ) : null}
    </tr>
  );
}

export function SeatRows({ page }: { page: GroupPage }) {
  if (page.seats.length === 0) return <p class="quiet">{words.noSeats}</p>;
  const columns = [words.seat, words.interest, words.holder, words.since];
  return (
    <div class="sheet">
      <table class="cardlike seats-table">
        <caption class="unseen">{words.seats}</caption>
        <thead>
          <tr>
            {columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            {page.mayKeep ? (
              <th scope="col" class="on-screen">
                <span class="unseen">{words.deeds}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {page.seats.map((row) => (
            <Seat key={row.seat.id} row={row} page={page} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
