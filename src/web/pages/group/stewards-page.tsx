/** Who answers for a plan: its steward now and before, the gaps between, and the form that names another. */
import { longDay } from '../../../domain/day.ts';
import { STEWARD_ROLES } from '../../../domain/partnership/stewardship.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { StewardLine, StewardsNow, StewardsPage } from '../../../views/plan/plan-stewards.ts';
import { entryAddress, groupAddress, stewardsAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { DayField, TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { Radios } from '../../parts/radios.tsx';
import { stewards as words } from '../../words/group.ts';
import { partListPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';
import type { Typed } from './group-forms.tsx';

const StewardLink = ({ line: { steward, isGroup } }: { line: StewardLine }) => (
  <a href={isGroup ? groupAddress(steward.id) : entryAddress(steward.id)}>{steward.name}</a>
);

const sayLived = ({ lived }: StewardLine): string =>
  lived.seats === 0 ? '' : words.lived(lived.held, lived.seats);

type FactsProps = { stewards: StewardsNow; slug: string; seesDirectory: boolean };

/** Whoever sees the plan alone sees who answers for it, by name. */
export function StewardFacts({ stewards, slug, seesDirectory }: FactsProps) {
  const nameOf = (line: StewardLine) => (seesDirectory ? <StewardLink line={line} /> : line.steward.name);
  const steward = stewards.find((line) => line.stewardship.role === 'steward');
  const scrutiny = stewards.filter((line) => line.stewardship.role === 'scrutiny');
  return (
    <>
      <li>
        {seesDirectory ? <a href={stewardsAddress(slug)}>{words.steward}</a> : words.steward}{' '}
        {steward ? (
          <>
            <b>{nameOf(steward)}</b>
            {sayLived(steward) ? <span class="quiet">, {sayLived(steward)}</span> : null}
          </>
        ) : (
          <b>{words.nobody}</b>
        )}
      </li>
      {scrutiny.map((line) => (
        <li key={line.stewardship.id}>
          {words.scrutinisedBy} <b>{nameOf(line)}</b>
        </li>
      ))}
    </>
  );
}

function Line({ line, page }: { line: StewardLine; page: StewardsPage }) {
  const { stewardship: one } = line;
  const days =
    one.until === null
      ? words.since(longDay(one.from))
      : words.fromUntil(longDay(one.from), longDay(one.until));
  const facts = [one.role === 'scrutiny' ? words.roles.scrutiny.label : '', days, sayLived(line)];
  return (
    <li>
      <StewardLink line={line} /> <span class="quiet">{facts.filter(Boolean).join(', ')}</span>
      {page.mayKeep && one.until === null ? (
        <form
          class="inline-form on-screen"
          method="post"
          action={`${stewardsAddress(page.plan.slug)}/${one.id}/end`}
        >
          <Once />
          <button class="link-button" type="submit" aria-label={words.endOf(line.steward.name)}>
            {words.end}
          </button>
        </form>
      ) : null}
    </li>
  );
}

function Lines({ title, lines, page }: { title: string; lines: StewardLine[]; page: StewardsPage }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain lines">
        {lines.map((line) => (
          <Line key={line.stewardship.id} line={line} page={page} />
        ))}
      </ul>
    </section>
  );
}

function Gaps({ page: { gaps } }: { page: StewardsPage }) {
  if (gaps.length === 0) return null;
  return (
    <section>
      <h2>{words.gaps}</h2>
      <ul class="plain lines">
        {gaps.map(({ from, until }) => (
          <li key={from}>{words.gap(longDay(from), until === null ? null : longDay(until))}</li>
        ))}
      </ul>
    </section>
  );
}

const ROLES = STEWARD_ROLES.map((value) => ({ value, ...words.roles[value] }));

function NameForm({ page, fields, problem }: { page: StewardsPage; fields: Typed; problem: Problem | null }) {
  const problems = fieldProblems(problem);
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  return (
    <form class="on-screen" method="post" action={stewardsAddress(page.plan.slug)}>
      <Once />
      <h2>{words.name}</h2>
      <TextField
        {...value('steward')}
        label={words.who}
        hint={words.whoHint}
        list={page.names}
        problems={problems}
      />
      <Radios {...value('role')} legend={words.role} choices={ROLES} problems={problems} />
      <DayField {...value('from')} label={words.from} hint={words.fromHint} problems={problems} />
      <p class="buttons">
        <button class="button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}

export function stewardsPage(page: StewardsPage, fields: Typed, problem: Problem | null): Page {
  const { plan, now, past } = page;
  return partListPage({
    ...{ plan, title: words.title, place: 'overview', within: true, problem },
    children: (
      <>
        {plan.owner ? <p class="quiet">{words.written(plan.owner)}</p> : null}
        {now.length === 0 ? <p>{words.nobody}.</p> : null}
        <Lines title={words.now} lines={now} page={page} />
        <Gaps page={page} />
        <Lines title={words.past} lines={past} page={page} />
        {page.mayKeep ? <NameForm page={page} fields={fields} problem={problem} /> : null}
      </>
    ),
  });
}
