/** What would be forgotten of a person, what stays, and what somebody has to look through by hand. */
import type { Erasure } from '../../../commands/person/erase-person.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { SearchPage } from '../../../views/search-page.ts';
import { leavingAddress } from '../../addresses.ts';
import { personDataAddress, personErasureAddress } from '../../administration-addresses.ts';
import { erasure as words } from '../../words/person-data.ts';
import { FoundRows } from '../search/found-rows.tsx';
import type { Page } from '../shell/page.ts';

export type ErasePage = { personId: PersonId; erasure: Erasure; found: SearchPage | null };

function goes(erasure: Erasure): string[] {
  const { name, accountId, contact, grants, links, mails, refusals, entries, aliases, leads } = erasure;
  const all: [boolean, string][] = [
    [true, words.goesName(name)],
    [contact, words.goesContact],
    [accountId !== null, words.goesAccount],
    [grants > 0, words.goesGrants(grants)],
    [links > 0, words.goesLinks(links)],
    [mails > 0, words.goesMails(mails)],
    [refusals > 0, words.goesRefusals],
    [entries.length > 0, words.goesEntries(entries.join(', '))],
    [aliases.length > 0, words.goesAliases(aliases.join(', '))],
    [leads > 0, words.goesLeads(leads)],
  ];
  return all.filter(([is]) => is).map(([, sentence]) => sentence);
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

export function erasePage({ personId, erasure, found }: ErasePage): Page {
  const title = words.title(erasure.name);
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lede">{words.lede}</p>
      <Sentences title={words.goesTitle} sentences={goes(erasure)} />
      {erasure.leads > 0 ? (
        <p>
          <a href={leavingAddress(personId)}>{words.handOn}</a>
        </p>
      ) : null}
      <Sentences title={words.staysTitle} sentences={words.stays} />
      <Found found={found} />
      <form method="post" action={personErasureAddress(personId)}>
        <input type="hidden" name="seen" value={erasure.digest} />
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
