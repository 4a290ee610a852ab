/** What stands at the head of every page of a plan: its own navigation. */
import { useContext } from 'preact/hooks';
import type { Deed } from '../../../domain/access/may.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { actionAddress, planAddress, planPart, plansAddress } from '../../addresses.ts';
import { AllowedHere } from '../../parts/allowed-here.ts';
import { Menu } from '../../parts/menu.tsx';
import { plan as words } from '../../words/plan.ts';
import type { Crumb, Page } from '../shell/page.ts';

export type PlanPlace =
  | 'overview'
  | 'table'
  | 'timeline'
  | 'leads'
  | 'meetings'
  | 'questions'
  | 'needs'
  | 'evidence'
  | 'sections'
  | 'glossary'
  | 'proposals'
  | 'history';

/** `needs`: what somebody must be allowed to be led there. */
type PlaceLink = { place: PlanPlace; label: string; needs?: Deed };
const PLACES: readonly PlaceLink[] = [
  { place: 'overview', label: words.overview },
  { place: 'table', label: words.table },
  { place: 'leads', label: words.whoDoesWhat },
  { place: 'timeline', label: words.timeline },
  { place: 'meetings', label: words.meetings, needs: 'seeWorking' },
  { place: 'questions', label: words.questions },
  { place: 'needs', label: words.short.needs },
  { place: 'evidence', label: words.evidence, needs: 'seeWorking' },
  { place: 'sections', label: words.short.text },
  { place: 'glossary', label: words.glossary },
  { place: 'proposals', label: words.short.copies, needs: 'seeWorking' },
  { place: 'history', label: words.history, needs: 'seeHistory' },
];

/** `at` is the page itself, or the part of the plan that a deeper page belongs to. */
export function PlanNavigation({ slug, at, within }: { slug: string; at: PlanPlace; within?: boolean }) {
  const allowed = useContext(AllowedHere);
  const name = (
    <>
      {words.navigation}: <b>{PLACES.find(({ place }) => place === at)?.label}</b>
    </>
  );
  return (
    <nav class="plan-nav" aria-label={words.navigation}>
      <Menu id="plan-menu" name={name}>
        {PLACES.filter(({ needs }) => !needs || allowed[needs]).map(({ place, label }) => (
          <a
            key={place}
            href={place === 'overview' ? planAddress(slug) : planPart(slug, place)}
            aria-current={place === at ? (within ? 'true' : 'page') : undefined}
          >
            {label}
          </a>
        ))}
      </Menu>
    </nav>
  );
}

export const plansCrumb: Crumb = { label: words.plans, href: plansAddress };
export const planCrumbs = (plan: Plan): Crumb[] => [
  plansCrumb,
  { label: words.named(plan.title, plan.state), href: planAddress(plan.slug) },
];
export const tableCrumbs = (plan: Plan): Crumb[] => [
  ...planCrumbs(plan),
  { label: words.table, href: planPart(plan.slug, 'table') },
];
/** Of a page that belongs to one action: on a phone the last is the one step back. */
export const actionCrumbs = (plan: Plan, code: string): Crumb[] => [
  ...tableCrumbs(plan),
  { label: words.action(code), href: actionAddress(plan.slug, code) },
];

/** What stands around every page of one action: where it is, and the plan's own navigation. */
export const ofAction = (plan: Plan, code: string): Pick<Page, 'place' | 'crumbs' | 'nav'> => ({
  place: 'plans',
  crumbs: actionCrumbs(plan, code),
  nav: <PlanNavigation slug={plan.slug} at="table" within />,
});
