/** Every migration, oldest first; imported by name because the built app is one bundle. */
import { plans } from './0001-plans.ts';
import { imports } from './0002-imports.ts';
import { history } from './0003-history.ts';
import { actionDeeds } from './0004-action-deeds.ts';
import { copies } from './0005-copies.ts';
import { facts } from './0006-facts.ts';
import { directory } from './0007-directory.ts';
import { attachments } from './0008-attachments.ts';
import { calendars } from './0010-calendars.ts';
import { backup } from './0012-backup.ts';
import { fenceOnce } from './0013-fence-once.ts';
import { drafts } from './0014-drafts.ts';
import { search } from './0015-search.ts';
import { mail } from './0016-mail.ts';
import { historyChain } from './0017-history-chain.ts';
import { access } from './0018-access.ts';
import { groups } from './0019-groups.ts';
import { doorLinks } from './0020-door-links.ts';
import { privacy } from './0021-privacy.ts';
import { meetings } from './0022-meetings.ts';
import { severalProcesses } from './0023-several-processes.ts';
import { questions } from './0024-questions.ts';
import { signIn } from './0025-sign-in.ts';
import { ownTriggers } from './0026-own-triggers.ts';
import { told } from './0027-told.ts';
import { forgottenWords } from './0028-forgotten-words.ts';
import { secretMark } from './0029-secret-mark.ts';
import { findMeetings } from './0030-find-meetings.ts';
import { raisePastFence } from './0031-raise-past-fence.ts';
import { holdPastFence } from './0032-hold-past-fence.ts';
import { tellOfPlans } from './0033-tell-of-plans.ts';
import { signedLinks } from './0034-signed-links.ts';
import { logKeys } from './0035-log-keys.ts';
import { lastLine } from './0036-last-line.ts';
import { minutes } from './0037-minutes.ts';
import { struckNames } from './0038-struck-names.ts';
import { heldGroups } from './0039-held-groups.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [
  plans,
  imports,
  history,
  actionDeeds,
  copies,
  facts,
  directory,
  attachments,
  calendars,
  backup,
  fenceOnce,
  drafts,
  search,
  mail,
  historyChain,
  access,
  groups,
  doorLinks,
  privacy,
  meetings,
  severalProcesses,
  questions,
  signIn,
  ownTriggers,
  told,
  forgottenWords,
  secretMark,
  findMeetings,
  raisePastFence,
  holdPastFence,
  tellOfPlans,
  signedLinks,
  logKeys,
  lastLine,
  minutes,
  struckNames,
  heldGroups,
];
