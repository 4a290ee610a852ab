/**
 * What the heading of a column may mean: the synonyms that published plans use (a survey of 38), most telling
 * first. A heading with two meanings (`Delivery`: who or what; `Target`: a date or a measure) gets both, and the
 * cells decide. Headings broken inside a word (`Timesc ales`, `Key con tact`) are tried again without a space.
 */
import { remembered } from '../../../domain/reading/remember.ts';
import { saysOnlyStanding } from '../../../domain/reading/status-words.ts';
import { plainWords } from '../../../domain/reading/wording.ts';
import { asksEnd } from '../prose/deadline.ts';
import { type Meaning, NAMES } from './names-of-columns.ts';
import { namesEvents } from './names-of-events.ts';

export type { Meaning } from './names-of-columns.ts';

const KNOWN_TIGHT = new Map<string, readonly Meaning[]>(
  [
    'reference no',
    'ref no',
    'no',
    'ref',
    'action',
    'actions',
    'lead',
    'leads',
    'timescale',
    'timescales',
    'timeframe',
    'timeline',
    'responsibility',
    'responsible',
    'responsible person',
    'target date',
    'target dates',
    'due date',
    'by when',
    'by whom',
    'progress',
    'status',
    'rag',
    'brag',
    'rag rating',
    'rag status',
    'outcome',
    'outcomes',
    'objective',
    'objectives',
    'priority',
    'milestones',
    'key milestones',
    'improvement',
    'commitment',
    'initiative',
    'deadline',
    'lead agency',
    'lead organisation',
    'lead officer',
    'nominated lead officer',
    'target completion date',
    'planned completion',
    'monitoring',
    'monitoring reporting',
    'consultation',
    'recommendation',
    'activity',
    'deliverable',
    'deliverables',
    'start',
    'end',
    'theme',
    'update',
    'cross reference',
    'strategic priority',
    'performance measure',
    'measure',
    'indicator',
    'notes',
    'comments',
    'source',
    'support',
    'partners',
  ].map((name) => [name.replaceAll(' ', ''), firstFit(name)] as const),
);

function firstFit(plain: string): readonly Meaning[] {
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? [];
}

/** Words of a heading, without what stands in brackets. */
const LONGEST_NAME = 28;

/** The heading's words without what stands in brackets, unless nothing else is there. */
function withoutBrackets(heading: string): string {
  const bare = heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  return plainWords(bare) === '' ? heading : bare;
}

/**
 * What a column heading may mean, most likely first; empty where it is no heading the field uses.
 * @param heading as written, line breaks and all.
 */
export const meaningsOf: (heading: string) => readonly Meaning[] = remembered(findMeanings);

function findMeanings(heading: string): readonly Meaning[] {
  const plain = plainWords(heading);
  if (heading.trim() === '#') return ['reference'];
  if (isScaleOfMarks(heading)) return ['status'];
  if (plain === '' || plainWords(withoutBrackets(heading)).split(' ').length > LONGEST_NAME) return [];
  if (/%/.test(heading) && plain.split(' ').length <= 3) return ['status', 'progress'];
  if (/^supporting objective/.test(plain)) return ['parent'];
  const bare = plainWords(withoutBrackets(heading));
  const fits = firstFit(bare);
  const sure = fits.length > 0 || bare === plain ? fits : firstFit(plain);
  if (
    sure[0] === 'lead' &&
    bare.split(' ').length > 5 &&
    !/^(who|which|lead|person|name|responsib)/.test(bare)
  )
    return [];
  const work = sure.length === 0 || sure[0] === 'action' || sure[0] === 'task';
  if (work && asksEnd(bare)) return ['timescale', 'lead'];
  if (sure.length > 0) return sure;
  const parts = ofParts(heading);
  const tight = KNOWN_TIGHT.get(bare.replaceAll(' ', ''));
  if (tight || parts.length > 0) return tight ?? parts;
  return namesEvents(bare) ? ['task'] : mended(bare);
}

/** Words of a heading that may be broken. */
const LONGEST_BROKEN = 5;

/** `Key con tact` in a narrow column: with two pieces joined it is a name that columns have. */
function mended(plain: string): readonly Meaning[] {
  const words = plain.split(' ');
  if (words.length < 2 || words.length > LONGEST_BROKEN || /\d/.test(plain)) return [];
  for (let i = 1; i < words.length; i++) {
    const joined = [...words.slice(0, i - 1), `${words[i - 1]}${words[i]}`, ...words.slice(i + 1)];
    const found = firstFit(joined.join(' '));
    if (found.length > 0 && found[0] !== 'period') return found;
  }
  return [];
}

/** A heading that is its own key: `✓ / … / ✗`. */
const isScaleOfMarks = (heading: string): boolean =>
  /[✓✔✗✘√☑☒]/u.test(heading) && !/[\p{L}\p{N}]/u.test(heading);

/** `Done / To do` is a scale of states. `Theme/aim`, `Who / with`: each side of the stroke is a name that columns have, and the first counts most. */
function ofParts(heading: string): readonly Meaning[] {
  const parts = heading.split(/\s*[/|]\s*/).filter((part) => plainWords(part) !== '');
  if (parts.length < 2) return [];
  if (parts.every(saysOnlyStanding)) return ['status'];
  const meant = parts.map((part) => firstFit(plainWords(withoutBrackets(part))));
  return meant.every((m) => m.length > 0) ? [...new Set(meant.flat())] : [];
}

/** True for a heading of no role of its own that plans often have (`Notes`, `Source`, `Cost`). */
export function isKnownName(heading: string): boolean {
  if (meaningsOf(heading).length > 0) return true;
  // What Weft itself writes beside a plan's own columns.
  if (/^(answerable|(first|last) day|weft code)$/.test(plainWords(heading))) return true;
  return /^(notes?|comments?|remarks?|(data |funding )?source|part|point|issues?( raised)?|risks?( and .*)?|why( .*)?|what is the (issue|problem|risk)|geography|equality (impact|groups?)|evidence base|link(ed)? strategy|mitigat\w+|(planned |actual )?(expenditure|spend)|barriers|depend\w+|detail\w*|description|rationale|resources?( \w+)?|cost\w*|funding|budget|consultation|governance|additional \w+|further \w+|priority rating|level of \w+|links?( to .*)?|related \w+|requirement|location|where( (it|this|that|these|we|they)\b.*| held| from)?|venue( .*)?|place|category|type|stage|key rationale.*)$/.test(
    plainWords(heading),
  );
}
