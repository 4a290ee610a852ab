/** Every route of the server, in one list. What does not stand here is not served. */
import { accountRoutes } from './account.ts';
import { accountKeyRoutes } from './account-keys.ts';
import { actionDeedRoutes } from './action-deeds.ts';
import { actionFormRoutes } from './action-forms.tsx';
import { actionLinkRoutes } from './action-links.ts';
import { actionRoutes } from './actions.ts';
import { administrationRoutes } from './administration.ts';
import { attachmentRoutes } from './attachments.ts';
import { calendarRoutes } from './calendars.ts';
import { cellRoutes } from './cells.ts';
import { directoryRoutes } from './directory.ts';
import { entryRoutes, newEntryRoutes } from './directory-entries.ts';
import { doorLinkRoutes } from './door-links.ts';
import { doorLinkGivenRoutes } from './door-links-given.ts';
import { exportRoutes } from './exports.ts';
import { factRoutes } from './facts.ts';
import { fileRoutes } from './files.ts';
import { formatRoutes } from './formats.ts';
import { groupRoutes } from './groups.ts';
import { handoverRoutes } from './handovers.ts';
import { headingRoutes } from './headings.ts';
import { healthRoutes } from './health.ts';
import { historyRoutes } from './history.ts';
import { importAdoptingRoutes } from './import-adopting.tsx';
import { importCheckingRoutes } from './import-checking.tsx';
import { importRowRoutes } from './import-rows.tsx';
import { importRoutes } from './imports.tsx';
import { keyActionLinkRoutes } from './key-action-links.ts';
import { keyActionRoutes } from './key-actions.ts';
import { leadsListRoutes } from './leads-list.ts';
import { mailRoutes } from './mail.ts';
import { manyRoutes } from './many.ts';
import { meetingRoutes } from './meetings.ts';
import { newPlanRoutes } from './new-plan.ts';
import { peopleRoutes } from './people.ts';
import { invitingRoutes } from './people-invite.ts';
import { personDataRoutes } from './person-data.ts';
import { planFormRoutes } from './plan-forms.ts';
import { planReviewRoutes } from './plan-reviews.ts';
import { planRoutes } from './plans.ts';
import { proposalRoutes } from './proposals.ts';
import { publicPageRoutes } from './public-pages.ts';
import { publishingRoutes } from './publishing.ts';
import { questionRoutes } from './questions.ts';
import { remarkRoutes } from './remarks.ts';
import { retentionRoutes } from './retention.ts';
import type { Route } from './route.ts';
import { searchRoutes } from './search.tsx';
import { sectionRoutes } from './sections.ts';
import { settingsRoutes } from './settings.ts';
import { shortcutRoutes } from './shortcuts.ts';
import { signInRoutes } from './sign-in.ts';
import { joiningRoutes } from './sign-in-joining.ts';
import { stewardRoutes } from './stewards.ts';
import { timescaleRoutes } from './timescales.tsx';
import { youRoutes } from './you.ts';

export const ROUTES: readonly Route[] = [
  ...healthRoutes,
  ...fileRoutes,
  ...signInRoutes,
  ...joiningRoutes,
  ...accountRoutes,
  ...accountKeyRoutes,
  ...youRoutes,
  ...peopleRoutes,
  ...invitingRoutes,
  ...doorLinkRoutes,
  ...doorLinkGivenRoutes,
  ...publishingRoutes,
  ...formatRoutes,
  ...publicPageRoutes,
  ...administrationRoutes,
  ...settingsRoutes,
  ...retentionRoutes,
  ...personDataRoutes,
  ...importRoutes,
  ...importCheckingRoutes,
  ...importRowRoutes,
  ...importAdoptingRoutes,
  ...newPlanRoutes,
  ...planRoutes,
  ...proposalRoutes,
  ...planFormRoutes,
  ...manyRoutes,
  ...headingRoutes,
  ...keyActionRoutes,
  ...keyActionLinkRoutes,
  ...actionFormRoutes,
  ...actionDeedRoutes,
  ...actionLinkRoutes,
  ...actionRoutes,
  ...attachmentRoutes,
  ...factRoutes,
  ...timescaleRoutes,
  ...cellRoutes,
  ...sectionRoutes,
  ...shortcutRoutes,
  ...exportRoutes,
  ...calendarRoutes,
  ...mailRoutes,
  ...meetingRoutes,
  ...questionRoutes,
  ...remarkRoutes,
  ...planReviewRoutes,
  ...searchRoutes,
  ...historyRoutes,
  ...leadsListRoutes,
  ...groupRoutes,
  ...stewardRoutes,
  ...handoverRoutes,
  ...newEntryRoutes,
  ...directoryRoutes,
  ...entryRoutes,
];
