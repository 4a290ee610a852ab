/** The lettered commitments of the year on the plan's front page, each with the actions that carry it. */
import type { Allowed } from '../../../domain/access/may.ts';
import type { KeyActionCard, PlanFront } from '../../../views/plan/plan-page.ts';
import { actionAddress, keyActionAddress, planPart } from '../../addresses.ts';
import { Shape } from '../../parts/shape.tsx';
import { around } from '../../words/action-deeds.ts';
import { keyAction as words } from '../../words/key-action.ts';
import { plan as planWords } from '../../words/plan.ts';

export function LinkedActions({ actions, slug }: { actions: KeyActionCard['actions']; slug: string }) {
  if (actions.length === 0) return <p class="gap-words unlinked">{words.none}</p>;
  return (
    <ul class="linked-actions">
      {actions.map((action) => (
        <li key={action.id}>
          <a href={actionAddress(action.elsewhere?.slug ?? slug, action.code)}>
            <Shape standing={action.standing} /> {action.code} {action.text}
          </a>
          {action.elsewhere ? <span class="quiet"> {around.inPlan(action.elsewhere.title)}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function LinkDeed({ card, slug }: { card: KeyActionCard; slug: string }) {
  const [label, whole] =
    card.actions.length === 0 ? [words.link, words.linkNamed] : [words.change, words.changeNamed];
  return (
    <a class="small-deed on-screen" href={keyActionAddress(slug, card.id)} aria-label={whole(card.letter)}>
      {label}
    </a>
  );
}

/** While no action stands in the plan either, `NextSteps` leads here. */
function None({ slug }: { slug: string }) {
  return (
    <section class="on-screen" aria-labelledby="key-actions">
      <h2 id="key-actions">{planWords.keyActions}</h2>
      <p>
        {words.listNoneDo} <a href={planPart(slug, 'key-actions/new')}>{words.addFirst}</a>
      </p>
    </section>
  );
}

export function KeyActions({ front, allowed }: { front: PlanFront; allowed: Allowed }) {
  const { slug } = front.plan;
  if (front.keyActions.length === 0)
    return allowed.changePlan && front.actions > 0 ? <None slug={slug} /> : null;
  return (
    <section aria-labelledby="key-actions">
      <h2 id="key-actions">{planWords.keyActions}</h2>
      <ul class="key-actions">
        {front.keyActions.map((card) => (
          <li key={card.id}>
            <span class="key-letter">{card.letter}</span>
            <div>
              {card.text}
              {card.year ? <span class="quiet"> {card.year}</span> : null}
              <div class="key-links">
                <LinkedActions actions={card.actions} slug={slug} />
                {allowed.changePlan ? <LinkDeed card={card} slug={slug} /> : null}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {allowed.changePlan ? (
        <p class="on-screen">
          <a href={planPart(slug, 'key-actions')}>{words.changeAll}</a>
        </p>
      ) : null}
    </section>
  );
}
