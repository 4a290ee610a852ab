/** The lettered commitments of the year on the plan's front page, each with the actions that carry it. */
import type { Allowed } from '../../../domain/access/may.ts';
import type { KeyActionCard, PlanFront } from '../../../views/plan-page.ts';
import { actionAddress, keyActionAddress } from '../../addresses.ts';
import { Shape } from '../../parts/shape.tsx';
import { keyAction as words } from '../../words/key-action.ts';
import { plan as planWords } from '../../words/plan.ts';

function Linked({ card, slug }: { card: KeyActionCard; slug: string }) {
  if (card.actions.length === 0) return <p class="gap-words unlinked">{words.none}</p>;
  return (
    <ul class="linked-actions">
      {card.actions.map((action) => (
        <li key={action.id}>
          <a href={actionAddress(slug, action.code)}>
            <Shape standing={action.standing} /> {action.code} {action.text}
          </a>
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

export function KeyActions({ front, allowed }: { front: PlanFront; allowed: Allowed }) {
  if (front.keyActions.length === 0) return null;
  const { slug } = front.plan;
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
                <Linked card={card} slug={slug} />
                {allowed.changePlan ? <LinkDeed card={card} slug={slug} /> : null}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
