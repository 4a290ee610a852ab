/** What edited copies of a plan propose, group by group; each accepted or refused by itself, by group or altogether. */

import type { Allowed } from '../../../domain/access/may.ts';
import type { ProposalKind } from '../../../domain/proposal/proposal.ts';
import type { ProposalCard, ProposalsPage, Settling } from '../../../views/proposal/proposals-page.ts';
import { actionAddress, newCopyAddress, planPart } from '../../addresses.ts';
import { CommentList } from '../../parts/comment-list.tsx';
import { Empty } from '../../parts/empty.tsx';
import { HistoryOfKind } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { proposals as words } from '../../words/proposals.ts';
import { PlanNavigation, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';
import { ItemOfCard, SettleButton, settlingValue } from './proposal-item.tsx';
import { Files, Refused, settlings } from './proposals-beside.tsx';

/** What can be accepted without choosing: copies agree, and the plan has not moved on. */
const plainOf = (cards: readonly ProposalCard[]): Settling[] =>
  cards.flatMap((card) =>
    card.items
      .filter(
        (item) => item.readings.length === 1 && item.against.length === 0 && item.standing !== 'planMoved',
      )
      .flatMap((item) => item.readings.flatMap((one) => one.settling)),
  );

type CardProps = { card: ProposalCard; slug: string; allowed: boolean };

function Card({ card, slug, allowed }: CardProps) {
  const { code, text, noun } = card.subject;
  return (
    <li class="card proposal-card" id={`p-${card.key}`}>
      <h3>
        {code === null ? (
          <>
            {noun === 'action' ? null : <span class="quiet">{words.nouns[noun]}: </span>}
            {text}
          </>
        ) : (
          <a href={actionAddress(slug, code)}>
            <span class="action-code">{code}</span> {text}
          </a>
        )}
      </h3>
      {card.items.map((item) => (
        <ItemOfCard key={`${item.kind} ${item.field}`} item={item} card={card} allowed={allowed} />
      ))}
    </li>
  );
}

type GroupProps = { kind: ProposalKind; page: ProposalsPage; allowed: boolean };

function Group({ kind, page, allowed }: GroupProps) {
  const cards = page.cards.filter((card) => card.kind === kind);
  if (cards.length === 0) return null;
  const plain = plainOf(cards);
  const label = words.groups[kind];
  return (
    <section aria-labelledby={`group-${kind}`}>
      <div class="group-head">
        <h2 id={`group-${kind}`}>
          {label} <span class="quiet">{settlings(cards).length}</span>
        </h2>
        {allowed && plain.length > 1 ? (
          <p class="buttons">
            <SettleButton name="accept" settling={plain} label={words.acceptGroup(plain.length)} of={label} />
            <SettleButton name="refuse" settling={plain} label={words.refuseGroup(plain.length)} of={label} />
          </p>
        ) : null}
      </div>
      <ul class="proposal-list">
        {cards.map((card) => (
          <Card key={card.key} card={card} slug={page.plan.slug} allowed={allowed} />
        ))}
      </ul>
    </section>
  );
}

function Everything({ page, mayTakeIn }: { page: ProposalsPage; mayTakeIn: boolean }) {
  const [all, plain] = [settlings(page.cards), plainOf(page.cards)];
  return (
    <div class="everything">
      <p class="buttons">
        {plain.length > 0 ? (
          <button class="button" type="submit" name="accept" value={settlingValue(plain)}>
            {words.acceptEverything(plain.length)}
          </button>
        ) : null}
        {mayTakeIn ? <a href={newCopyAddress(page.plan.slug)}>{words.takeIn}</a> : null}
      </p>
      {all.length > plain.length ? <p class="quiet">{words.choose(all.length - plain.length)}</p> : null}
      <p class="quiet">
        {words.undo} <a href={planPart(page.plan.slug, 'history')}>{words.history}</a>
      </p>
    </div>
  );
}

function Nothing({ page, allowed }: { page: ProposalsPage; allowed: Allowed }) {
  const some = page.files.some((file) => file.accepted + file.refused + file.settled > 0);
  const [latest] = page.files;
  return (
    <Empty title={some ? words.settled : latest ? words.unchanged : words.none}>
      <p>{some ? words.settledDo : words.noneDo}</p>
      {allowed.importPlan ? (
        <p class="buttons">
          <a class="button" href={newCopyAddress(page.plan.slug)}>
            {words.takeIn}
          </a>
        </p>
      ) : null}
    </Empty>
  );
}

export function proposalsPage(page: ProposalsPage, allowed: Allowed): Page {
  const open = settlings(page.cards).length;
  const may = allowed.changePlan;
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{open > 0 ? `${words.open(open)}. ${words.lede}` : words.lede}</p>
      {page.files.length > 0 ? <Files files={page.files} mayOpen={allowed.seeImport} /> : null}
      {open === 0 ? <Nothing page={page} allowed={allowed} /> : null}
      <form method="post" action={planPart(page.plan.slug, 'proposals')}>
        <Once />
        {may && open > 0 ? <Everything page={page} mayTakeIn={allowed.importPlan} /> : null}
        {(['changed', 'moved', 'added', 'gone'] as const).map((kind) => (
          <Group key={kind} kind={kind} page={page} allowed={may} />
        ))}
        <Refused page={page} allowed={may} />
      </form>
      <CommentList
        comments={page.comments}
        title={words.comments}
        place={{ slug: page.plan.slug, codes: page.codes }}
      />
      {allowed.seeHistory ? <HistoryOfKind noun="proposal" /> : null}
    </>
  );
  return {
    title: words.title,
    place: 'plans',
    crumbs: planCrumbs(page.plan),
    nav: <PlanNavigation slug={page.plan.slug} at="proposals" />,
    body,
  };
}
