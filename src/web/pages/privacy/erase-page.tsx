/** What would be forgotten of a person, what stays, and what somebody has to look through by hand. */

import type { Erasure } from '../../../commands/person/erase-person.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { KEEPING_GROUNDS } from '../../../domain/privacy/forgotten.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import type { SearchPage } from '../../../views/search-page.ts';
import { leavingAddress } from '../../addresses.ts';
import { personDataAddress, personErasureAddress, retentionAddress } from '../../administration-addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { Radios } from '../../parts/radios.tsx';
import { erasure as words } from '../../words/person-data.ts';
import { FoundRows } from '../search/found-rows.tsx';
import type { Page } from '../shell/page.ts';

/** `entry`: of the directory, which they are said to be here; empty where nobody says so. */
export type EraseFields = { names: string; reason: string; entry: string };
export type ErasePage = {
  personId: PersonId;
  erasure: Erasure;
  found: SearchPage | null;
  fields: EraseFields;
  problem: Problem | null;
};

function goes(erasure: Erasure): string[] {
  const { name, isAgain, accountId, contact, grants, links, mails, refusals, entries, aliases, leads } =
    erasure;
  const all: [boolean, string][] = [
    [!isAgain, words.goesName(name)],
    [contact, words.goesContact],
    [accountId !== null, words.goesAccount],
    [grants > 0, words.goesGrants(grants)],
    [links > 0, words.goesLinks(links)],
    [mails > 0, words.goesMails(mails)],
    [refusals > 0, words.goesRefusals],
    [!isAgain && entries.length > 0, words.goesEntries(entries.join(', '))],
    [aliases.length > 0, words.goesAliases(aliases.join(', '))],
    [!isAgain && leads > 0, words.goesLeads(leads)],
    [erasure.struck > 0, words.goesStruck(erasure.struck)],
  ];
  const sentences = all.filter(([is]) => is).map(([, sentence]) => sentence);
  return sentences.length === 0 ? [words.nothingGoes] : sentences;
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Found({ found }: Pick<ErasePage, 'found'>) {
  const rows = found?.rows.filter((row) => row.kind !== 'party') ?? [];
  return (
    <>
      <h2>{words.foundTitle}</h2>
      <p>{rows.length === 0 ? words.foundNone : words.foundLede}</p>
      <FoundRows rows={rows} />
      {found && found.total > found.rows.length ? <p>{words.foundMore}</p> : null}
      <p>{words.documents}</p>
    </>
  );
}

/** Two people may have one name: whose an entry is, a person says. */
function Perhaps({ personId, perhaps }: Pick<ErasePage, 'personId'> & Pick<Erasure, 'perhaps'>) {
  if (perhaps.length === 0) return null;
  return (
    <>
      <h2>{words.perhapsTitle}</h2>
      <p>{words.perhaps}</p>
      <ul>
        {perhaps.map(({ id, name, leads }) => (
          <li key={id}>
            <a href={`${personErasureAddress(personId)}?entry=${id}`}>{words.perhapsThis(name, leads)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asked only where there is a name to strike. */
function Names({ fields, problems }: Pick<ErasePage, 'fields'> & { problems: readonly FieldProblem[] }) {
  const keeping = KEEPING_GROUNDS.map((ground) => ({
    value: ground,
    label: words.namesKeep[ground],
    hint: words.namesKeepHint[ground],
  }));
  return (
    <>
      <Radios
        name="names"
        legend={words.namesTitle}
        value={fields.names}
        choices={[{ value: 'strike', label: words.namesStrike, hint: words.namesStrikeHint }, ...keeping]}
        problems={problems}
      />
      <TextField
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={fields.reason}
        problems={problems}
      />
    </>
  );
}

function Stays({ namesKept }: Pick<Erasure, 'namesKept'>) {
  const held = namesKept === null ? [] : [words.staysHeld(namesKept)];
  return (
    <>
      <Sentences title={words.staysTitle} sentences={[...held, ...words.stays]} />
      {namesKept === null ? null : (
        <p>
          <a href={retentionAddress}>{words.liftFirst}</a>
        </p>
      )}
    </>
  );
}

export function erasePage({ personId, erasure, found, fields, problem }: ErasePage): Page {
  const title = words.title(erasure.name);
  const problems = fieldProblems(problem);
  const body = (
    <>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p class="lede">{erasure.isAgain ? words.ledeAgain : words.lede}</p>
      <Sentences title={words.goesTitle} sentences={goes(erasure)} />
      {erasure.leads > 0 && !erasure.isAgain ? (
        <p>
          <a href={leavingAddress(personId)}>{words.handOn}</a>
        </p>
      ) : null}
      <Perhaps personId={personId} perhaps={erasure.perhaps} />
      <Stays namesKept={erasure.namesKept} />
      {erasure.isAgain ? null : <Found found={found} />}
      <form method="post" action={personErasureAddress(personId)}>
        <Once />
        <input type="hidden" name="seen" value={erasure.digest} />
        {fields.entry === '' ? null : <input type="hidden" name="entry" value={fields.entry} />}
        {erasure.struck > 0 ? <Names fields={fields} problems={problems} /> : null}
        <p class="warn">{words.warn}</p>
        <p class="buttons">
          <button class="button danger" type="submit">
            {words.yes}
          </button>
          <a href={personDataAddress(personId)}>{words.cancel}</a>
        </p>
      </form>
    </>
  );
  const crumbs = [{ label: erasure.name, href: `/people/${personId}` }];
  return { title, place: 'people', crumbs, body };
}
