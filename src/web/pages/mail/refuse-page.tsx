/** Stopping mail: nothing happens when the page is opened, since mail scanners open every link. */
import { REFUSAL_REACHES } from '../../../domain/mail/refusing.ts';
import type { RefuseMailPage } from '../../../views/mail/refuse-mail-page.ts';
import { Radios } from '../../parts/radios.tsx';
import { refuseMail as words } from '../../words/outbox.ts';
import type { Page } from '../shell/page.ts';

function Again({ address }: { address: string }) {
  return (
    <form method="post" action={address}>
      <p>{words.againLede}</p>
      <p class="buttons">
        <button class="button second" type="submit" name="again" value="yes">
          {words.again}
        </button>
      </p>
    </form>
  );
}

/** `address`: its own. */
export function refuseMailPage(page: RefuseMailPage, address: string): Page {
  const { kind, partnership } = page;
  const labels = words.reaches(kind, partnership);
  const body = (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede(kind, partnership)}</p>
      <p>{words.address(page.address)}</p>
      <form method="post" action={address}>
        <Radios
          name="reach"
          legend={words.which}
          value="kind"
          choices={REFUSAL_REACHES.map((value) => ({ value, label: labels[value] }))}
          problems={[]}
        />
        <p class="quiet">{words.still}</p>
        <p class="buttons">
          <button class="button" type="submit">
            {words.stop}
          </button>
        </p>
      </form>
      {page.refused.length > 0 ? (
        <section aria-labelledby="already">
          <h2 id="already">{words.already}</h2>
          <Again address={address} />
        </section>
      ) : null}
    </div>
  );
  return { title: words.title, body };
}

export function mailStoppedPage(page: RefuseMailPage, address: string): Page {
  const body = (
    <div class="narrow">
      <h1>{words.stopped}</h1>
      <p class="lede">{words.stoppedLede}</p>
      <p>
        {words.address(page.address)} {words.still}
      </p>
      <Again address={address} />
    </div>
  );
  return { title: words.stopped, body };
}

export function mailAgainPage(page: RefuseMailPage): Page {
  const body = (
    <div class="narrow">
      <h1>{words.back}</h1>
      <p class="lede">{words.backLede}</p>
      <p>{words.address(page.address)}</p>
    </div>
  );
  return { title: words.back, body };
}
