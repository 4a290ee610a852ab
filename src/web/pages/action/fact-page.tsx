/** One kind of fact of an action: what is written, and a form to add to it or to change one. */
import type { Measure } from '../../../domain/facts/action-facts.ts';
import { type Entry, entriesOf, signatureOf } from '../../../domain/facts/fact-lists.ts';
import type { OfferedMeasure } from '../../../domain/facts/find-measures.ts';
import { sayFact, sayMeasure } from '../../../domain/facts/say-fact.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { FactPage } from '../../../views/action/fact-page.ts';
import { actionAddress, actionPart, planPart } from '../../addresses.ts';
import { type FactFields, factProblems, valuesOfOffer } from '../../forms/fact-fields.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Once } from '../../parts/once.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { KIND_WORDS, resources as resourceWords, facts as words } from '../../words/facts.ts';
import { ofAction } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';
import { FactInputs } from './fact-inputs.tsx';

type Where = Pick<FactPage, 'plan' | 'action' | 'kind'>;
const placeOf = ({ plan, action, kind }: Where): string =>
  actionPart(plan.slug, action.code, `facts/${kind}`);

function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** `list`: the list being worked through, to go back to. */
type OfferProps = { where: Where; offer: OfferedMeasure; list?: string };

/** A number of the action's words, to be kept as its measure or refused: one button each. */
export function Offer({ where, offer, list = '' }: OfferProps) {
  const version = String(where.action.version);
  const answer = (state: Measure['state'], label: string) => (
    <form method="post" action={placeOf({ ...where, kind: 'measures' })}>
      <Once />
      <Hidden values={{ version, was: '', list, ...valuesOfOffer(offer, state) }} />
      <button class="button second small" type="submit" name="deed" value="settle">
        {label}
        <span class="unseen">: {offer.phrase}</span>
      </button>
    </form>
  );
  return (
    <li class="offer">
      <p>
        “{offer.phrase}” <span class="quiet">{sayMeasure(offer)}</span>
      </p>
      <div class="offer-answers">
        {answer('accepted', words.accept)}
        {answer('refused', words.refuse)}
      </div>
    </li>
  );
}

function Offers({ page, list }: { page: FactPage; list: string }) {
  if (page.offers.length === 0) return null;
  return (
    <section>
      <h2>{words.offers}</h2>
      <p>{words.offersIntro}</p>
      <ul class="plain">
        {page.offers.map((offer) => (
          <Offer key={offer.phrase} where={page} offer={offer} list={list} />
        ))}
      </ul>
    </section>
  );
}

function Kept({ page, list }: { page: FactPage; list: string }) {
  const entries = entriesOf(page.action, page.kind) as Entry[];
  if (entries.length === 0) return <p class="quiet">{words.none}</p>;
  return (
    <ul class="plain kept-facts" aria-label={words.kept}>
      {entries.map((entry, at) => {
        const said = sayFact(page.kind, entry);
        return (
          <li key={signatureOf(entry)}>
            <span>{said}</span>
            <a href={`${placeOf(page)}?entry=${at}${list === '' ? '' : `&then=${list}`}`}>
              {words.changeThis}
              <span class="unseen">: {said}</span>
            </a>
            <form method="post" action={placeOf(page)}>
              <Once />
              <Hidden values={{ version: String(page.action.version), was: signatureOf(entry), list }} />
              <button class="link-button" type="submit" name="deed" value="takeOut">
                {words.takeOut}
                <span class="unseen">: {said}</span>
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}

function Sums({ page: { plan, kind, count, sums } }: { page: FactPage }) {
  const lines = [
    ...sums,
    ...(count ? [`${words.count(count.said, count.year)}${count.behind ? `; ${count.behind}` : ''}`] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="fact-sums">
          {line}
        </p>
      ))}
      {kind === 'resources' ? (
        <p>
          <a href={planPart(plan.slug, 'resources')}>{resourceWords.ofPlan}</a>
        </p>
      ) : null}
    </>
  );
}

export type FactShown = { fields: FactFields; problem: Problem | null };

function Form({ page, shown }: { page: FactPage; shown: FactShown }) {
  const { fields, problem } = shown;
  return (
    <form method="post" action={placeOf(page)} class="fact-form">
      <Once />
      <Hidden values={{ version: fields.version, was: fields.was, list: fields.list }} />
      <FactInputs page={page} values={fields.values} problems={factProblems(problem)} />
      <p class="buttons">
        <button class="button" type="submit" name="deed" value="save">
          {words.save}
        </button>
        <a href={actionAddress(page.plan.slug, page.action.code)}>{words.backTo}</a>
      </p>
    </form>
  );
}

export function factPage(page: FactPage, shown: FactShown): Page {
  const { plan, action, kind } = page;
  const { title, intro, add } = KIND_WORDS[kind];
  const problems = factProblems(shown.problem);
  const body = (
    <div class="fact-page">
      <StaleChanges problem={shown.problem} />
      <ErrorSummary problems={problems} />
      <p class="quiet action-place">
        <a href={actionAddress(plan.slug, action.code)}>{action.code}</a> {action.text}
      </p>
      <h1 class="action-title">{title}</h1>
      <p>{intro}</p>
      <Sums page={page} />
      <Kept page={page} list={shown.fields.list} />
      <Offers page={page} list={shown.fields.list} />
      <h2 id="fact">{shown.fields.was === '' ? add : words.changing}</h2>
      <Form page={page} shown={shown} />
    </div>
  );
  return {
    title: `${title}: ${action.code} ${action.text}`,
    ...ofAction(plan, action.code),
    hasErrors: problems.length > 0 || shown.problem !== null,
    body,
  };
}
