/** What is known of an action beside its words, its leads and its date; what is not is offered in one quiet list. */
import type { ComponentChildren } from 'preact';
import type { Allowed } from '../../../domain/access/may.ts';
import { FACT_NAMES } from '../../../domain/facts/fact-words.ts';
import type { ActionPage } from '../../../views/action/action-page.ts';
import type { FactLine, KnownFacts } from '../../../views/action/known-facts.ts';
import { sayRecurrence } from '../../../views/say-timescale.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import { ChangeLink, Fact } from '../../parts/fact.tsx';
import { KIND_WORDS, facts as words } from '../../words/facts.ts';
import { Offer } from './fact-page.tsx';

type Props = { page: ActionPage; allowed: Allowed };

function Line({ line, slug }: { line: FactLine; slug: string }) {
  return (
    <li>
      {line.code === null ? null : <a href={actionAddress(slug, line.code)}>{line.code}</a>} {line.text}
      {line.quiet ? (
        <>
          {' '}
          <span class={line.open ? 'fact-open' : 'quiet'}>{line.quiet}</span>
        </>
      ) : null}
    </li>
  );
}

type Way = (name: string, what: string) => ComponentChildren;

function Repeats({ page: { action, known }, way }: { page: ActionPage; way: Way }) {
  const { recurrence } = action.timescale;
  if (known.count === null || recurrence === null) return null;
  const { said, year, behind } = known.count;
  return (
    <Fact name={words.comesRound} way={way('facts/occurrences', words.comesRound)}>
      {sayRecurrence(recurrence)}: {words.count(said, year)}
      {behind ? (
        <>
          {' '}
          <span class="fact-open">{behind}</span>
        </>
      ) : null}
    </Fact>
  );
}

/** As rows of the list of all that is known. */
export function KnownRows({ page, allowed }: Props) {
  const { known, plan, action } = page;
  const way: Way = (name, what) =>
    allowed.changeAction ? <ChangeLink href={actionPart(plan.slug, action.code, name)} what={what} /> : null;
  return (
    <>
      <Repeats page={page} way={way} />
      {known.lists.map(({ kind, lines }) => (
        <Fact key={kind} name={FACT_NAMES[kind]} way={way(`facts/${kind}`, FACT_NAMES[kind])}>
          <ul class="plain">
            {lines.map((line) => (
              <Line key={`${line.text} ${line.quiet}`} line={line} slug={plan.slug} />
            ))}
          </ul>
          {kind === 'resources' && known.gap ? <p class="fact-open">{words.gap(known.gap)}</p> : null}
        </Fact>
      ))}
      {known.labels.map(({ kind, items }) => (
        <Fact key={kind} name={FACT_NAMES[kind]} way={way('labels', FACT_NAMES[kind])}>
          {items.join(', ')}
        </Fact>
      ))}
    </>
  );
}

/** What nobody has said anything of yet: out of the way until it is wanted. */
function Missing({ missing, place }: Pick<KnownFacts, 'missing'> & { place: (name: string) => string }) {
  return (
    <details class="add-facts on-screen">
      <summary>{words.addMore}</summary>
      <ul class="plain">
        <li>
          <a href={place('timescale')}>{words.when}</a> <span class="quiet">{words.whenHint}</span>
        </li>
        {missing.map((kind) => {
          const [label, hint, name] =
            kind === 'labels'
              ? [words.labels, words.labelsHint, 'labels']
              : [KIND_WORDS[kind].title, KIND_WORDS[kind].hint, `facts/${kind}`];
          return (
            <li key={kind}>
              <a href={place(name)}>{label}</a> <span class="quiet">{hint}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

export function MoreFacts({ page, allowed }: Props) {
  if (!allowed.changeAction) return null;
  const { known, plan, action } = page;
  return (
    <>
      <Missing missing={known.missing} place={(name) => actionPart(plan.slug, action.code, name)} />
      {known.offers.length > 0 ? (
        <section class="on-screen" aria-labelledby="offers">
          <h2 id="offers">{words.offers}</h2>
          <p class="quiet">{words.offersIntro}</p>
          <ul class="plain">
            {known.offers.map((offer) => (
              <Offer key={offer.phrase} where={{ plan, action, kind: 'measures' }} offer={offer} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
