/** Whether all is well, line by line, each with a word and a shape; and which versions run. */
import type { MailState } from '../../../domain/mail/mail.ts';
import type { Standing } from '../../../domain/plan/standing.ts';
import type { Licence } from '../../../services/licences.ts';
import type { HealthPage } from '../../../views/administration/health-page.ts';
import { StatusMark } from '../../parts/status.tsx';
import { saySize, health as words } from '../../words/administration.ts';
import type { Page } from '../shell/page.ts';
import { administrationCrumb } from './crumbs.ts';

/** What the page is told beside the database's own facts. */
export type HealthAround = { licences: readonly Licence[]; hasMailServer: boolean; origin: string | null };

type Verdict = 'well' | 'look' | 'wrong';
type Check = { name: string; verdict: Verdict; says: string };

const SIGNS: Readonly<Record<Verdict, Standing>> = { well: 'complete', look: 'someRisk', wrong: 'offTrack' };

function readingCheck({ waitingSince, isStuck }: HealthPage): Check {
  const name = words.reading;
  if (waitingSince === null) return { name, verdict: 'well', says: words.noneWaits };
  return isStuck
    ? { name, verdict: 'wrong', says: words.stuck(waitingSince) }
    : { name, verdict: 'well', says: words.waits(waitingSince) };
}

function mailCheck({ health }: HealthPage, hasMailServer: boolean): Check {
  const name = words.mail;
  const count = (state: MailState): number => health.mails.get(state) ?? 0;
  const held = count('held') + (hasMailServer ? 0 : count('queued'));
  if (!hasMailServer) return { name, verdict: held > 0 ? 'look' : 'well', says: words.noServer(held) };
  return count('failed') > 0
    ? { name, verdict: 'look', says: words.mailFailed(count('failed')) }
    : { name, verdict: 'well', says: words.mailWell };
}

function roomCheck({ health }: HealthPage): Check {
  const { disk, isNearlyFull } = health;
  if (!disk) return { name: words.room, verdict: 'well', says: words.roomElsewhere };
  const says = words.roomLeft(saySize(disk.free), saySize(disk.total));
  return isNearlyFull
    ? { name: words.room, verdict: 'wrong', says: `${says} ${words.roomLittle}` }
    : { name: words.room, verdict: 'well', says };
}

function checksOf(page: HealthPage, { hasMailServer, origin }: HealthAround): Check[] {
  const { sealed, startedOn } = page;
  const sealedWords = sealed ? words.sealed(sealed.number, sealed.on) : words.unsealed;
  return [
    { name: words.runs, verdict: 'well', says: words.runsSince(startedOn) },
    roomCheck(page),
    readingCheck(page),
    mailCheck(page, hasMailServer),
    { name: words.history, verdict: 'well', says: `${sealedWords} ${words.verify}` },
    { name: words.reach, verdict: 'well', says: origin ?? words.onlyHere },
    { name: words.backup, verdict: 'look', says: words.backupWords },
  ];
}

function Licences({ licences }: Pick<HealthAround, 'licences'>) {
  const all = licences.reduce((sum, one) => sum + one.packages.length, 0);
  return (
    <section aria-labelledby="licences">
      <h2 id="licences">{words.licences}</h2>
      <p>{words.licencesLede(all)}</p>
      {licences.map(({ licence, packages }) => (
        <details key={licence}>
          <summary>
            {licence || words.unnamed} ({packages.length})
          </summary>
          <p>{packages.join(', ')}</p>
        </details>
      ))}
    </section>
  );
}

export function healthPage(page: HealthPage, around: HealthAround): Page {
  const { licences } = around;
  const { installation, database } = page.health;
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <h2>{words.checks}</h2>
      <dl class="pairs">
        {checksOf(page, around).map(({ name, verdict, says }) => (
          <>
            <dt key={name}>{name}</dt>
            <dd>
              <StatusMark standing={SIGNS[verdict]} words={words[verdict]} /> {says}
            </dd>
          </>
        ))}
      </dl>
      <h2>{words.versions}</h2>
      <dl class="pairs">
        <dt>{words.weft}</dt>
        <dd>{installation.version ?? words.unknown}</dd>
        <dt>{words.node}</dt>
        <dd>{installation.node}</dd>
        <dt>{words.postgres}</dt>
        <dd>{database.version}</dd>
        <dt>{words.steps}</dt>
        <dd>{words.stepsAre(database.steps, database.lastStep)}</dd>
      </dl>
      <Licences licences={licences} />
    </>
  );
  return { title: words.title, place: 'administration', crumbs: [administrationCrumb], body };
}
