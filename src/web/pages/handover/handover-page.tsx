/** What is gone through while a group dissolves or a person leaves: everything held, and what was decided of each. */

import { longDay } from '../../../domain/day.ts';
import { HELD_KINDS, type HeldKind } from '../../../domain/partnership/holdings.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { HandoverPage, RecordLine } from '../../../views/handover/handover-page.ts';
import {
  actionAddress,
  groupAddress,
  handoverListAddress,
  handoverPart,
  handoversAddress,
  leavingAddress,
  meetingAddress,
  offerAddress,
  planAddress,
  planPart,
  recordAddress,
} from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { Deed, Deeds } from '../../parts/deeds.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { HistoryLink } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { forms } from '../../words/forms.ts';
import { handover as words } from '../../words/handover.ts';
import { groupCrumbs, leavingCrumbs } from '../group/group-words.tsx';
import type { Page } from '../shell/page.ts';

/** Where it stands, said with the record: the action's number and plan, and how much it hangs on them. */
export function Record({ line: { held, label } }: { line: RecordLine }) {
  if (held?.kind === 'plan') return <a href={planAddress(held.slug)}>{label}</a>;
  if (held?.kind === 'question') return <a href={planPart(held.slug, 'questions')}>{label}</a>;
  if (held?.kind === 'meeting') return <a href={meetingAddress(held.slug, held.id)}>{label}</a>;
  if (held?.kind !== 'action') return <span>{label}</span>;
  const facts = [
    words.code(held.code, held.planTitle),
    held.hold === 'accountable' ? words.answersFor : words.leadsAlone,
    held.measures > 0 ? words.measures(held.measures) : '',
  ];
  return (
    <>
      <a href={actionAddress(held.slug, held.code)}>{label}</a>
      <span class="meta">{facts.filter(Boolean).join(', ')}</span>
    </>
  );
}

/** The standing whose shape and colour each takes. */
const LIKE = { undecided: 'someRisk', waiting: 'waiting', declined: 'offTrack' } as const;

function StateOf({ line: { hindrance, item } }: { line: RecordLine }) {
  if (hindrance !== null)
    return <StatusMark standing={LIKE[hindrance]} words={words.hindrances[hindrance]} />;
  return (
    <StatusMark
      standing="complete"
      words={item?.state === 'settled' ? words.done[item.way] : words.notHeld}
    />
  );
}

/** 'offered to Valley Forum on 3 March 2026' */
export function sayItem({ item, to, answeredBy }: RecordLine): string {
  if (!item) return '';
  const day = item.answeredOn ?? item.on;
  const whom =
    to === null
      ? ''
      : item.state === 'offered'
        ? words.offeredTo(to)
        : item.state === 'declined'
          ? words.declinedBy(to)
          : words.to(to);
  const facts = [
    item.state === 'open' ? '' : whom,
    item.state === 'open' || day === null ? '' : words.on(longDay(day)),
    answeredBy && item.state !== 'open' && item.state !== 'offered' ? words.answeredBy(answeredBy) : '',
  ];
  return facts.filter(Boolean).join(', ');
}

function LineDeeds({ line, id }: { line: RecordLine; id: string }) {
  const { item, kind, recordId, label } = line;
  const address = recordAddress(id, { kind, id: recordId });
  if (item?.state === 'offered')
    return (
      <Deeds>
        <Deed href={offerAddress(item.id)} label={words.answer} whole={words.answerOf(label)} />
        <form class="deed-moves" method="post" action={`${address}/withdraw`}>
          <Once />
          <button class="deed link-button" type="submit" aria-label={words.withdrawOf(label)}>
            {words.withdraw}
          </button>
        </form>
      </Deeds>
    );
  if (line.held === null) return null;
  return (
    <Deeds>
      <Deed href={address} label={words.decide} whole={words.decideOf(label)} />
    </Deeds>
  );
}

function Line({ line, id }: { line: RecordLine; id: string | null }) {
  const said = line.item?.answer || line.item?.words;
  return (
    <li class="record-line">
      <div>
        <Record line={line} />
        {sayItem(line) ? <span class="meta">{sayItem(line)}</span> : null}
        {said ? <q class="record-words">{said}</q> : null}
      </div>
      {id === null ? null : (
        <div class="record-stands">
          <StateOf line={line} />
          <LineDeeds line={line} id={id} />
        </div>
      )}
    </li>
  );
}

