/** What a copy changes in the plan's prose: sections with other words, new ones, and those that are gone. */
import type { Section } from '../plan/plan.ts';
import type { ReadSection } from '../reading/plan-reading.ts';
import { type MatchRow, matchRows } from './match-rows.ts';
import type { Proposal } from './proposal.ts';
import { type ProposedValue, sameValue } from './value.ts';

type Prose = Pick<Section, 'heading' | 'text'>;
type Sections = {
  base: readonly ReadSection[];
  file: readonly ReadSection[];
  /** As the plan stood when the copy was made, and as it is now. */
  atCopy: readonly Section[];
  now: readonly Section[];
};

export function compareSections({ base, file, atCopy, now }: Sections): Proposal[] {
  const { pairs, gone, added } = matchRows(base.map(toMatch), file.map(toMatch));
  const owners = matchRows(base.map(toMatch), atCopy.map(toMatch)).pairs;
  const ownerOf = (i: number): { was: Section; is: Section } | null => {
    const was = atCopy[owners.find((pair) => pair.before === i)?.after ?? -1];
    const is = was && now.find((section) => section.id === was.id);
    return was && is ? { was, is } : null;
  };
  const changed = pairs.flatMap((pair) => {
    const [was, is] = [base[pair.before], file[pair.after]];
    if (!was || !is || sameValue(proseValue(was), proseValue(is))) return [];
    return proposed('changed', ownerOf(pair.before), is);
  });
  return [
    ...changed,
    ...added.flatMap((j) => {
      const section = file[j];
      const known = now.some((kept) => section && sameValue(proseValue(kept), proseValue(section)));
      return section && !known ? proposed('added', null, section) : [];
    }),
    ...gone.flatMap((i) => (ownerOf(i) ? proposed('gone', ownerOf(i), null) : [])),
  ];
}

const toMatch = ({ heading, text }: Prose): MatchRow => ({
  marks: [],
  code: heading,
  text,
  trail: heading ?? '',
});

const proseValue = ({ heading, text }: Prose): ProposedValue => ({ as: 'section', heading, text });

/** Words changed in a section that the plan does not have any more are a new section. */
function proposed(
  kind: Proposal['kind'],
  owner: { was: Section; is: Section } | null,
  section: ReadSection | null,
): Proposal[] {
  const before = owner && proseValue(owner.is);
  const after = section && proseValue(section);
  if (before && after && sameValue(before, after)) return [];
  return [
    {
      kind: owner === null ? 'added' : kind,
      subject: { noun: 'section', id: owner?.is.id ?? null },
      field: 'whole',
      base: owner && proseValue(owner.was),
      before,
      after,
      suggested: [],
    },
  ];
}
