/**
 * Headings that ask what. As with who, the sentence tells what is meant, not the word:
 *
 * - what is to come, or goes on, is work to do (`What is happening`, `What’s on`, `What comes next`, `What will we do?`);
 * - what was, or is by now (`What happened`, `What is in place so far`), is progress;
 * - what was found or said is a reason, and may stand over what is done about it (`What people told us`);
 * - what stands in the way, or what it takes, belongs to the work but is not it (`What could stop us`, `What it costs`).
 */

/** What the heading of a column may mean. */
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
  | 'leadAndTime'
  | 'status'
  | 'rag'
  | 'progress'
  | 'measure'
  | 'other';

const WE = '(?:we|you|i|they|partners|people|the (?:board|council|partnership|group|team))';
const GOING =
  '(?:happen(?:s|ing)?|planned|planning|on|going on|coming up|coming next|com(?:es|ing)|next|happens next|taking place|tak(?:es|e) place|to happen|to be done|to do|proposed|needed|required|in hand|in store|in the (?:plan|programme|diary)|due to happen|left to do|being done|under ?way)';
const SAID =
  '(?:said|told|asked|heard|found|learn(?:ed|t)|saw|know|knew|think|thought|believe|feel|felt|say|tells?|says)';

/** `What we said we would do`, `What the group has set out to do`: a promise to do something, whoever made it. */
const PROMISED =
  /^what (?:\w+ ){1,4}?(?:set out|agreed|promised|said|pledged|committed|undert(?:ook|aken?)|signed up|offered|resolved|asked)\b(?: \w+){0,4} (?:do|deliver|done|carry out|provide|make happen)\b/;

export const NAMES_ASKING_WHAT: readonly (readonly [RegExp, readonly Meaning[]])[] = [
  // `What we said`: the partners' own word, unlike what others said to them.
  [
    /^(?:what )?we (?:have |had |had all )?(?:said|promised|pledged|agreed|undertook|committed to|signed up to)$/,
    ['action', 'task'],
  ],
  [PROMISED, ['action', 'task']],
  [
    new RegExp(
      `^what (?:${WE} (?:have |had )?${SAID}|${SAID})\\b|^what (?:the )?(?:data|evidence|residents|families|children|young people|carers|survey|consultation) (?:\\w+ )?(?:${SAID}|shows?|showed)\\b`,
    ),
    [],
  ],
  [
    /^what (?:could|can|might|may|would|will) (?:go wrong|stop|get in|prevent|hold|delay)|^what (?:is|s|are|stands?|gets) (?:in (?:the|our|its) way|stopping|holding|missing|working|not working)|^what (?:else )?(?:help|support|money|funding|resources?|it will cost|it costs?|will it cost|does it cost|would it cost|it takes|it will take|we need from)\b|^what (?:we|is|it|will we|do we) (?:still )?needs?$|^what (?:it|this|that|they|these) (?:is|are|means?|involves?|covers?|looks?)\b(?!.* like)|^what for$/,
    ['other'],
  ],
  [
    /^what (?:is|s|are|we) .*\b(?:now|so far|at (?:the|this) moment|currently|already|today)$|^what (?:happened|changed|went|worked|became|came of|was (?:done|achieved|delivered)|we (?:did|achieved|delivered|managed))\b/,
    ['progress', 'status'],
  ],
  [
    new RegExp(
      `^what(?:s| is| are| has been| have we| we have| will be| is being)? (?:(?:still|also|now|already) )?${GOING}\\b`,
    ),
    ['action', 'task'],
  ],
  [
    new RegExp(
      `^what(?:ll| (?:will|shall|must|should|has to|have to|needs? to|is to|are to|ought to|is going to|are going to)) (?:be (?:done|delivered|in place|put in place|set up)|happen|take place|go on|come next)\\b|^what(?: \\w+)? ${WE}(?:ll| will| shall| must| have to| need to| are going to| are to| plan to| intend to| propose to| want to)? (?:do|doing|be doing|deliver|plan|planning|propose|intend|make happen)\\b`,
    ),
    ['action', 'task'],
  ],
  [
    /^(?:(?:things|jobs|work|tasks?|still|list of things) )?to do$|^(?:(?:the|our|main|key|planned|agreed|pieces? of|programme of|next) )*(?:work|jobs?)(?: items?| packages?| (?:needed|required|planned|agreed))?$|^(?:work|programme) items?$/,
    ['task', 'action'],
  ],
];
