import type { Allowed } from '../../../domain/access/may.ts';
import type { Section } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { SectionsPage } from '../../../views/section/sections-page.ts';
import { planPart, sectionPart } from '../../addresses.ts';
import { Deed, Deeds, Moves } from '../../parts/deeds.tsx';
import { Empty } from '../../parts/empty.tsx';
import { HistoryDeed } from '../../parts/history-link.tsx';
import { Prose } from '../../parts/prose.tsx';
import { section as words } from '../../words/section.ts';
import { partListPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';

const nameOf = (section: Section): string => section.heading ?? words.kinds[section.kind];

type DeedsProps = { section: Section; slug: string; first: boolean; last: boolean };
type PlacedProps = DeedsProps & { allowed: Allowed };

function SectionDeeds({ section, slug, first, last, allowed }: PlacedProps) {
  const name = nameOf(section);
  const deed = (label: string) => ({ label, whole: words.named(label, name) });
  const its = <HistoryDeed table="section" id={section.id} name={name} />;
  if (!allowed.changePlan) return allowed.seeHistory ? <Deeds>{its}</Deeds> : null;
  return (
    <Deeds>
      <Deed href={sectionPart(slug, section.id, 'edit')} {...deed(words.edit)} />
      <Moves
        action={sectionPart(slug, section.id, 'move')}
        version={section.version}
        up={first ? null : deed(words.up)}
        down={last ? null : deed(words.down)}
      />
      <Deed href={sectionPart(slug, section.id, 'remove')} {...deed(words.remove)} />
      {its}
    </Deeds>
  );
}

function Placed(props: PlacedProps) {
  const { section } = props;
  const headingId = `s-${section.id}`;
  return (
    <section class="prose-section" aria-labelledby={headingId}>
      <h2 id={headingId}>{nameOf(section)}</h2>
      <div class="prose">
        <Prose text={section.text} />
      </div>
      <SectionDeeds {...props} />
    </section>
  );
}

export function sectionsPage(page: SectionsPage, allowed: Allowed, problem: Problem | null = null): Page {
  const { plan, sections } = page;
  const children = (
    <>
      {sections.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
        </Empty>
      ) : (
        sections.map((section, at) => (
          <Placed
            key={section.id}
            section={section}
            slug={plan.slug}
            first={at === 0}
            last={at === sections.length - 1}
            allowed={allowed}
          />
        ))
      )}
      {allowed.changePlan ? (
        <p class="buttons">
          <a class="button" href={planPart(plan.slug, 'sections/new')}>
            {words.add}
          </a>
        </p>
      ) : null}
    </>
  );
  return partListPage({ plan, title: words.title, place: 'sections', within: false, problem, children });
}
