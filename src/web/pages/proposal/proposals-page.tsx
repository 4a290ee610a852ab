/** What edited copies of a plan propose, group by group; each accepted or refused by itself, by group or altogether. */
import type { Allowed } from '../../../domain/access/may.ts';
import type { ProposalKind } from '../../../domain/proposal/proposal.ts';
import type { CopyFile, ProposalCard, ProposalsPage, Settling } from '../../../views/proposals-page.ts';
import { actionAddress, newCopyAddress, planPart } from '../../addresses.ts';
import { CommentList } from '../../parts/comment-list.tsx';
import { Empty } from '../../parts/empty.tsx';
import { proposals as words } from '../../words/proposals.ts';
import { PlanNavigation, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';
import { ItemOfCard, SettleButton, settlingValue } from './proposal-item.tsx';

const settlings = (cards: readonly ProposalCard[]): Settling[] =>
  cards.flatMap((card) => card.items.flatMap((item) => item.readings.flatMap((one) => one.settling)));

/** What can be accepted without choosing: copies agree, and the plan has not moved on. */
const plainOf = (cards: readonly ProposalCard[]): Settling[] =>
  cards.flatMap((card) =>
    card.items
      .filter(
        (item) => item.readings.length === 1 && item.against.length === 0 && item.standing !== 'planMoved',
      )
      .flatMap((item) => item.readings.flatMap((one) => one.settling)),
  );

function Files({ files }: { files: readonly CopyFile[] }) {
  return (
    <details class="tucked copies">
      <summary>
        {words.files} ({files.length})
      </summary>
      <ul class="copy-files">
        {files.map((file) => {
          const all = file.open + file.accepted + file.refused + file.settled;
          const counts = [
            [words.waiting, file.open],
            [words.accepted, file.accepted],
            [words.refused, file.refused],
            [words.otherwise, file.settled],
          ] as const;
          return (
            <li key={file.importId}>
              <a href={`/imports/${file.importId}/document`} download>
                {file.fileName}
                <span class="unseen">: {words.download}</span>
              </a>{' '}
              <span class="quiet">
                {words.takenIn} {file.takenIn}.{' '}
                {all === 0
                  ? words.unchanged
                  : counts
                      .filter(([, count]) => count > 0)
                      .map(([label, count]) => `${label}: ${count}`)
                      .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

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
          {label} <span class="quiet">{cards.length}</span>
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

function Everything({ page }: { page: ProposalsPage }) {
  const [all, plain] = [settlings(page.cards), plainOf(page.cards)];
  return (
    <div class="everything">
      <p class="buttons">
        {plain.length > 0 ? (
          <button class="button" type="submit" name="accept" value={settlingValue(plain)}>
            {words.acceptEverything(plain.length)}
          </button>
        ) : null}
        <a href={newCopyAddress(page.plan.slug)}>{words.takeIn}</a>
      </p>
      {all.length > plain.length ? <p class="quiet">{words.choose(all.length - plain.length)}</p> : null}
      <p class="quiet">
        {words.undo} <a href={planPart(page.plan.slug, 'history')}>{words.history}</a>
      </p>
    </div>
  );
}

function Refused({ page, allowed }: { page: ProposalsPage; allowed: boolean }) {
  const all = settlings(page.refused);
  if (all.length === 0) return null;
  return (
    <details class="tucked refused">
      <summary>{words.refusedTitle(all.length)}</summary>
      <ul>
        {page.refused.map((card) => (
          <li key={card.key}>
            {card.subject.code} {card.subject.text}{' '}
            <span class="quiet">{card.items.map((item) => words.field(item.field)).join(', ')}</span>{' '}
            {allowed ? (
              <button
                class="button second small"
                type="submit"
                name="reopen"
                value={settlingValue(settlings([card]))}
              >
                {words.reopen}
                <span class="unseen">
                  : {card.subject.code} {card.subject.text}
                </span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
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
      {page.files.length > 0 ? <Files files={page.files} /> : null}
      {open === 0 ? <Nothing page={page} allowed={allowed} /> : null}
      <form method="post" action={planPart(page.plan.slug, 'proposals')}>
        {may && open > 0 ? <Everything page={page} /> : null}
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
