/** Somebody is invited. Where no mail goes out the link is shown, this once, to be passed on by hand. */
import { personAddress } from '../../administration-addresses.ts';
import { WholeAddress } from '../../parts/whole-address.tsx';
import { invited as words } from '../../words/account.ts';
import type { Page } from '../shell/page.ts';
import { peopleCrumb } from './people-page.tsx';

type Invited = { person: { id: string; name: string }; email: string; link: string | null };

export function invitedPage({ person, email, link }: Invited): Page {
  const body = (
    <div class="narrow">
      <h1>{words.title(person.name)}</h1>
      {link === null ? (
        <p class="lede">{words.mailed(email)}</p>
      ) : (
        <>
          <p class="lede">{words.notMailed}</p>
          <WholeAddress id="link" label={words.link} value={link} />
          <p class="quiet">{words.once}</p>
        </>
      )}
      <p>{words.opens}</p>
      <p class="buttons">
        <a class="button second" href={personAddress(person.id)}>
          {words.back(person.name)}
        </a>
      </p>
    </div>
  );
  return { title: words.title(person.name), crumbs: [peopleCrumb], body };
}
