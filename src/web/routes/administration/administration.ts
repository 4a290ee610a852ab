/** The pages on which administrators see how Weft is doing. */
import { readLicences } from '../../../services/licences.ts';
import { weftVersion } from '../../../services/version.ts';
import { viewAdministration } from '../../../views/administration/administration-page.ts';
import type { Installation } from '../../../views/administration/health.ts';
import { viewHealthPage } from '../../../views/administration/health-page.ts';
import { viewJobs } from '../../../views/administration/jobs-page.ts';
import { viewStorage } from '../../../views/administration/storage-page.ts';
import { administrationAddress, administrationPart } from '../../administration-addresses.ts';
import { show } from '../../answer/show.ts';
import { administrationPage } from '../../pages/administration/administration-page.tsx';
import { healthPage } from '../../pages/administration/health-page.tsx';
import { jobsPage } from '../../pages/administration/jobs-page.tsx';
import { storagePage } from '../../pages/administration/storage-page.tsx';
import { fixedSettingsOf, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

/** Where the composition root says nothing of it: the process itself. */
const usual: Installation = {
  ...{ version: weftVersion(), node: process.versions.node, dataFolder: null },
  startedAt: new Date(Date.now() - process.uptime() * 1000),
};

async function showHealth(c: WebContext): Promise<Response> {
  const { mail, serving, installation = usual } = c.get('parts');
  const around = {
    licences: readLicences(),
    hasMailServer: Boolean(mail),
    origin: serving?.origin ?? null,
  };
  return show(c, await viewHealthPage(viewing(c), installation), (page) => healthPage(page, around));
}

const look = { method: 'GET', deed: 'administer' } as const;
export const administrationRoutes: Route[] = [
  {
    ...look,
    path: administrationAddress,
    handle: async (c) =>
      show(c, await viewAdministration(viewing(c), fixedSettingsOf(c)), administrationPage),
  },
  {
    ...look,
    path: administrationPart('jobs'),
    handle: async (c) => show(c, await viewJobs(viewing(c)), jobsPage),
  },
  {
    ...look,
    path: administrationPart('storage'),
    handle: async (c) => show(c, await viewStorage(viewing(c)), storagePage),
  },
  { ...look, path: administrationPart('health'), handle: showHealth },
];
