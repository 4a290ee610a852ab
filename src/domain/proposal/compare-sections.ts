/** What a copy changes in the plan's prose: sections with other words, new ones, and those that are gone. */
import type { Section } from '../plan/plan.ts';
import type { ReadSection, Suggestion } from '../reading/plan-reading.ts';
import { type MatchRow, matchRows } from './match-rows.ts';
import type { Proposal } from './proposal.ts';
import { suggestedBy } from './suggested.ts';
import { type ProposedValue, plainTyping, sameValue } from './value.ts';

type Prose = Pick<Section, 'heading' | 'text'>;
/** Where no section of the plan says its purpose, a written document says it in a section of its own. */
type Purpose = { atCopy: string; now: string };
type Sections = {
  base: readonly ReadSection[];
  file: readonly ReadSection[];
  /** As the plan stood when the copy was made, and as it is now. */
  atCopy: readonly Section[];
  now: readonly Section[];
  purpose: Purpose;
  suggestions: readonly Suggestion[];
};

export function compareSections({ base, file, atCopy, now, purpose, suggestions }: Sections): Proposal[] {
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
    const owner = ownerOf(pair.before);
    const own = owner === null && sameTyping(was.text, purpose.atCopy);
    return own ? purposeChanged(purpose, is.text) : proposed('changed', owner, is);
  });
  const all = [
    ...changed,
    ...added.flatMap((j) => {
      const section = file[j];
      const known = now.some((kept) => section && sameValue(proseValue(kept), proseValue(section)));
      return section && !known ? proposed('added', null, section) : [];
    }),
    ...gone.flatMap((i) => (ownerOf(i) ? proposed('gone', ownerOf(i), null) : [])),
  ];
  return all.map((one) => ({ ...one, suggested: suggestedBy(one, suggestions) }));
}

const sameTyping = (a: string, b: string): boolean => plainTyping(a) === plainTyping(b);

function purposeChanged({ atCopy, now }: Purpose, said: string): Proposal[] {
  if (sameTyping(now, said)) return [];
  const text = (value: string): ProposedValue => ({ as: 'text', text: value });
  const subject = { noun: 'plan', id: null } as const;
  const versions = { base: text(atCopy), before: text(now), after: text(said) };
  return [{ kind: 'changed', subject, field: 'purpose', ...versions, suggested: [] }];
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
