import { useContext } from 'preact/hooks';
import { longDay } from '../../../domain/day.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { PersonPage } from '../../../views/person/people-page.ts';
import { peopleAddress, personAddress } from '../../administration-addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { AllowedHere } from '../../parts/allowed-here.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Select, TextField } from '../../parts/fields.tsx';
import { HistoryLink } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { WholeForm } from '../../parts/whole-form.tsx';
import { ROLE_WORDS, people as words, you } from '../../words/access.ts';
import type { Page } from '../shell/page.ts';
import { ExplainedTable, sayGrant } from './explained.tsx';
import { Invite } from './inviting.tsx';
import { peopleCrumb } from './people-page.tsx';

export type TypedRole = { role: string; planId: string; partyId: string };
export const NO_ROLE: TypedRole = { role: 'reader', planId: '', partyId: '' };
export type PersonFields = { name: string; email: string; telephone: string };

function Roles({ page }: { page: PersonPage }) {
  const { grants, named, person, ended, roles } = page;
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{words.givenRoles}</h2>
      {grants.length === 0 ? <p>{words.noRoles}</p> : null}
      <ul class="given-list">
        {grants.map((grant) => (
          <li key={grant.id}>
            <b>{sayGrant(grant, named)}</b> <span class="quiet">{words.since(longDay(grant.from))}</span>{' '}
            {roles.includes(grant.role) ? (
              <form class="inline" method="post" action={`${personAddress(person.id)}/roles/${grant.id}/end`}>
                <Once />
                <button class="link-button" type="submit" aria-label={words.endNamed(sayGrant(grant, named))}>
                  {words.endRole}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {ended.length > 0 ? (
        <details>
          <summary>{words.ended}</summary>
          <ul>
            {ended.map((grant) => (
              <li key={grant.id}>
                {sayGrant(grant, named)},{' '}
                {words.endedOn(longDay(grant.from), longDay(grant.until ?? grant.from))}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

type GiveProps = { page: PersonPage; typed: TypedRole; problem: Problem | null };

function GiveRole({ page, typed, problem }: GiveProps) {
  const problems = fieldProblems(problem, { planId: 'planId', party: 'partyId', partyId: 'partyId' });
  const named = (list: PersonPage['plans'], none: string) => [
    { value: '', label: none },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const roles = page.roles.map((role) => ({ value: role, label: ROLE_WORDS[role] }));
  return (
    <section aria-labelledby="give">
      <h2 id="give">{words.give}</h2>
      <form method="post" action={`${personAddress(page.person.id)}/roles`}>
        <Once />
        <Select name="role" label={words.role} value={typed.role} choices={roles} problems={problems} />
        <Select
          name="partyId"
          label={words.party}
          hint={words.partyHint}
          value={typed.partyId}
          choices={named(page.parties, words.noParty)}
          problems={problems}
        />
        <Select
          name="planId"
          label={words.plan}
          hint={words.planHint}
          value={typed.planId}
          choices={named(page.plans, words.wholePartnership)}
          problems={problems}
        />
        <p class="buttons">
          <button class="button" type="submit">
            {words.giveButton}
          </button>
        </p>
      </form>
    </section>
  );
}

function Contact({ page }: { page: PersonPage }) {
  const { contact, person } = page;
  const { administer } = useContext(AllowedHere);
  const known = [contact.email, contact.telephone].filter((one) => one !== null);
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      <p>{known.length === 0 ? words.noContact : known.join(' · ')}</p>
      <p class="buttons">
        <a href={`${personAddress(person.id)}/edit`}>{words.edit}</a>
        {page.mayHandOver ? <a href={`${personAddress(person.id)}/leave`}>{words.leave}</a> : null}
        {administer ? <a href={`${personAddress(person.id)}/data`}>{words.data}</a> : null}
      </p>
    </section>
  );
}

function SignOut({ page }: { page: PersonPage }) {
  if (!page.maySignOut) return null;
  return (
    <form method="post" action={`${personAddress(page.person.id)}/sign-out`}>
      <Once />
      <p>{words.signOutWords}</p>
      <p class="buttons">
        <button class="button second" type="submit">
          {words.signOut}
        </button>
      </p>
    </form>
  );
}

export function personPage(
  page: PersonPage,
  typed: TypedRole = NO_ROLE,
  problem: Problem | null = null,
): Page {
  const { person, told, named } = page;
  const body = (
    <>
      <ErrorSummary problems={fieldProblems(problem, { party: 'partyId' })} />
      <h1>{person.name}</h1>
      {person.leftOn ? <p class="lede">{words.left(longDay(person.leftOn))}</p> : null}
      <Contact page={page} />
      <Invite page={page} />
      <SignOut page={page} />
      <Roles page={page} />
      {person.leftOn ? null : <GiveRole page={page} typed={typed} problem={problem} />}
      {told.length > 0 ? (
        <section aria-labelledby="may">
          <h2 id="may">{you.mayOf(person.name)}</h2>
          <ExplainedTable told={told} named={named} heads={{ deed: you.deedOf, because: you.becauseOf }} />
        </section>
      ) : null}
      <HistoryLink table="person" id={person.id} />
    </>
  );
  return { title: person.name, place: 'people', crumbs: [peopleCrumb], hasErrors: problem !== null, body };
}

type FormOf = { id: string | null; name: string };

export function personFormPage(of: FormOf, fields: PersonFields, problem: Problem | null): Page {
  const title = of.id === null ? words.addTitle : words.editTitle(of.name);
  const body = (
    <WholeForm
      title={title}
      action={of.id === null ? `${peopleAddress}/new` : `${personAddress(of.id)}/edit`}
      problem={problem}
      save={words.save}
      back={of.id === null ? peopleAddress : personAddress(of.id)}
      fields={(problems) => (
        <>
          <TextField name="name" label={words.name} value={fields.name} problems={problems} />
          <TextField
            name="email"
            label={words.email}
            hint={words.emailHint}
            value={fields.email}
            problems={problems}
          />
          <TextField name="telephone" label={words.telephone} value={fields.telephone} problems={problems} />
        </>
      )}
    />
  );
  return { title, place: 'people', crumbs: [peopleCrumb], hasErrors: problem !== null, body };
}
