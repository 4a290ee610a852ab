/** What stands around every page: the head, the skip link, the mark, the navigation, the trail and the foot. */

import type { Allowed } from '../../../domain/access/may.ts';
import type { Visitor } from '../../../domain/access/visitor.ts';
import { accessibilityAddress, dataProtectionAddress } from '../../administration-addresses.ts';
import type { WaitingNotice } from '../../answer/notice.ts';
import type { Assets } from '../../assets.ts';
import { allowing } from '../../parts/allowed-here.ts';
import { LivePlan } from '../../parts/live-plan.tsx';
import { Menu } from '../../parts/menu.tsx';
import { Notice } from '../../parts/notice.tsx';
import { RestingStrip } from '../../parts/resting-strip.tsx';
import { ShapeDrawings } from '../../parts/shape.tsx';
import { accessibility } from '../../words/accessibility.ts';
import { dataProtection } from '../../words/data-protection.ts';
import { search as searchWords } from '../../words/search.ts';
import { shell as words } from '../../words/shell.ts';
import { shortcuts as keys } from '../../words/shortcuts.ts';
import { Mark } from './mark.tsx';
import type { Crumb, Page, Place } from './page.ts';

type ShellProps = {
  page: Page;
  assets: Assets;
  visitor: Visitor | null;
  notice: WaitingNotice | null;
  allowed: Allowed;
  /** Said on paper alone: the day in words, and whom to ask for another format. */
  printed: { day: string; contact: string | null };
};

type HeadProps = Pick<ShellProps, 'page' | 'assets'> & { partnershipName: string | null };

function Head({ page, assets, partnershipName }: HeadProps) {
  const where = [page.title, partnershipName, words.product].filter(Boolean).join(' – ');
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${page.hasErrors ? words.errorInTitle : ''}${where}`}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="turbo-prefetch" content="false" />
      <meta name="turbo-refresh-method" content="morph" />
      <meta name="turbo-refresh-scroll" content="preserve" />
      {assets.fonts.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} data-turbo-track="reload" />
      ))}
      <link rel="icon" href="/mark.svg" type="image/svg+xml" />
      {assets.scripts.map((src) => (
        <script key={src} type="module" src={src} data-turbo-track="reload" />
      ))}
    </head>
  );
}

/** What the palette says of itself; it is opened by a key from any page that has this link. */
const PALETTE = {
  'data-palette': searchWords.palette,
  'data-hint': searchWords.paletteHint,
  'data-results': searchWords.results,
};

/** Who is here, and the way in, out or round. */
function WhoIsHere({ visitor }: { visitor: Visitor | null }) {
  if (!visitor) return null;
  const { as, person, partnershipName } = visitor;
  return (
    <div class="who">
      <span class="where">{partnershipName}</span>
      {as === 'public' ? (
        <a href={visitor.mayLookAs ? '/you' : '/sign-in'}>
          {visitor.mayLookAs ? words.lookAs : words.signIn}
        </a>
      ) : null}
      {as === 'public' ? null : (
        <a href="/you">{as === 'guise' ? words.lookingAs(person.name) : person.name}</a>
      )}
    </div>
  );
}

type NavLink = { place: Place; href: string; label: string; offered: boolean };

const MAIN = (allowed: Allowed): NavLink[] => [
  { place: 'plans', href: '/plans', label: words.plans, offered: true },
  { place: 'groups', href: '/groups', label: words.groups, offered: allowed.seeDirectory },
  { place: 'directory', href: '/directory', label: words.directory, offered: allowed.seeDirectory },
  { place: 'search', href: '/search', label: words.search, offered: allowed.seeDirectory },
  { place: 'imports', href: '/imports', label: words.imports, offered: allowed.importPlan },
];
const MORE = (allowed: Allowed): NavLink[] => [
  { place: 'people', href: '/people', label: words.people, offered: allowed.seePeople },
  { place: 'history', href: '/history', label: words.history, offered: allowed.seeHistory },
  {
    place: 'administration',
    href: '/administration',
    label: words.administration,
    offered: allowed.administer,
  },
];

type NavProps = { place: Page['place']; allowed: Allowed };

function Links({ links, place }: { links: readonly NavLink[]; place: Page['place'] }) {
  return (
    <>
      {links.map((link) => (
        <a
          key={link.place}
          href={link.href}
          aria-current={link.place === place ? 'true' : undefined}
          {...(link.place === 'search' ? PALETTE : {})}
        >
          {link.label}
        </a>
      ))}
    </>
  );
}

/** What few people need, and those seldom, opens by a click: it works without JavaScript. */
function More({ links, place }: { links: readonly NavLink[]; place: Page['place'] }) {
  if (links.length === 0) return null;
  const isIn = links.some((link) => link.place === place);
  return (
    <details class="more-nav">
      <summary class={isIn ? 'is-in' : undefined}>{words.more}</summary>
      <div>
        <Links links={links} place={place} />
      </div>
    </details>
  );
}

/** Up to so many links stand beside the mark on a phone too: a menu for them would be one press for nothing. */
const FEW = 2;

function Navigation({ place, allowed }: NavProps) {
  const offered = (links: NavLink[]): NavLink[] => links.filter((link) => link.offered);
  const [main, more] = [offered(MAIN(allowed)), offered(MORE(allowed))];
  return (
    <nav class="main-nav" aria-label={words.mainNavigation}>
      {main.length + more.length <= FEW ? (
        <div class="few-links">
          <Links links={[...main, ...more]} place={place} />
        </div>
      ) : (
        <Menu id="main-menu" name={words.menu}>
          <Links links={main} place={place} />
          <More links={more} place={place} />
        </Menu>
      )}
    </nav>
  );
}

function Trail({ crumbs }: { crumbs: Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="trail" aria-label={words.breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Printed({ day, contact }: ShellProps['printed']) {
  return (
    <p class="printed">
      {words.asItStood(day)} {contact ? words.askFor(contact) : null}
    </p>
  );
}

export function Shell({ page, assets, visitor, notice, allowed, printed }: ShellProps) {
  const partnershipName = visitor?.partnershipName ?? null;
  return (
    <html lang="en-GB">
      <Head page={page} assets={assets} partnershipName={partnershipName} />
      <body>
        <ShapeDrawings />
        <a class="skip" href="#page">
          {words.skip}
        </a>
        <header class="top">
          <a class="mark" href="/plans">
            <Mark />
            <span>{words.product}</span>
          </a>
          <Navigation place={page.place} allowed={allowed} />
          <WhoIsHere visitor={visitor} />
        </header>
        <div class="around">
          <Trail crumbs={page.crumbs ?? []} />
          {allowing(allowed, page.nav)}
          <Printed {...printed} />
        </div>
        <main id="page" tabindex={-1} data-not-reached={words.notReached}>
          {notice ? (
            <Notice undo={allowed.changePlan ? notice.undo : null} deedId={notice.deedId}>
              {notice.text}
            </Notice>
          ) : null}
          {page.saysWhatRests ? null : <RestingStrip visitor={visitor} />}
          {allowing(allowed, page.body)}
          {page.follows ? <LivePlan {...page.follows} /> : null}
        </main>
        <footer class="foot">
          <p class="foot-links">
            {words.footer}{' '}
            <page-keys>
              <a href="/shortcuts" data-close={keys.close}>
                {keys.title}
              </a>
            </page-keys>
            {' · '}
            <a href="/formats">{words.anotherFormat}</a>
            {' · '}
            <a href={dataProtectionAddress}>{dataProtection.title}</a>
            {' · '}
            <a href={accessibilityAddress}>{accessibility.title}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}
