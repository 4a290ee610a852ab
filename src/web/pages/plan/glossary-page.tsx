import type { Allowed } from '../../../domain/access/may.ts';
import type { FieldProblem } from '../../../domain/problem.ts';
import type { GlossaryPage } from '../../../views/plan/glossary-page.ts';
import { planPart } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { problemOf } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { glossary as words } from '../../words/glossary.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

/** What was typed and came back, with what is wrong with it. */
export type Returned = { short: string; long: string; problems: FieldProblem[] };

type RowProps = {
  slug: string;
  short: string;
  long: string;
  where: string | null;
  returned: Returned | null;
};

function Explain({ slug, short, long, where, returned }: RowProps) {
  const mine = returned?.short === short ? returned : null;
  const error = mine ? (problemOf(mine.problems, 'long') ?? mine.problems[0]?.message ?? null) : null;
  const id = `long-${short}`;
  return (
    <li class={error ? 'has-error' : undefined}>
      <form method="post" action={planPart(slug, 'glossary')} class="explain">
        <Once />
        <input type="hidden" name="short" value={short} />
        <label for={id}>
          <b>{short}</b> <span class="unseen">{words.label(short)}</span>
          {where ? <span class="quiet"> {where}</span> : null}
          {error ? <span class="error">{error}</span> : null}
        </label>
        <input class="input" id={id} name="long" value={mine?.long ?? long} />
        <button class="button second" type="submit" aria-label={words.saveNamed(short)}>
          {words.save}
        </button>
      </form>
    </li>
  );
}

type ListProps = {
  slug: string;
  returned: Returned | null;
  allowed: Allowed;
  rows: Pick<RowProps, 'short' | 'long' | 'where'>[];
};

/** Somebody who may only read sees what each stands for, without a field to write in. */
function List({ slug, returned, allowed, rows }: ListProps) {
  if (!allowed.changePlan)
    return (
      <ul class="explain-list">
        {rows.map(({ short, long, where }) => (
          <li key={short}>
            <b>{short}</b> {long} {where ? <span class="quiet">{where}</span> : null}
          </li>
        ))}
      </ul>
    );
  return (
    <ul class="explain-list">
      {rows.map((row) => (
        <Explain key={row.short} {...row} slug={slug} returned={returned} />
      ))}
    </ul>
  );
}

export function glossaryPage(page: GlossaryPage, allowed: Allowed, returned: Returned | null = null): Page {
  const { plan, explained, unexplained } = page;
  const body = (
    <>
      {returned ? (
        <ErrorSummary
          problems={returned.problems.map((one) => ({ ...one, field: `long-${returned.short}` }))}
        />
      ) : null}
      <h1>{words.title}</h1>
      <p class="lede">{words.intro}</p>
      {unexplained.length > 0 ? (
        <section aria-labelledby="unexplained">
          <h2 id="unexplained">
            {words.unexplained} ({unexplained.length})
          </h2>
          <p>{words.unexplainedIntro}</p>
          <List
            slug={plan.slug}
            returned={returned}
            allowed={allowed}
            rows={unexplained.map(({ short, where }) => ({ short, long: '', where }))}
          />
        </section>
      ) : null}
      {explained.length > 0 ? (
        <section aria-labelledby="explained">
          <h2 id="explained">
            {words.explained} ({explained.length})
          </h2>
          <List
            slug={plan.slug}
            returned={returned}
            allowed={allowed}
            rows={explained.map(({ short, long }) => ({ short, long, where: null }))}
          />
        </section>
      ) : null}
      {unexplained.length + explained.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
        </Empty>
      ) : null}
    </>
  );
  return {
    title: `${words.title}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="glossary" />,
    hasErrors: returned !== null,
    body,
  };
}
