/**
 * What a section of a plan's prose is for, guessed from its heading and then from its text: a suggestion that a
 * person can change, and 'other' where nothing tells. Headings are worth more than text, because a word such as
 * 'target' stands in every section of a plan.
 */
import type { SectionKind } from './plan.ts';

const BY_HEADING: readonly [SectionKind, RegExp][] = [
  [
    'keyActions',
    /\bkey (?:actions?|tasks?|commitments?|priorities for)|\bpriorit(?:y|ies) for (?:the )?(?:year|20\d\d)|summary of (?:key )?actions|headline actions/i,
  ],
  [
    'definitions',
    /\bwhat (?:is|are|do we mean|does)\b|\bdefinitions?\b|\bglossary\b|\bkey terms\b|\babbreviations\b/i,
  ],
  [
    'progress',
    /\bprogress\b|\bachievements?\b|\bwhat we (?:have )?(?:did|done|achieved)\b|\blast year\b|\bso far\b|\breview of 20\d\d/i,
  ],
  ['targets', /\btargets?\b|\bindicators?\b|\bmeasures? of success\b|\boutcomes? (?:framework|we want)/i],
  ['themes', /\bthemes?\b|\bpriorit(?:y|ies) (?:areas?|themes?)\b|\bour priorities\b|\bworkstreams?\b/i],
  ['limits', /\bscope\b|\blimits?\b|\bwhat (?:this plan|we) (?:can|will) ?not\b|\bout of (?:scope|reach)\b/i],
  [
    'ownership',
    /\bowner(?:ship)?\b|\bgovernance\b|\bmembership\b|\bwho (?:owns|is responsible|we are)\b|\baccountab|\bmonitoring and review\b|\breporting\b/i,
  ],
  [
    'development',
    /\bdevelopment of\b|\bhow (?:this|the|we) .*(?:developed|made|written|wrote|came)|\bdeveloping (?:this|the) plan|\bconsultation\b/i,
  ],
  [
    'purpose',
    /\bpurpose\b|\baims?\b|\bvision\b|\bmission\b|\bintroduction\b|\bforeword\b|\bobjectives\b|\babout this plan\b/i,
  ],
  [
    'context',
    /\bcontext\b|\bbackground\b|\bneeds?\b|\bpolicy\b|\bdrivers?\b|\bwhy\b|\bevidence\b|\bnational\b|\bstrategic\b/i,
  ],
];

const BY_TEXT: readonly [SectionKind, RegExp][] = [
  [
    'ownership',
    /\bplan (?:will be|is) owned by\b|\bresponsible for (?:the|this) plan\b|\b(?:rough|first) draft\b/i,
  ],
  ['limits', /\b(?:this|the) (?:action )?plan (?:can ?not|does not|will not)\b/i],
  [
    'development',
    /\bhas been developed by\b|\bread in conjunction with\b|\bwas (?:written|drawn up|produced) by\b/i,
  ],
  ['purpose', /\b(?:this|the) (?:action )?plan (?:aims|sets out|seeks|will|is)\b/i],
];

export function guessSectionKind(heading: string | null, text: string): SectionKind {
  const byHeading = heading === null ? undefined : BY_HEADING.find(([, pattern]) => pattern.test(heading));
  if (byHeading !== undefined) return byHeading[0];
  if (heading !== null && heading.trim() !== '') return 'other';
  return BY_TEXT.find(([, pattern]) => pattern.test(text.slice(0, 600)))?.[0] ?? 'other';
}
