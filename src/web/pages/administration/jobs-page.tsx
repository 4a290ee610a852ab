/** The work in the background: documents, mail, deleting. */
import type { JobDocument, JobsPage } from '../../../views/administration/jobs-page.ts';
import { outboxAddress } from '../../addresses.ts';
import { retentionAddress } from '../../administration-addresses.ts';
import { saySize, jobs as words } from '../../words/administration.ts';
import { MAIL_STATE_WORDS } from '../../words/outbox.ts';
import type { Page } from '../shell/page.ts';
import { administrationCrumb } from './crumbs.ts';

function Counts({ imports }: Pick<JobsPage, 'imports'>) {
  if (imports.length === 0) return <p>{words.none}</p>;
  return (
    <div class="sheet scrolls slim">
      <table>
        <caption class="unseen">{words.readingTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.state}</th>
            <th scope="col" class="number">
              {words.documents}
            </th>
            <th scope="col" class="number">
              {words.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ state, documents, bytes }) => (
            <tr key={state}>
              <th scope="row">{words.stateWords[state]}</th>
              <td class="number">{documents}</td>
              <td class="number">{saySize(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OpenDocument({ id, name, state, problem, since }: JobDocument) {
  return (
    <li>
      <a href={`/imports/${id}`}>{name}</a>: {words.stateWords[state].toLowerCase()},{' '}
      {words.since.toLowerCase()} {since}
      {problem ? <p class="quiet">{problem}</p> : null}
    </li>
  );
}

function Mails({ mails }: Pick<JobsPage, 'mails'>) {
  if (mails.size === 0) return <p>{words.mailNone}</p>;
  return (
    <dl class="pairs">
      {[...mails].map(([state, count]) => (
        <>
          <dt key={state}>{MAIL_STATE_WORDS[state]}</dt>
          <dd>{count}</dd>
        </>
      ))}
    </dl>
  );
}

export function jobsPage({ imports, open, more, mails }: JobsPage): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <h2>{words.readingTitle}</h2>
      <p>{words.readingLede}</p>
      <Counts imports={imports} />
      <h3>{words.openTitle}</h3>
      {open.length === 0 ? (
        <p>{words.openNone}</p>
      ) : (
        <ul>
          {open.map((document) => (
            <OpenDocument key={document.id} {...document} />
          ))}
        </ul>
      )}
      {more > 0 ? <p>{words.more(more)}</p> : null}
      <h2>{words.mailTitle}</h2>
      <Mails mails={mails} />
      <p>
        <a href={outboxAddress}>{words.toOutbox}</a>
      </p>
      <h2>{words.deletingTitle}</h2>
      <p>
        {words.deleting} <a href={retentionAddress}>{words.toRetention}</a>
      </p>
    </>
  );
  return { title: words.title, place: 'administration', crumbs: [administrationCrumb], body };
}
