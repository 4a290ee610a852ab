/** Names that may be one, each a question with its reasons; and what was answered before, to be taken back. */

import type { Allowed } from '../../../domain/access/may.ts';
import { longDay } from '../../../domain/day.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { SameMember, SamePage, SameQuestion } from '../../../views/directory/same-page.ts';
import { mergeAddress, sameAddress, undoMergeAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { HistoryOfKind } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { party, same as words } from '../../words/directory.ts';
import type { Page } from '../shell/page.ts';
import { directoryCrumb, EntryLink, sayKind } from './entry-words.tsx';

const nameOf = ({ entry }: SameMember): string => (entry.of ? `${entry.name} (${entry.of})` : entry.name);

const factsOf = ({ entry, actions }: SameMember): string =>
  [sayKind(entry), entry.of, words.actions(actions)].filter(Boolean).join(' · ');

function Member({ member, kept }: { member: SameMember; kept: boolean }) {
  const { entry } = member;
  return (
    <li class="same-member">
      <label class="check">
        <input type="checkbox" name="one" value={entry.id} checked />
        <span>
          <b>{entry.name}</b> <span class="quiet">{factsOf(member)}</span>
        </span>
      </label>
      <label class="check">
        <input type="radio" name="keep" value={entry.id} checked={kept} />
        <span>{words.keepIt(entry.name)}</span>
      </label>
    </li>
  );
}

function Reasons({ question, mayChange }: { question: SameQuestion; mayChange: boolean }) {
  const several = question.members.length > 2;
  return (
    <>
      <h3>{words.because}</h3>
      <ul class="plain lines">
        {question.reasons.map(({ a, b, aId, bId, reason }) => (
          <li key={`${aId} ${bId}`}>
            {several ? (
              <span class="quiet">
                {a} {words.and} {b}:{' '}
              </span>
            ) : null}
            {reason}
            {several && mayChange ? (
              <form class="inline-form" method="post" action={sameAddress}>
                <Once />
                <input type="hidden" name="pair" value={`${aId} ${bId}`} />
                <button class="link-button" type="submit" aria-label={words.differOf(a, b)}>
                  {words.differPair}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which of them are one, and which name stays: asked with a look at what it would do. */
function Choice({ question, form }: { question: SameQuestion; form: string }) {
  const { members, keepId } = question;
  const kept = keepId ?? members[0]?.entry.id;
  return (
    <form method="get" action={mergeAddress} id={form}>
      <fieldset>
        <legend class={members.length > 2 ? undefined : 'unseen'}>{words.choose}</legend>
        <ul class="plain">
          {members.map((member) => (
            <Member key={member.entry.id} member={member} kept={member.entry.id === kept} />
          ))}
        </ul>
      </fieldset>
    </form>
  );
}

function Members({ members }: { members: readonly SameMember[] }) {
  return (
    <ul class="plain lines">
      {members.map(({ entry, actions }) => (
        <li key={entry.id}>
          <EntryLink entry={entry} /> <span class="quiet">{factsOf({ entry, actions })}</span>
        </li>
      ))}
    </ul>
  );
}

function Question({ question, mayChange }: { question: SameQuestion; mayChange: boolean }) {
  const { members, reasons, key } = question;
  const titleId = `same-${key}`;
  const preview = `preview-${key}`;
  return (
    <section class="card same-question" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.question(members.map(nameOf).join(', '))}</h2>
      {mayChange ? <Choice question={question} form={preview} /> : <Members members={members} />}
      <Reasons question={question} mayChange={mayChange} />
      {mayChange ? (
        <form class="buttons" method="post" action={sameAddress}>
          <Once />
          {reasons.map(({ aId, bId }) => (
            <input key={`${aId} ${bId}`} type="hidden" name="pair" value={`${aId} ${bId}`} />
          ))}
          <button class="button small" type="submit" form={preview}>
            {words.preview}
          </button>
          <button class="button second small" type="submit">
            {words.differ}
          </button>
        </form>
      ) : null}
    </section>
  );
}

function Answered({ page, mayChange }: { page: SamePage; mayChange: boolean }) {
  return (
    <>
      {page.merges.length > 0 ? <h2>{words.doneTitle}</h2> : null}
      <ul class="plain lines">
        {page.merges.map(({ id, from, into, on, moved }) => (
          <li key={id}>
            {from.name} {words.mergedInto} <EntryLink entry={into} />{' '}
            <span class="quiet">
              {words.done(moved)} {party.on(longDay(on))}
            </span>{' '}
            {mayChange ? (
              <a href={undoMergeAddress(id)} aria-label={party.splitOf(from.name)}>
                {party.split}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {page.refused.length > 0 ? <h2>{words.refusedTitle}</h2> : null}
      <ul class="plain lines">
        {page.refused.map(({ one, other }) => (
          <li key={`${one.id} ${other.id}`}>
            <EntryLink entry={one} /> {words.and} <EntryLink entry={other} />
            {mayChange ? (
              <form class="inline-form" method="post" action={`${sameAddress}/again`}>
                <Once />
                <input type="hidden" name="pair" value={`${one.id} ${other.id}`} />
                <button class="link-button" type="submit" aria-label={words.againOf(one.name, other.name)}>
                  {words.again}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

export function samePage(page: SamePage, allowed: Allowed, problem: Problem | null = null): Page {
  const problems = fieldProblems(problem);
  const mayChange = allowed.keepDirectory;
  const body = (
    <>
      <ErrorSummary problems={problems} />
      <h1>{words.title}</h1>
      <p class="lede">{words.intro}</p>
      {page.questions.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
        </Empty>
      ) : (
        page.questions.map((question) => (
          <Question key={question.key} question={question} mayChange={mayChange} />
        ))
      )}
      <Answered page={page} mayChange={mayChange} />
      {allowed.seeHistory ? <HistoryOfKind noun="party_apart" /> : null}
    </>
  );
  return {
    title: words.title,
    place: 'directory',
    crumbs: [directoryCrumb],
    hasErrors: problems.length > 0,
    body,
  };
}
