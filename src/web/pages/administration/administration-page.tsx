/** What there is to administer, each with how it stands. */
import type { AdministrationPage } from '../../../views/administration/administration-page.ts';
import { outboxAddress } from '../../addresses.ts';
import { administrationPart, retentionAddress, settingsAddress } from '../../administration-addresses.ts';
import { saySize, administration as words } from '../../words/administration.ts';
import type { Page } from '../shell/page.ts';

export function administrationPage(page: AdministrationPage): Page {
  const { due, held, documents, mails, size, databaseVersion } = page;
  const cards = [
    { href: settingsAddress, title: words.settings, says: words.settingsWords },
    { href: '/people', title: words.people, says: words.peopleWords },
    { href: retentionAddress, title: words.retention, says: words.due(due, held) },
    { href: outboxAddress, title: words.outbox, says: words.mails(mails.waiting, mails.failed) },
    {
      href: administrationPart('jobs'),
      title: words.jobs,
      says: words.documents(documents.waiting, documents.failed),
    },
    { href: administrationPart('storage'), title: words.storage, says: words.takes(saySize(size)) },
    { href: administrationPart('health'), title: words.health, says: words.runs(databaseVersion) },
  ];
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <ul class="cards">
        {cards.map(({ href, title, says }) => (
          <li key={href} class="card">
            <h2 class="card-title">
              <a href={href}>{title}</a>
            </h2>
            <p>{says}</p>
          </li>
        ))}
      </ul>
    </>
  );
  return { title: words.title, place: 'administration', body };
}
