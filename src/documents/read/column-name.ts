/**
 * What the heading of a column may mean: the synonyms that published plans use (a survey of 38), most telling
 * first. A heading with two meanings (`Delivery`: who or what; `Target`: a date or a measure) gets both, and the
 * cells decide. Headings broken inside a word (`Timesc ales`, `N o.`) are tried again without their spaces.
 */
import { remembered } from '../../domain/reading/remember.ts';
import { plainWords } from '../../domain/reading/wording.ts';

export type Meaning =
  | 'action'
  | 'task'
  | 'parent'
  | 'outcome'
  | 'reference'
  | 'crossReference'
  | 'lead'
  | 'support'
  | 'timescale'
  | 'start'
  | 'end'
  | 'revised'
  | 'finished'
  | 'period'
  | 'costAndTime'
  | 'status'
  | 'rag'
  | 'progress'
  | 'measure'
  | 'other';

const MONTHS = 'jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*';

/** The first pattern that fits wins. Tried on the plain words of the heading. */
const NAMES: readonly (readonly [RegExp, readonly Meaning[]])[] = [
  [/\bcross ?ref|^see also|^links? to (other )?actions?|^related actions?/, ['crossReference']],
  [
    /(cost|financ|resourc|fund|budget).*(time|date|when)|(timescale|timeline|date).*(cost|financ|resourc|fund|budget)/,
    ['costAndTime'],
  ],
  [
    /\b(brag|rag|traffic light)\b.*\b(reason|comment|narrative|explain)|\b(reason|comment)\w*\b.*\b(brag|rag)\b/,
    ['progress'],
  ],
  [/\b(brag|rag)\b|traffic light|colour (code|rating)/, ['rag', 'status']],
  [
    /^((?!action).)*\bstatus\b|^(is it )?completed?( y n| yes no)?$|(complet|done|achiev|finish|closed|met)\w* .*(y n|yes no)$|^percent|percentage|^complete\b.*percent|^on track|^proposed to (open|close)|^(progress )?rating$|^open close/,
    ['status', 'progress'],
  ],
  [/^(revised|new|amended) (target |due |completion )?(date|deadline|timescale|timeframe)/, ['revised']],
  [
    /^(date )?(actual(ly)?|achieved|completed|closed)( date| on|$)|^date (completed|achieved|closed|finished)|^actual (completion|date|finish)/,
    ['finished'],
  ],
  [
    /^(start|starts|starting|commenc\w*|begin\w*|from)( date| by| on)?$|^date (started|to start)|^planned start/,
    ['start'],
  ],
  [/^(end|ends|finish|finishes|to|until)( date| by| on)?$|^(end|finish|planned end) date/, ['end']],
  [
    /time ?(scale|frame|line|table|span|limit)s?|dead ?line|\bdue\b|\bby when\b|^when\b|completion( date)?$|planned completion|target( completion)? dates?|^(complete|deliver|achieve)d? by$|delivery dates?|^milestone dates?|^target year|^timing/,
    ['timescale'],
  ],
  [
    new RegExp(
      `^(q(uarter|tr)? ?[1-4]|[1-4](st|nd|rd|th) quarter|y(ea)?r? ?[1-9]|(19|20)\\d\\d( \\d\\d(\\d\\d)?)?|(${MONTHS})( (19|20)?\\d\\d)?)( .{0,24})?$`,
    ),
    ['period'],
  ],
  [
    /^(key )?(dates?|period|years?|q|schedule|month|calendar)$|^dates? (for|by|of|to complete)\b/,
    ['timescale'],
  ],
  [
    /^(action |activity |priority |task |item |plan |line |our |unique |id )?(ref|refs|reference|reference number|ref no|ref number|no|nos|number|id|code|item|sn|s no|index)( no| number| code)?$|^$/,
    ['reference'],
  ],
  [/^(supporting|key|strategic) objectives?|^objectives? (supported|met)$/, ['parent']],
  [
    /^support(ing|ed)?( agenc\w*| partners?| organi[sz]ations?| bod\w+| officers?| by| leads?| from)?$|^supports$|^(key |other |delivery |supporting |main )?partners?( involved| agencies| organi[sz]ations?| and stakeholders)?$|who else|^involved|^others? involved|contributors?$|in partnership with|^working with|^with( whom)?$|^helped by|^help from|^(key |other )?(people|organi[sz]ations?|agencies|partners) involved$/,
    ['support'],
  ],
  [
    /who (is it )?(for|benefits)|target (audience|group)s?|^audience|client group|beneficiar|equality group|^population/,
    ['other'],
  ],
  [
    /^what (we |you |partners |they |the board )?(are|will|must|should|can|do)( we| you| partners| they| the board)?( are| will)? ?(going to|planning to)? ?(do|doing|deliver|be done|happen)\b|^what (needs to|will|must) (be done|happen)|^what$|^how will we (do|get|make|deliver|achieve) (it|this|there|that)|^how$/,
    ['action', 'task'],
  ],
  [
    /what (do|did|would) we (want|like|hope)|difference|^(desired|expected|intended|key|planned|overall|hi|health)? ?outcomes?( measures?| sought| pi)?$|^outcome|success look|^impacts?$|^benefits?$|^results?$|^so that\b/,
    ['outcome'],
  ],
  [
    /how (will|do|would) we (know|measure|show|tell)|how .* measured|measures? of|measurement|^indicators?|indicator|\bkpis?\b|^pis?$|performance measure|success (criteria|measure)|^evidence|baseline|^monitoring|evaluat|^local measure|^smart target/,
    ['measure'],
  ],
  [/^measures?$/, ['measure', 'action']],
  [/^targets?$/, ['measure', 'timescale']],
  [/^action(ed)? by$|^by$/, ['lead', 'timescale']],
  [/^(to be )?(deliver(ed|y)|implemented|carried out|done) by$/, ['lead', 'timescale']],
  [/^delivery$/, ['lead', 'task']],
  [
    /^actioned|\bby whom\b|^who\b|\bwho (will|is|leads|takes)\b|\bleads?\b|^led by|responsib|owner|owned|accountab|\bsro\b|^(key |main )?contacts?|co ?ordinator|^(responsible |named |nominated |delivery |action )?(officer|person|team|agenc(y|ies)|organi[sz]ations?|body|partner lead|group|champion)( s)?$|delivery (group|partner|body|team)|assigned|allocated|^person|^(key |lead |delivery |implementing |host )?(agency|department|directorate|division|service|body)( s)?$|^post ?holders?$|\bsponsors?$/,
    ['lead'],
  ],
  [
    /progress|\bupdate|achievement|achieved|^current position|^position|^headlines?( progress.*)?$|^latest|^milestone note|commentary/,
    ['progress', 'status'],
  ],
  [
    /^(key |main |specific |proposed |priority |planned |detailed )?(action|actions)( s)?( required| needed| to be taken| planned| dated| points?| steps?| title.*| description| agreed| and .*| \d.*)?$|^action\b.*\bdescription|^activit\w+ (and )?actions?|^actions? (and )?activit|^actions?\b.*\bto (close|move|deliver|take)/,
    ['action'],
  ],
  [
    /^(our |key |the )?(commitments?|promises?|pledges?)$|^(service |planned )?improvements?( action)?s?$/,
    ['action', 'parent'],
  ],
  [/^(key |interim )?milestones?$/, ['task', 'timescale']],
  [
    /^(key |specific |main )?(deliverables?|activit(y|ies)|tasks?|sub ?actions?|outputs?)( s)?$|^delivery plan$|^(key |next |action )?(steps?|stages?)( \d.*| to .*)?$|^(key )?action steps?|^how (we|it) will/,
    ['task', 'action'],
  ],
  [
    /^(initiatives?|recommendations?|projects?|programmes?|proposals?|interventions?)( no)?$/,
    ['parent', 'action'],
  ],
  [
    /^(strategic |key |overall |our |shared )?(themes?|objectives?( s)?|aims?|goals?|priorit(y|ies)( areas?)?|work ?streams?|standards?|drivers?|domains?|strands?|pillars?|ambitions?|topics?|outcome areas?|focus areas?|action areas?|key areas?|areas?( s)?( (for (action|improvement)|of work|of focus))?|sections?|categor(y|ies)|headings?|tf linked grp|(task|sub|working|linked|delivery task) groups?|subject|chapter|principles?|strateg(y|ies)|critical factors?.*)( s)?( \d.*)?$/,
    ['parent'],
  ],
  [/\b(objectives?|priority area|work ?stream)\b/, ['parent']],
  [/\bactions?\b|\bactivit(y|ies)\b|\bwhat we\b/, ['action']],
];

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
    'responsible person',
    'target date',
    'target dates',
    'due date',
    'by when',
    'by whom',
    'progress',
    'status',
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
  if (plain === '' || plain.split(' ').length > 28) return [];
  if (/%/.test(heading) && plain.split(' ').length <= 3) return ['status', 'progress'];
  if (/^supporting objective/.test(plain)) return ['parent'];
  const bare = plainWords(withoutBrackets(heading));
  const fits = firstFit(bare);
  const sure = fits.length > 0 || bare === plain ? fits : firstFit(plain);
  if (sure[0] === 'lead' && bare.split(' ').length > 5 && !/^(who|lead|person|name|responsib)/.test(bare))
    return [];
  return sure.length > 0 ? sure : (KNOWN_TIGHT.get(bare.replaceAll(' ', '')) ?? []);
}

/** True for a heading of no role of its own that plans often have (`Notes`, `Source`, `Cost`). */
export function isKnownName(heading: string): boolean {
  if (meaningsOf(heading).length > 0) return true;
  // What Weft itself writes beside a plan's own columns.
  if (/^(answerable|(first|last) day|weft code)$/.test(plainWords(heading))) return true;
  return /^(notes?|comments?|remarks?|source|part|point|issues?( raised)?|risks?|mitigat\w+|barriers|depend\w+|detail\w*|description|rationale|resources?( \w+)?|cost\w*|funding|budget|consultation|governance|additional \w+|further \w+|priority rating|level of \w+|links?( to .*)?|related \w+|requirement|location|category|type|stage|key rationale.*)$/.test(
    plainWords(heading),
  );
}