function Kind({ kind, page }: { kind: HeldKind; page: HandoverPage }) {
  const lines = page.lines.filter((line) => line.kind === kind);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{words.kindOf(page.why, kind)}</h2>
      <ul class="plain lines">
        {lines.map((line) => (
          <Line key={line.recordId} line={line} id={page.handover?.id ?? null} />
        ))}
      </ul>
    </section>
  );
}

export const Kinds = ({ page }: { page: HandoverPage }) => (
  <>
    {HELD_KINDS.map((kind) => (
      <Kind key={kind} kind={kind} page={page} />
    ))}
  </>
);

/** Before anything was begun: what there would be to do. */
function Begin({ page }: { page: HandoverPage }) {
  const { why, asked } = page;
  const address = handoverListAddress(why, asked);
  return (
    <>
      <p>{words.beginHolds(page.lines.length)}</p>
      <Kinds page={page} />
      {page.shared > 0 ? <p class="quiet">{words.shared(page.shared)}</p> : null}
      <form method="post" action={address}>
        <Once />
        <p class="buttons">
          <button class="button" type="submit">
            {words.begin[why]}
          </button>
          <a href={why === 'dissolving' ? groupAddress(asked) : handoversAddress}>{forms.cancel}</a>
        </p>
      </form>
    </>
  );
}

function Note({ page, problem }: { page: HandoverPage; problem: Problem | null }) {
  const { handover } = page;
  if (!handover) return null;
  return (
    <form class="handover-note" method="post" action={handoverPart(handover.id, 'note')}>
      <Once />
      <input type="hidden" name="version" value={handover.version} />
      <TextArea
        name="note"
        label={words.note}
        hint={words.noteHint}
        value={handover.note}
        problems={fieldProblems(problem)}
      />
      <p class="buttons">
        <button class="button second" type="submit">
          {words.saveNote}
        </button>
      </p>
    </form>
  );
}

function Finish({ page }: { page: HandoverPage }) {
  const { handover, why, left } = page;
  const id = handover?.id ?? '';
  return (
    <section class="handover-end">
      {left > 0 ? (
        <p class="quiet">{words.finishWait}</p>
      ) : (
        <form method="post" action={handoverPart(id, 'finish')}>
          <Once />
          <p class="buttons">
            <button class="button danger" type="submit">
              {words.finish[why]}
            </button>
          </p>
        </form>
      )}
      <form method="post" action={handoverPart(id, 'call-off')}>
        <Once />
        <p class="quiet">
          {words.later} {words.callOffSays}{' '}
          <button class="link-button" type="submit">
            {words.callOff}
          </button>
        </p>
      </form>
    </section>
  );
}

/** Whether anything can be closed; where only the name is the same, a person says that it is the same person. */
function Account({ page: { hasAccount, sameName } }: { page: HandoverPage }) {
  if (hasAccount) return <p>{words.account.ends}</p>;
  if (sameName === null) return <p>{words.account.none}</p>;
  return (
    <p>
      {words.account.sameName} <a href={leavingAddress(sameName)}>{words.account.isTheirs}</a>
    </p>
  );
}

export function handoverPage(page: HandoverPage, problem: Problem | null = null): Page {
  const { from, why, handover, left, shared } = page;
  const title = words.title[why](from.name);
  const body = (
    <>
      <ErrorSummary problems={fieldProblems(problem)} />
      <h1>{title}</h1>
      <p class="lede">{words.intro[why]}</p>
      {why === 'leaving' ? <Account page={page} /> : null}
      {handover === null ? (
        <Begin page={page} />
      ) : (
        <>
          <p class="count" role="status">
            {words.left(left)}
          </p>
          <Kinds page={page} />
          {shared > 0 ? <p class="quiet">{words.shared(shared)}</p> : null}
          <Note page={page} problem={problem} />
          <Finish page={page} />
          <HistoryLink table="handover" id={handover.id} />
        </>
      )}
    </>
  );
  const crumbs = why === 'dissolving' ? groupCrumbs(from) : leavingCrumbs;
  return { title, place: 'groups', crumbs, hasErrors: problem !== null, body };
}
