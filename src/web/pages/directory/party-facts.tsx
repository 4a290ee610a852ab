/** What the directory knows of an entry beside its work: its names, where it belongs, who belongs to it, what it became. */

import type { ComponentChildren } from 'preact';
import { longDay } from '../../../domain/day.ts';
import { ALIAS_KIND_WORDS, ENTRY_KIND_WORDS, sayWay } from '../../../domain/partnership/directory-words.ts';
import type { PartyPage, Step, Tie } from '../../../views/directory/party-page.ts';
import { entryPart, planPart, undoMergeAddress } from '../../addresses.ts';
import { Once } from '../../parts/once.tsx';
import { party as words } from '../../words/directory.ts';
import { EntryLink } from './entry-words.tsx';

export type FactsProps = { page: PartyPage; mayChange: boolean };

/** What has nothing in it yet but a way to say it stands on the screen alone. */
function Facts({ title, none, children }: { title: string; none: boolean; children: ComponentChildren }) {
  return (
    <section class={none ? 'party-facts on-screen' : 'party-facts'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function TakeOut({ address, name }: { address: string; name: string }) {
  return (
    <form class="inline-form on-screen" method="post" action={address}>
      <Once />
      <button class="link-button" type="submit" aria-label={words.removeOf(name)}>
        {words.remove}
      </button>
    </form>
  );
}

function Change({ address, name }: { address: string; name: string }) {
  return (
    <a class="on-screen" href={address} aria-label={words.changeOf(name)}>
      {words.changeLine}
    </a>
  );
}

const Quiet = ({ facts }: { facts: readonly (string | null)[] }) => {
  const said = facts.filter(Boolean);
  return said.length > 0 ? <span class="quiet"> {said.join(', ')}</span> : null;
};

function Names({ page, mayChange }: FactsProps) {
  const { entry, aliases, written, merged } = page;
  const others = written.filter((one) => one.name !== entry.name);
  const none = aliases.length + others.length + merged.length === 0;
  return (
    <Facts title={words.names} none={none}>
      {none ? <p class="quiet">{words.noNames}</p> : null}
      <ul class="plain lines">
        {aliases.map(({ id, name, kind, seenIn, until }) => (
          <li key={id}>
            {name}
            <Quiet
              facts={[
                ALIAS_KIND_WORDS[kind].toLowerCase(),
                seenIn ? words.seenIn(seenIn) : null,
                until ? words.until(longDay(until)) : null,
              ]}
            />
            {mayChange ? <TakeOut address={entryPart(entry.id, `names/${id}/remove`)} name={name} /> : null}
          </li>
        ))}
        {merged.map(({ mergeId, name, on, moved }) => (
          <li key={mergeId}>
            {name}
            <Quiet facts={[words.merged(moved), words.on(longDay(on))]} />{' '}
            {mayChange ? (
              <a class="on-screen" href={undoMergeAddress(mergeId)} aria-label={words.splitOf(name)}>
                {words.split}
              </a>
            ) : null}
          </li>
        ))}
        {others.map(({ name, actions, plans }) => (
          <li key={name}>
            “{name}” <span class="quiet">{words.writtenAs(actions)} </span>
            {plans.map((plan, at) => (
              <span key={plan.id}>
                {at > 0 ? ', ' : ''}
                <a href={planPart(plan.slug, 'leads')}>{plan.title}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <p class="on-screen">
          <a href={entryPart(entry.id, 'names/new')}>{words.addName}</a>
        </p>
      ) : null}
    </Facts>
  );
}

/** `at`: the entry whose page it is; a belonging is changed where it is shown. */
function TieLine({ tie, at, mayChange }: { tie: Tie; at: string; mayChange: boolean }) {
  const { entry, membership } = tie;
  const address = (deed: string) => entryPart(at, `bodies/${membership?.id}/${deed}`);
  return (
    <li>
      <EntryLink entry={entry} />
      <Quiet
        facts={[
          membership?.as ?? (entry.kind === 'unknown' ? null : ENTRY_KIND_WORDS[entry.kind].toLowerCase()),
          membership?.from ? words.from(longDay(membership.from)) : null,
          membership?.until ? words.until(longDay(membership.until)) : null,
        ]}
      />
      {mayChange && membership ? (
        <>
          {' '}
          <Change address={address('edit')} name={entry.name} />{' '}
          {membership.until ? null : (
            <a class="on-screen" href={address('end')} aria-label={words.endOf(entry.name)}>
              {words.end}
            </a>
          )}
          <TakeOut address={address('remove')} name={entry.name} />
        </>
      ) : null}
    </li>
  );
}

type TiesProps = FactsProps & { title: string; ties: readonly Tie[]; children?: ComponentChildren };

function Ties({ page, mayChange, title, ties, children }: TiesProps) {
  if (ties.length === 0 && !children) return null;
  return (
    <Facts title={title} none={ties.length === 0}>
      <ul class="plain lines">
        {ties.map((tie) => (
          <TieLine
            key={tie.membership?.id ?? tie.entry.id}
            tie={tie}
            at={page.entry.id}
            mayChange={mayChange}
          />
        ))}
      </ul>
      {children}
    </Facts>
  );
}

function StepLine({ step, page, mayChange }: FactsProps & { step: Step }) {
  const { from, to, way, on } = step;
  const own = (entry: Step['from']) =>
    entry.id === page.entry.id ? <b>{entry.name}</b> : <EntryLink entry={entry} />;
  return (
    <li>
      {own(from)} {sayWay(way, from.kind)} {own(to)} <span class="quiet">{words.on(longDay(on))}</span>
      {mayChange ? (
        <>
          {' '}
          <Change address={entryPart(page.entry.id, `successors/${step.id}/edit`)} name={to.name} />
          <TakeOut address={entryPart(page.entry.id, `successors/${step.id}/remove`)} name={to.name} />
        </>
      ) : null}
    </li>
  );
}

function Steps({ page, mayChange }: FactsProps) {
  const isPerson = page.entry.kind === 'person';
  if (page.steps.length === 0 && !mayChange) return null;
  return (
    <Facts title={isPerson ? words.followed : words.became} none={page.steps.length === 0}>
      <ul class="plain lines">
        {page.steps.map((step) => (
          <StepLine key={step.id} step={step} page={page} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange ? (
        <p class="on-screen">
          <a href={entryPart(page.entry.id, 'successors/new')}>
            {isPerson ? words.addFollower : words.addStep}
          </a>
        </p>
      ) : null}
    </Facts>
  );
}

export function PartyFacts(props: FactsProps) {
  const { page, mayChange } = props;
  return (
    <>
      <Names {...props} />
      <Ties {...props} title={words.belongs} ties={page.bodies}>
        {mayChange ? (
          <p class="on-screen">
            <a href={entryPart(page.entry.id, 'bodies/new')}>{words.addBody}</a>
          </p>
        ) : null}
      </Ties>
      <Ties {...props} title={words.formerly} ties={page.formerBodies} />
      <Ties {...props} title={words.members} ties={page.members} />
      <Steps {...props} />
    </>
  );
}
