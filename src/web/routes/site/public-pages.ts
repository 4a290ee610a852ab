/** What a partnership owes to anybody: what it keeps about people, and how far its site can be used. */
import { accessibilityAddress, dataProtectionAddress } from '../../administration-addresses.ts';
import { showPage } from '../../answer/page.tsx';
import { accessibilityPage } from '../../pages/public/accessibility-page.tsx';
import { dataProtectionPage } from '../../pages/public/data-protection-page.tsx';
import { settingsFor, visitorTo, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

async function aroundOf(c: WebContext) {
  const [settings, visitor] = await Promise.all([settingsFor(c), visitorTo(c)]);
  const partnershipName = visitor?.partnershipName ?? settings.name.value;
  return { settings, partnershipName, isSignedIn: visitor !== null && visitor.as !== 'public' };
}

export const publicPageRoutes: Route[] = [
  {
    ...{ method: 'GET', path: dataProtectionAddress, deed: 'anyone' },
    handle: async (c) => showPage(c, dataProtectionPage(await aroundOf(c))),
  },
  {
    ...{ method: 'GET', path: accessibilityAddress, deed: 'anyone' },
    handle: async (c) => {
      const { settings, partnershipName } = await aroundOf(c);
      return showPage(c, accessibilityPage(settings, partnershipName));
    },
  },
];
