/** What the holder of a link sees: whose it is, the one question, and nothing else. */
import { longDay } from '../../../domain/day.ts';
import type { DoorLink } from '../../../domain/link/door-link.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { DoorLinkPage } from '../../../views/door-link-page.ts';
import { doorLink as words } from '../../words/door-link.ts';
import { type StatusFields, StatusForm } from '../action/status-page.tsx';
import type { Page } from '../shell/page.ts';

type Opened = { page: DoorLinkPage; to: string; fields: StatusFields; problem: Problem | null };

export function openedPage({ page, to, fields, problem }: Opened): Page {
  const { link, planTitle, action } = page;
  const body = (
    <div class="phone">
      <StatusForm asked={{ planTitle, action, to, back: null }} fields={fields} problem={problem} />
      <p class="quiet">
        {words.whose(link.personName, link.givenByName)} {words.notYou(link.personName)}{' '}
        {words.once(longDay(link.until))}
      </p>
    </div>
  );
  return { title: words.title(action.code), hasErrors: problem !== null, body };
}

export function closedPage(link: DoorLink, problem: Problem): Page {
  const body = (
    <div class="phone">
      <h1>{words.closed}</h1>
      <p class="lede">{problem.message}</p>
      <p>{problem.remedy}</p>
      <p class="quiet">{words.whose(link.personName, link.givenByName)}</p>
    </div>
  );
  return { title: words.closed, body };
}

export function thanksPage(): Page {
  const body = (
    <div class="phone">
      <h1>{words.thanks}</h1>
      <p class="lede">{words.saved}</p>
    </div>
  );
  return { title: words.thanks, body };
}
