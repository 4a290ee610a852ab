/** The links that were given out, with how each stands. */

import { longDay } from '../../../domain/day.ts';
import type { LinkLine, LinksPage } from '../../../views/link/door-link-page.ts';
import { actionAddress, planPart } from '../../addresses.ts';
import { Once } from '../../parts/once.tsx';
import { LINK_STATES, PURPOSE_WORDS, doorLink as words } from '../../words/door-link.ts';
import { PlanNavigation, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

function stateOf({ link, state }: LinkLine): string {
  const day = state === 'used' ? link.usedOn : state === 'withdrawn' ? link.withdrawnOn : link.until;
  return LINK_STATES[state](longDay(day ?? link.until));
}

type TableProps = {
  lines: readonly LinkLine[];
  caption: string;
  /** Null where links stand for records of no plan. */
  slug: string | null;
  /** Where a link is withdrawn; null where the person may not. */
  withdrawAt: ((id: string) => string) | null;
};

function Withdraw({ line, withdrawAt }: { line: LinkLine } & Pick<TableProps, 'withdrawAt'>) {
  if (line.state !== 'open' || withdrawAt === null) return null;
  return (
    <form class="inline" method="post" action={withdrawAt(line.link.id)}>
      <Once />
      <button class="link-button" type="submit" aria-label={words.withdrawNamed(line.link.personName)}>
        {words.withdraw}
      </button>
    </form>
  );
}

export function LinksTable({ lines, caption, slug, withdrawAt }: TableProps) {
  return (
    <table class="cardlike">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.for}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.given}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.link.id}>
            <th scope="row">{line.link.personName}</th>
            <td data-label={words.what}>
              {PURPOSE_WORDS[line.link.purpose]}
              {line.about && slug ? (
                <>
                  {': '}
                  <a href={actionAddress(slug, line.about)}>{line.about}</a>
                </>
              ) : null}
            </td>
            <td data-label={words.state}>
              {stateOf(line)} <Withdraw line={line} withdrawAt={withdrawAt} />
            </td>
            <td data-label={words.given}>{words.by(line.link.givenByName, longDay(line.link.from))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function linksPage({ plan, links }: LinksPage, mayWithdraw: boolean): Page {
  const { slug } = plan;
  const withdrawAt = mayWithdraw ? (id: string) => planPart(slug, `links/${id}/withdraw`) : null;
  const body = (
    <>
      <h1>{words.listTitle}</h1>
      {links.length === 0 ? <p>{words.none}</p> : null}
      {links.length > 0 ? <LinksTable {...{ lines: links, caption: words.list, slug, withdrawAt }} /> : null}
    </>
  );
  const nav = <PlanNavigation slug={slug} at="table" within />;
  return { title: words.listTitle, place: 'plans', crumbs: planCrumbs(plan), nav, body };
}
