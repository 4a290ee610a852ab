/** All that is known of one action, name by name, each with what was written beside what it means. */
import type { ComponentChildren } from 'preact';
import type { Allowed } from '../../../domain/access/may.ts';
import type { ActionLead } from '../../../domain/plan/plan.ts';
import { saysNothing } from '../../../domain/reading/wording.ts';
import type { ActionPage, Reference } from '../../../views/action/action-page.ts';
import { RAG_WORDS } from '../../../views/history/history-words.ts';
import { sayTimescale } from '../../../views/say-timescale.ts';
import { actionAddress, actionPart, planAddress, tableAddress } from '../../addresses.ts';
import type { Cell } from '../../forms/cell-fields.ts';
import { EntryLink } from '../../parts/entry-link.tsx';
import { Fact } from '../../parts/fact.tsx';
import { CellLink } from '../../parts/in-place.tsx';
import { inOrder, Lead, Leads } from '../../parts/leads.tsx';
import { When } from '../../parts/when.tsx';
import { action as words } from '../../words/action.ts';
import { around as deedWords } from '../../words/action-deeds.ts';
import { KnownRows } from './known-facts.tsx';

function LeadLine({ lead }: { lead: ActionLead }) {
  const facts = [
    lead.accountable ? words.accountable : lead.support ? words.supports : words.leads,
    lead.of ? words.of(lead.of) : null,
    lead.inherited ? words.fromHeading : null,
  ].filter(Boolean);
  return (
    <li>
      <EntryLink partyId={lead.partyId} look="lead-link">
        <Lead lead={lead} />
      </EntryLink>{' '}
      <span class="quiet">{facts.join(', ')}</span>
    </li>
  );
}

function Who({ page: { action } }: { page: ActionPage }) {
  if (action.leads.length === 0) return <Leads leads={[]} state={action.leadState} />;
  return (
    <ul class="plain">
      {inOrder(action.leads).map((lead) => (
        <LeadLine key={`${lead.partyId} ${lead.name}`} lead={lead} />
      ))}
      {action.leadState === 'toBeAgreed' ? (
        <li>
          <Leads leads={[]} state="toBeAgreed" />
        </li>
      ) : null}
    </ul>
  );
}

function Timing({ page: { action }, way }: { page: ActionPage; way: ComponentChildren }) {
  const { timescale } = action;
  return (
    <Fact name={words.when} way={way} inPlace>
      <When said={sayTimescale(timescale)} large />
      {timescale.inherited ? <span class="quiet"> {words.fromHeading}</span> : null}
      {timescale.overridden ? <span class="quiet"> {words.overridden}</span> : null}
    </Fact>
  );
}

/** How it stands is said at the head of the page; here is what lies behind it. */
function Standing({ page: { action } }: { page: ActionPage }) {
  const { status } = action;
  return (
    <>
      {status.raw && !saysNothing(status.raw) ? <Fact name={words.inDocument}>“{status.raw}”</Fact> : null}
      {status.rag ? <Fact name={words.rating}>{RAG_WORDS[status.rag]}</Fact> : null}
      {status.on ? null : (
        <Fact name={words.lastWord}>
          <span class="quiet">{action.source === null ? words.nobodySaid : words.nobodySaidSince}</span>
        </Fact>
      )}
    </>
  );
}

function PointsTo({ reference, slug }: { reference: Reference; slug: string }) {
  const { target, headingId } = reference;
  if (target?.kind === 'action') return <a href={actionAddress(slug, target.code)}>{reference.text}</a>;
  if (headingId) return <a href={tableAddress(slug, { heading: headingId })}>{reference.text}</a>;
  if (!reference.broken) return <>{reference.text}</>;
  return (
    <span class="doubtful">
      {reference.text}: {words.broken}
    </span>
  );
}

type ActionFactsProps = { page: ActionPage; allowed: Allowed };

/** Words of the document that point to an action can become a link that holds whatever its number becomes. */
function MakeLink({ reference, page }: { reference: Reference; page: ActionPage }) {
  const { action, plan, around } = page;
  const code = reference.target?.kind === 'action' ? reference.target.code : null;
  const isLinked = around.links.some(({ other }) => other.plan === null && other.code === code);
  if (code === null || code === action.code || isLinked) return null;
  const address = `${actionPart(plan.slug, action.code, 'link')}?to=${encodeURIComponent(code)}`;
  return (
    <a class="quiet on-screen" href={address} aria-label={deedWords.makeLinkOf(reference.text)}>
      {deedWords.makeLink}
    </a>
  );
}

function Others({ page, allowed }: ActionFactsProps) {
  const { action, references, keyActions, plan } = page;
  return (
    <>
      {references.length > 0 ? (
        <Fact name={words.pointsTo}>
          <ul class="plain">
            {references.map((reference) => (
              <li key={`${reference.text} ${reference.code}`}>
                <PointsTo reference={reference} slug={plan.slug} />{' '}
                {allowed.changePlan ? <MakeLink reference={reference} page={page} /> : null}
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {keyActions.map((key) => (
        <Fact key={key.id} name={words.keyActions}>
          <a href={`${planAddress(plan.slug)}#key-actions`}>
            <b>{key.letter}</b> {key.text}
          </a>
        </Fact>
      ))}
      {action.reference && action.reference !== action.code ? (
        <Fact name={words.reference}>{action.reference}</Fact>
      ) : null}
      {Object.entries(action.fields).map(([name, value]) =>
        saysNothing(value) ? null : (
          <Fact key={name} name={name}>
            <span class="kept-lines">{value}</span>
          </Fact>
        ),
      )}
    </>
  );
}

export function ActionFacts({ page, allowed }: ActionFactsProps) {
  const way = (cell: Cell) =>
    allowed.changeAction ? <CellLink plan={page.plan} action={page.action} cell={cell} /> : null;
  return (
    <dl class="pairs">
      <Fact name={words.who} way={way('leads')} inPlace>
        <Who page={page} />
      </Fact>
      <Timing page={page} way={way('timescale')} />
      <KnownRows page={page} allowed={allowed} />
      <Standing page={page} />
      <Others page={page} allowed={allowed} />
    </dl>
  );
}
