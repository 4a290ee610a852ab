/** What stands around an action: what it is inside, what is inside it, its links, what it took in, why it was dropped. */

import type { Allowed } from '../../../domain/access/may.ts';
import { CAUSE_WORDS } from '../../../domain/action/dropping.ts';
import { longDay } from '../../../domain/day.ts';
import type { OtherAction, ShownLink } from '../../../views/action/action-around.ts';
import type { ActionPage } from '../../../views/action/action-page.ts';
import { actionAddress, actionPart, meetingAddress } from '../../addresses.ts';
import { Once } from '../../parts/once.tsx';
import { Shape } from '../../parts/shape.tsx';
import { around as words } from '../../words/action-deeds.ts';
import { meeting as meetingWords } from '../../words/meeting.ts';

function Other({ other }: { other: OtherAction }) {
  return (
    <>
      <Shape standing={other.standing} />{' '}
      <a href={actionAddress(other.slug, other.code)}>
        <span class="action-code">{other.code}</span> {other.text}
      </a>
      {other.plan ? <span class="quiet"> {words.inPlan(other.plan)}</span> : null}
    </>
  );
}

/** Why it was dropped, by whom and when, right under its title; the sentence about it stands there already. */
export function EndedNote({ page }: { page: ActionPage }) {
  const { drop } = page.around;
  if (!drop) return null;
  return (
    <p class="ended-note">
      {words.cause(CAUSE_WORDS[drop.cause])} {words.decided(drop.decidedBy, longDay(drop.decidedOn))}
    </p>
  );
}

type LinkProps = { link: ShownLink; page: ActionPage; allowed: Allowed };

function LinkLine({ link, page, allowed }: LinkProps) {
  const { plan, action } = page;
  return (
    <li>
      <span class="quiet">{link.words}</span> <Other other={link.other} />
      {allowed.changePlan && link.canRemove ? (
        <form method="post" action={actionPart(plan.slug, action.code, `links/${link.id}/remove`)}>
          <Once />
          <button class="as-link" type="submit" aria-label={words.takeOutLink(link.words, link.other.code)}>
            {words.takeOut}
          </button>
        </form>
      ) : null}
    </li>
  );
}

/** What meetings decided about the action. */
export function DecidedAbout({ page }: { page: ActionPage }) {
  if (page.decided.length === 0) return null;
  return (
    <section>
      <h2>{meetingWords.about}</h2>
      <ul class="plain around-action">
        {page.decided.map(({ meeting, slug, texts }) => (
          <li key={meeting.id}>
            {texts.join(' ')}{' '}
            <a href={meetingAddress(slug, meeting.id)}>
              {meeting.title}, {longDay(meeting.on)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ActionAround({ page, allowed }: { page: ActionPage; allowed: Allowed }) {
  const { inside, inner, links, joined } = page.around;
  return (
    <>
      {inside ? (
        <section>
          <h2>{words.inside}</h2>
          <p>
            <Other other={inside} />
          </p>
        </section>
      ) : null}
      {inner.length > 0 ? (
        <section>
          <h2>{words.inner}</h2>
          <ul class="plain around-action">
            {inner.map((other) => (
              <li key={other.code}>
                <Other other={other} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {links.length > 0 ? (
        <section>
          <h2>{words.links}</h2>
          <ul class="plain around-action">
            {links.map((link) => (
              <LinkLine key={link.id} link={link} page={page} allowed={allowed} />
            ))}
          </ul>
        </section>
      ) : null}
      {joined.length > 0 ? (
        <section>
          <h2>{words.joined}</h2>
          <ul class="plain around-action">
            {joined.map(({ id, code, text }) => (
              <li key={id}>
                <span class="action-code">{code}</span> {text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
