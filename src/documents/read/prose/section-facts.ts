/**
 * Facts that a plan states once for a whole section: its lead, its deadline.
 *
 * `Lead: Ann Bell, Marsh Council`, `Timescale - by March 2006`, `Year 1 actions (by March 2006)`, or a small table
 * of labels and values over the actions. They are given to rows that have none of their own, marked as inherited.
 */
import { oneLine, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import type { SectionFacts } from '../cells/draft.ts';
import { looksTimed } from '../cells/evidence.ts';
import { meaningsOf } from '../columns/column-name.ts';
import { deadlineInTitle, deadlineSaid } from './deadline.ts';
import { leadsInTitle, leadsSaid } from './lead-over.ts';

export type Fact = { label: string; value: string };

const LABELLED = /^([\p{L}][\p{L}\s/()'’.-]{1,48}?)\s*[:–—]\s+(?=\S)(.+)$/su;

/** Between `Lead: Ann Bell` and `Backup: Ned Fox` on one line. */
export const NEXT_LABEL = /[.;]\s+(?=\p{Lu}[\p{L} ]{1,24}:\s)/u;

/** A line below with a label of its own, known or not. */
const NEXT_LINE = /\n(?=\p{Lu}[\p{L}\s/()'’-]{1,30}:\s)/u;

/** A line of a label and its value, `Lead: Ann Bell`; null where it is not one. */
export function labelled(text: string): Fact | null {
  const m = LABELLED.exec(text.trim());
  if (!m || wordsOf(m[1] ?? '').length > 6) return null;
  const [value = ''] = (m[2] ?? '').split(NEXT_LABEL).flatMap((part) => part.split(NEXT_LINE));
  return { label: oneLine(m[1] ?? ''), value: value.trim() };
}

/** Who answers for something else than the actions, for figures, money or a policy elsewhere, or only speaks for them. */
const OTHER_LEAD =
  /\bsponsors?\b|^(?:data|target|indicator|performance|measure|financ\w+|budget|policy|evidence|information|reporting|monitoring|evaluation|research|comm(?:unication)?s|press|media|legal|equalit\w+|scrutiny|political|portfolio|elected|member|admin\w*|digital|it|hr|insight|intelligence|analy\w+)\s+(?:lead|owner|officer|contact)s?\b/i;

/** The words over which a fact is said: `Lead` in `Priority lead`. */
const OVER =
  /^(?:theme|section|priority|overall|objective|outcome|target|programme|board) (?=lead|owner|sponsor)/i;

/** Days of something else than the end of the work. */
const OTHER_DAY =
  /\b(?:review\w*|start\w*|beg[iu]n\w*|commenc\w*|meet\w*|updat\w*|approv\w*|publish\w*|agreed|adopted|signed|issued|written|prepared|version|of (?:this |the )?(?:plan|report|document))\b/i;

/** What one labelled fact is about. A label that may ask who or when is told by its value: `To be done by: May 2027`. */
function aboutOf({ label, value }: Fact): 'lead' | 'deadline' | null {
  if (!saysSomething(value)) return null;
  const meanings = meaningsOf(label.replace(OVER, ''));
  const [first] = meanings;
  const timed = value.split('\n').every(looksTimed);
  const when = first === 'timescale' || first === 'end' || (timed && meanings.includes('timescale'));
  if (when) return timed && OTHER_DAY.test(label) ? null : 'deadline';
  return first === 'lead' && !timed && !OTHER_LEAD.test(label) ? 'lead' : null;
}

/** What some labelled facts say about leads and deadline; null where they say neither. */
export function factsFrom(facts: readonly Fact[]): Partial<SectionFacts> | null {
  const told = facts.map((fact) => ({ about: aboutOf(fact), value: fact.value }));
  const leads = told.flatMap(({ about, value }) => (about === 'lead' ? [value] : []));
  const deadline = told.find(({ about }) => about === 'deadline')?.value;
  if (leads.length === 0 && deadline === undefined) return null;
  return {
    ...(leads.length === 0 ? {} : { leads: leads.join('\n') }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

/** What a title says of leads and deadline: `Jobs (lead: Marsh Council; all steps by May 2027)`. */
export function factsInTitle(title: string): Partial<SectionFacts> {
  const [leads, deadline] = [leadsInTitle(title), deadlineInTitle(title)];
  return { ...(leads === null ? {} : { leads }), ...(deadline === null ? {} : { deadline }) };
}

/** What some titles say, the last one before the others. */
export function factsInTitles(titles: readonly string[]): Partial<SectionFacts> {
  const said: Partial<SectionFacts> = {};
  for (const title of titles) Object.assign(said, factsInTitle(title));
  return said;
}

/** What a line of prose says of leads and deadline: `Lead: Ann Bell`, `All steps to be finished by May 2027.` */
export function factsSaid(text: string): Partial<SectionFacts> | null {
  const fact = labelled(text);
  const facts = fact ? factsFrom([fact]) : null;
  // Words that say a deadline too are no names.
  const when = deadlineSaid(text);
  const leads = facts?.leads !== undefined && when === null ? facts.leads : leadsSaid(text);
  const deadline = facts?.deadline ?? when;
  if (leads === null && deadline === null) return null;
  return { ...(leads === null ? {} : { leads }), ...(deadline === null ? {} : { deadline }) };
}

/** Facts in a row that spans the table; a title that says them too is none. */
export function factsInBand(text: string): Partial<SectionFacts> | null {
  const fact = labelled(text);
  const facts = fact ? factsFrom([fact]) : null;
  const whole = [leadsSaid(text), deadlineSaid(text)].some((said) => said !== null && text.startsWith(said));
  return facts || whole ? factsSaid(text) : null;
}

const FACT_HEADING =
  /(?:^|\s)(?:leads?(?: (?:officer|agency|organi[sz]ation|partner|body|department))?|led by|owners?|responsib(?:le|ility)|who|by whom|deadline|timescale|timeframe|by when|target date|due(?: date)?)$/i;
const LONGEST_LABEL = 3;
const LONGEST_HEADING = 15;

/** What a heading says that is nothing but a label of who or when and its words: `Lead: Marsh Council`. */
export function factsInHeading(text: string): Partial<SectionFacts> | null {
  const fact = wordsOf(text).length <= LONGEST_HEADING ? labelled(text) : null;
  const told = fact !== null && FACT_HEADING.test(fact.label) && wordsOf(fact.label).length <= LONGEST_LABEL;
  return told ? factsFrom([fact]) : null;
}
