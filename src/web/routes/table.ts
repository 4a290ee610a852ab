/** Every route of the server, in one list. What does not stand here is not served. */

import { actionDeedRoutes } from './action/action-deeds.ts';
import { actionFormRoutes } from './action/action-forms.tsx';
import { actionLinkRoutes } from './action/action-links.ts';
import { actionRoutes } from './action/actions.ts';
import { attachmentRoutes } from './action/attachments.ts';
import { cellRoutes } from './action/cells.ts';
import { factRoutes } from './action/facts.ts';
import { timescaleRoutes } from './action/timescales.tsx';
import { administrationRoutes } from './administration/administration.ts';
import { historyRoutes } from './administration/history.ts';
import { mailRoutes } from './administration/mail.ts';
import { retentionRoutes } from './administration/retention.ts';
import { settingsRoutes } from './administration/settings.ts';
import { directoryRoutes } from './directory/directory.ts';
import { entryRoutes, newEntryRoutes } from './directory/directory-entries.ts';
import { groupRoutes } from './group/groups.ts';
import { handoverRoutes } from './group/handovers.ts';
import { importAdoptingRoutes } from './import/import-adopting.tsx';
import { importCheckingRoutes } from './import/import-checking.tsx';
import { importRowRoutes } from './import/import-rows.tsx';
import { importRoutes } from './import/imports.tsx';
import { doorLinkRoutes } from './link/door-links.ts';
import { doorLinkGivenRoutes } from './link/door-links-given.ts';
import { meetingRoutes } from './meeting/meetings.ts';
import { planReviewRoutes } from './meeting/plan-reviews.ts';
import { accountRoutes } from './person/account.ts';
import { accountKeyRoutes } from './person/account-keys.ts';
import { peopleRoutes } from './person/people.ts';
import { invitingRoutes } from './person/people-invite.ts';
import { personDataRoutes } from './person/person-data.ts';
import { signInRoutes } from './person/sign-in.ts';
import { joiningRoutes } from './person/sign-in-joining.ts';
import { youRoutes } from './person/you.ts';
import { calendarRoutes } from './plan/calendars.ts';
import { changeRoutes } from './plan/changes.ts';
import { exportRoutes } from './plan/exports.ts';
import { headingRoutes } from './plan/headings.ts';
import { keyActionLinkRoutes } from './plan/key-action-links.ts';
import { keyActionRoutes } from './plan/key-actions.ts';
import { leadsListRoutes } from './plan/leads-list.ts';
import { manyRoutes } from './plan/many.ts';
import { newPlanRoutes } from './plan/new-plan.ts';
import { planFormRoutes } from './plan/plan-forms.ts';
import { planRoutes } from './plan/plans.ts';
import { proposalRoutes } from './plan/proposals.ts';
import { publishingRoutes } from './plan/publishing.ts';
import { sectionRoutes } from './plan/sections.ts';
import { stewardRoutes } from './plan/stewards.ts';
import { questionRoutes } from './question/questions.ts';
import { remarkRoutes } from './question/remarks.ts';
import type { Route } from './route.ts';
import { fileRoutes } from './site/files.ts';
import { formatRoutes } from './site/formats.ts';
import { healthRoutes } from './site/health.ts';
import { publicPageRoutes } from './site/public-pages.ts';
import { searchRoutes } from './site/search.tsx';
import { shortcutRoutes } from './site/shortcuts.ts';

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
  ...changeRoutes,
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
