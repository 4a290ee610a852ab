/** The groups of the partnership, kind by kind; plans without a steward first, for they need somebody. */
import { longDay } from '../../../domain/day.ts';
import { GROUP_KIND_WORDS } from '../../../domain/partnership/group.ts';
import type { GroupRow, GroupsPage } from '../../../views/group/groups-page.ts';
import {
  groupAddress,
  handoversAddress,
  newGroupAddress,
  planAddress,
  stewardsAddress,
} from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { groups as words } from '../../words/group.ts';
import type { Page } from '../shell/page.ts';
import { SeatMark } from './group-words.tsx';

function Plans({ row: { stewards } }: { row: GroupRow }) {
  if (stewards.length === 0) return <span class="quiet">{words.noPlans}</span>;
  return (
    <ul class="plain">
      {stewards.map(({ slug, title }) => (
        <li key={slug}>
          <a href={planAddress(slug)}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

function Row({ row }: { row: GroupRow }) {
  const { group, all, lived } = row;
  const vacant = all.seats - all.held;
  return (
    <tr>
      <th scope="row" class="what">
        <a href={groupAddress(group.id)}>{group.name}</a>
        {group.state === 'dissolving' ? <span class="meta">{words.handingOver}</span> : null}
      </th>
      <td class="number" data-label={words.seats}>
        {all.seats}
      </td>
      <td class="number" data-label={words.vacant}>
        {vacant === 0 ? (
          <span class="quiet">0</span>
        ) : (
          <span class="vacancies">
            <SeatMark held={false} /> {vacant}
          </span>
        )}
      </td>
      <td data-label={words.lived}>{words.livedOf(lived.held, lived.seats)}</td>
      <td data-label={words.plans}>
        <Plans row={row} />
      </td>
    </tr>
  );
}

function Rows({ page }: { page: GroupsPage }) {
  const columns = [words.seats, words.vacant];
  return (
    <div class="sheet">
      <table class="cardlike directory-table groups-table">
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {columns.map((label) => (
              <th key={label} scope="col" class="number">
                {label}
              </th>
            ))}
            <th scope="col">{words.lived}</th>
            <th scope="col">{words.plans}</th>
          </tr>
        </thead>
        {page.kinds.map(({ kind, rows }) => (
          <tbody key={kind}>
            <tr class="group">
              <th colspan={5} scope="rowgroup">
                {GROUP_KIND_WORDS[kind]}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.group.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Without({ page }: { page: GroupsPage }) {
  if (page.without.length === 0) return null;
  return (
    <section class="without-steward" aria-labelledby="without">
      <h2 id="without">{words.without}</h2>
      <ul class="plain lines">
        {page.without.map(({ slug, title, since }) => (
          <li key={slug}>
            <a href={planAddress(slug)}>{title}</a>{' '}
            <span class="quiet">{since === null ? words.never : words.withoutSince(longDay(since))}</span>{' '}
            {page.mayKeep ? (
              <a href={stewardsAddress(slug)} aria-label={words.nameStewardOf(title)}>
                {words.nameSteward}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dissolved({ page: { dissolved } }: { page: GroupsPage }) {
  if (dissolved.length === 0) return null;
  return (
    <section aria-labelledby="dissolved">
      <h2 id="dissolved">{words.dissolvedTitle}</h2>
      <ul class="plain lines">
        {dissolved.map((group) => (
          <li key={group.id}>
            <a href={groupAddress(group.id)}>{group.name}</a>{' '}
            <span class="quiet">
              {group.dissolvedOn ? words.dissolvedOn(longDay(group.dissolvedOn)) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function groupsPage(page: GroupsPage): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.intro}</p>
      <Without page={page} />
      {page.total === 0 ? (
        <Empty title={words.empty}>
          <p>{words.emptyDo}</p>
        </Empty>
      ) : null}
      {page.kinds.length > 0 ? <Rows page={page} /> : null}
      <Dissolved page={page} />
      <p class="buttons">
        {page.mayKeep ? (
          <a class="button second" href={newGroupAddress}>
            {words.add}
          </a>
        ) : null}
        {page.mayAnswer ? (
          <a class="button second" href={handoversAddress}>
            {words.handovers}
          </a>
        ) : null}
      </p>
    </>
  );
  return { title: words.title, place: 'groups', body };
}
