/**
 * The headings that published plans use for their columns (a survey of 38), each with what it may mean, most telling
 * first. A heading with two meanings (`Delivery`: who or what; `Target`: a date or a measure) has both.
 */

import { type Meaning, NAMES_ASKING_WHAT } from './names-asking-what.ts';
import { NAMES_ASKING_WHO } from './names-asking-who.ts';

export type { Meaning } from './names-asking-what.ts';

const MONTHS = 'jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*';

/** The first pattern that fits wins. Tried on the plain words of the heading. */
export const NAMES: readonly (readonly [RegExp, readonly Meaning[]])[] = [
  [/^(date|when|source) (raised|added|agreed|logged|opened)$|^meeting date/, ['other']],
  [
    /^(mitigat\w+|corrective|remedial|recovery|contingency) (actions?|measures?|steps?|plans?)\b|\bactions? to (mitigate|recover)\b/,
    ['other', 'action'],
  ],
  [
    /\b(about|against|(to|we) \w+|for) (the|this|that|these|each|any|our)? ?(risks?|issues?|barriers?)$/,
    ['other'],
  ],
  [/^actions? (taken|completed)( so far| to date)?$/, ['progress', 'action']],
  [/\bcross ?ref|^see also|^links? to (other )?actions?|^related actions?/, ['crossReference']],
  [
    /(cost|financ|resourc|fund|budget|price|money|spend).*(tim(e|ing)|date|when|phasing)|(timescale|timeline|timing|date|when|phasing).*(cost|financ|resourc|fund|budget|price|money)/,
    ['costAndTime'],
  ],
  [
    /^(by )?(who|whom|leads?|owner|responsib\w+|lead (agency|officer|organi[sz]ation|partner|body|person)|person)( responsible)? (and )?(by )?(when|timescales?|timeline|time ?frame|deadline|date|due date|target date)$|^(by )?(when|timescales?|timeline|deadline|date) (and )?(by )?(who|whom|leads?|owner)$/,
    ['leadAndTime'],
  ],
  [
    /\b(brag|rag|traffic light)\b.*\b(reason|comment|narrative|explain)|\b(reason|comment)\w*\b.*\b(brag|rag)\b/,
    ['progress'],
  ],
  [
    /\b(brag|rag)\b|traffic light|colour (code|rating)|^(current|latest|present) colou?r$|^colou?r( now| today| status| given| (this|at this) \w+)$/,
    ['rag', 'status'],
  ],
  [
    /^((?!action).)*\bstatus\b|^action status$|^state$|^standing$|^(is it )?(in place|done|finished|under ?way) yet$|^(how|where) (it|each|this|things?) stands?( now)?$|^(is it )?(completed?|done)( y n| yes no)?$|^(delivery )?confidence( rating| level)?$|(complet|done|achiev|finish|closed|met)\w* .*(y n|yes no)$|^percent|percentage|^complete\b.*percent|^on (track|course|target|schedule)\b|^(have|has|did) (we|it|this|they) .*\b(done|met|finish\w*|achiev\w+|complet\w+|deliver\w*|happen\w*)\b|^proposed to (open|close)|^(progress )?rating$|^open close/,
    ['status', 'progress'],
  ],
  [
    /^(revised|new|amended|forecast) (target |due |completion )?(date|deadline|timescale|timeframe|finish|completion|end)/,
    ['revised'],
  ],
  [
    /^(date )?(actual(ly)?|achieved|completed|closed)( date| on|$)|^date (completed|achieved|closed|finished)|^actual (completion|date|finish)/,
    ['finished'],
  ],
  [
    /^(other|own|different|separate|earlier|later|another|individual|specific|exact) (date|deadline|timescale|due date|target date)s?\b|^(date|deadline|timescale)s? (if|where|when) (it |this |that )?(is |are )?(other|different|not|earlier|later|sooner)\b/,
    ['timescale'],
  ],
  [
    /^(start|starts|starting|commenc\w*|begin\w*|from)( date| by| on)?$|^date (started|to start)|^planned start/,
    ['start'],
  ],
  [
    /^(end|ends|finish|finishes|to|until)( date| by| on)?$|^(end|finish|planned end) date|^planned (end|finish)$/,
    ['end'],
  ],
  [
    /time ?(scale|frame|line|table|span|limit)s?|dead ?line|\bdue\b(?! to )|\bby when\b|^when\b|completion( date)?$|planned completion|target( completion)? dates?|^(complete|deliver|achieve)d? by$|delivery dates?|^milestone dates?|^target (year|month|quarter)|^timing|^start (and |to |or )?(end|finish|completion)|^from (and )?to$|^(planned|proposed|estimated|expected|implementation|anticipated|projected) (dates?|month|quarter|year|period)|^(expected|achieve) by$|^year of |^(delivery|time|financial|implementation) (period|year)$|^duration$/,
    ['timescale'],
  ],
  [
    new RegExp(
      `^(q(uarter|tr)? ?[1-4]|[1-4](st|nd|rd|th) quarter|y(ea)?r? ?[1-9]|(19|20)\\d\\d( \\d\\d(\\d\\d)?)?|(${MONTHS})( (19|20)?\\d\\d)?)( .{0,24})?$`,
    ),
    ['period'],
  ],
  [/^((immediate|short(er)?|medium|mid|long(er)?)( term)?( \d.{0,16})?|[sml])$/, ['period']],
  [
    /^(key )?(dates?|period|years?|q|schedule|month|calendar)$|^dates? (for|by|of|to complete)\b|^review( dates?)?$/,
    ['timescale'],
  ],
  [
    /^((all|the|our|actions?|steps?|work|everything|to be|must be|will be|are|is) )*(completed?|finish(ed)?|in place) by( \(?date\)?)?$/,
    ['timescale', 'lead'],
  ],
  [
    /^(action |activity |priority |task |item |plan |line |our |unique |id |commitment |milestone |project |scheme |initiative )?(ref|refs|reference|reference number|ref no|ref number|no|nos|number|id|code|item|line|sn|s n|s no|index)( no| number| code)?$|^$/,
    ['reference'],
  ],
  [
    /^(supporting|key|strategic) objectives?|^(strategic|priority|national|local|wellbeing) outcomes?$|^objectives? (supported|met)$/,
    ['parent'],
  ],
  [
    /^support(ing|ed)?( agenc\w*| partners?| organi[sz]ations?| bod\w+| officers?| by| leads?| from)?$|^supports$|^(key |other |delivery |supporting |main )?partners?( involved| agencies| organi[sz]ations?| and stakeholders)?$|who else|^who (else )?(will|can|could) (help|support)|^(key |other |main )?stakeholders?( involved)?$|^(partners?|stakeholders?|agencies|organi[sz]ations?) (to involve|to engage|needed)|^(support|help) needed from|^contributing |^consultees?$|^involved|^others? involved|contributors?$|in partnership with|^working with|^with( whom)?$|^helped by|^help from|^(also |who is )?(helping|assisting|backing|contributing)( out)?$|^(lending|giving) a hand$|^helpers?$|^(key |other )?(people|organi[sz]ations?|agencies|partners) involved$/,
    ['support'],
  ],
  // A reason, and what was thought of beside it (`Why, and what we have in mind`), unless work is named as well.
  [/^why\b(?!.*\b(actions?|activit\w+|steps|tasks|(will|shall|to) do)\b)/, []],
  ...NAMES_ASKING_WHO,
  [
    /^what (have we|we have|we ve|has been|s been|has) (been )?(done|achieved|delivered|happened)|^where (are we|we are)( now)?$|^where (it|this|each|things?|that|we|they)( all)?( now| has| have| ve)? (stands?|is|are|got|get|reached)\b|^how (are we|we are|we re|is it|it is|it s|things are) (doing|going|getting on)\b|^how far (have we|we have|we ve) (got|come|gone)|^evidence of progress/,
    ['progress', 'status'],
  ],
  [/^what (do )?we (want|hope|aim|need) to (achieve|see|change)|^what (are|were) we trying/, ['outcome']],
  ...NAMES_ASKING_WHAT,
  [
    /^what (we |you |partners |they |the board )?(are|will|must|should|can|do)( we| you| partners| they| the board)?( are| will)? ?(going to|planning to)? ?(do|doing|deliver|be done|happen)\b|^what (needs to|will|must) (be done|happen)|^what (is being|has to be|needs?) (done|doing)|^what do (we|you|partners) (need|plan|intend|propose) to do|^(we|partners|(the|our) (board|council|partnership)|together we) will$|^things (we|to)\b|^(our|the) plan$|^work (to be done|required|needed|planned)|^what$|^how (will )?we(ll| will)? (do|get|make|deliver|achieve) (it|this|there|that)|^how$/,
    ['action', 'task'],
  ],
  [
    /what (do|did|would) we (want|like|hope)|difference|^(desired|expected|intended|key|planned|overall|hi|health)? ?outcomes?( measures?| sought| pi)?$|^outcome|\blooks? like\b|will be different|target outcome|expected results?|intended impact|^impacts?$|^benefits?$|^results?$|^so that\b/,
    ['outcome'],
  ],
  [
    /how (will|do|would) we (know|measure|show|tell)|how we (will |ll |shall )?(know|measure|show|tell|judge)|how .* (measured|counted|judged|gauged|tracked|checked|assessed|tested)$|measures? of|measurement|^indicators?|indicator|\bkpis?\b|^pis?$|performance measure|success (criteria|measure)|^evidence|baseline|^monitoring|evaluat|^local measure|^smart target/,
    ['measure'],
  ],
  [/^measures?$/, ['measure', 'action']],
  [/^targets?$/, ['measure', 'timescale']],
  [/^action(ed)? by$|^by$/, ['lead', 'timescale']],
  [/^(to be )?(deliver(ed|y)|implemented|carried out|done) by$/, ['lead', 'timescale']],
  [/^delivery$/, ['lead', 'task']],
  [
    /^actioned|^resp$|^(is |are |body |person |who is |put )*in charge( of (it|this))?$|^(run|headed( up)?|taken on|looked after|organi[sz]ed|carried forward) by$|^managers?$|^(to be )?(led|taken forward|progressed) by|\btak(e|es|ing) (this|it|each one) forward|^which (organi|agenc|partner|team|body|service|department)|\bby whom\b|^who(s| s)?\b|\bwho (will|is|leads|takes)\b|\bleads?\b|^led by|responsib|owner|owned|accountab|\b(will|to|must|should|who) answers? for (it|this|that|each|them)$|^(name|names|title|job title|post|position|role)( (or|and) (name|title|job title|post|position|role|organi[sz]ation))* of (the )?(person|persons|people|officers?|whoever|individuals?|post ?holders?|body|organi[sz]ations?)\b|\bsro\b|^(key |main )?contacts?|co ?ordinator|^(responsible |named |nominated |delivery |action )?(officer|person|team|agenc(y|ies)|organi[sz]ations?|body|partner lead|group|champion)( s)?$|delivery (group|partner|body|team)|assigned|allocated|^person|^(key |lead |delivery |implementing |host )?(agency|department|directorate|division|service|body)( s)?$|^post ?holders?$|\bsponsors?$|^(group |task group |board )?(convenors?|conveners?|chair(s|person|man|woman)?)$|^(service |main )?providers?$|^(\w+ ){1,2}champion$/,
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
    /^(key |specific |main )?(deliverables?|activit(y|ies)|tasks?|sub ?actions?|outputs?)( s)?$|^delivery plan$|^(key |next |action )?(steps?|stages?)( \d.*| to .*| we .*| needed| required)?$|^tasks? (and )?milestones?$|^(key )?action steps?|^how (we|it) will/,
    ['task', 'action'],
  ],
  [
    /^(initiatives?|recommendations?|projects?|programmes?|proposals?|interventions?|schemes?)( no| name| title)?$|^(name|title) of (the )?(project|scheme|initiative)$/,
    ['parent', 'action'],
  ],
  [
    /^(strategic |key |overall |our |shared |priority |primary |secondary |delivery |cross cutting |national |local |main |core |corporate |plan |strategy )?(themes?|objectives?( s)?|aims?|goals?|priorit(y|ies)( areas?)?|work ?streams?|standards?|drivers?|domains?|strands?|pillars?|ambitions?|topics?|outcome areas?|focus areas?|action areas?|key areas?|areas?( s)?( (for (action|improvement)|of work|of focus))?|sections?|categor(y|ies)|headings?|tf linked grp|(task|sub|working|linked|delivery task) groups?|subject|chapter|principles?|themes? (and |or )?priorit(y|ies)|strateg(y|ies)|critical factors?.*)( s)?( \d.*)?$/,
    ['parent'],
  ],
  [/\b(objectives?|priority area|work ?stream)\b/, ['parent']],
  [/\bactions?\b|\bactivit(y|ies)\b|\bwhat we\b/, ['action']],
];
