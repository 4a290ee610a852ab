/**
 * Headings that ask who. What a plan asks is told by the sentence, not by the word `who`:
 *
 * - whoever *does* something is the lead (`Who`, `Who makes it happen`, `Whose job is it?`), and so is whoever the
 *   work sits with (`Who this falls to`, `Who it is led by`);
 * - whoever something is *done to or for* is not (`Who it is for`, `Who will we reach?`, `Who this affects`): there
 *   `who` is the object of the sentence, which shows by the subject that follows it;
 * - nor is whoever gets, attends, pays for, is asked about or looks over it (`Who can come`, `Who signs it off`), or
 *   keeps its figures (`Who counts the numbers`);
 * - whoever it is done *with* supports (`Who we will work with`).
 */
import type { Meaning } from './names-asking-what.ts';

const HELPING =
  '(?:is|are|was|were|be|been|being|will|would|shall|should|can|could|may|might|must|do|does|did|has|have|had|s|ll|to|also|most|already)';
const THING =
  '(?:its?|this|thats?|these|those|they|we|you|each|(?:the|each|this|our) (?:action|activity|work|event|session|project|scheme|service|offer|programme|plan|step|task|partnership|board)s?)';
/** `who` is no subject here: another follows it, with a verb or a preposition of its own (`Who does it` has none). */
const DONE_TO = `^(?!.*\\b(?:will|to|can|must|should|shall|would|could) do\\b)who(?:m|s)?(?: ${HELPING})* ${THING} (?=\\w)`;
const SITS_WITH =
  '(?:\\bby|\\b(?:is|sits?|rests?|lies?|stays?|left) with|\\b(?:falls?|belongs?|given|goes|assigned|allocated|down|up) to|accountable|responsible|to account)$';

const GETS =
  'benefit|gain|attend|come\\b|comes\\b|coming|take part|takes part|took part|taking part|join|invited|affected|eligible|welcome|there$|receiv|gets?\\b(?!.* (?:done|going|moving|started)$)|us(?:es?|ed|ing)\\b|in need|needs?\\b(?! to (?:act|do|lead|deliver|take|make|move|step|carry|start))|lives?\\b';
const LOOKS_ON =
  'pays?\\b|paid|paying|funds?\\b|funded|funding|consult|heard|hears?\\b|asked\\b(?! to)|told|tells|said|says|knows?\\b|informed|checks?\\b|checked|checking|monitor|review|approv|signs?\\b|signed|signing|scrutini';

export const NAMES_ASKING_WHO: readonly (readonly [RegExp, readonly Meaning[]])[] = [
  [
    new RegExp(
      `${DONE_TO}(?=.*\\b(?:work(?:ing)?|team up|join up|join forces|partner) with$)|${DONE_TO}(?=.*\\b(?:involve|bring in|get on board)$)`,
    ),
    ['support'],
  ],
  [new RegExp(`${DONE_TO}(?!.*${SITS_WITH})`), ['other']],
  [new RegExp(`^who(?:m|s)?(?: ${HELPING})* (?:${GETS}|${LOOKS_ON})`), ['other']],
  [
    /^who .*\b(?:figures?|data|numbers|records?|counts?|statistics|evidence|indicators?|measures?|scores?|minutes|budgets?|money|costs?|bills?|purse)$/,
    ['other'],
  ],
  [
    /^(for|aimed at|open to|intended for|meant for|suitable for|aimed at whom|(for|open to) whom?|for (which|what) (groups?|people|audience|ages?))$|\bwho (is it )?for$|\bfor whom?$|target (audience|group|population|cohort|user)s?|^((intended|main|primary|key|likely|wider) )?(audience|cohort|population|participant|attendee|recipient|(service )?user|age (group|range|band)|age)s?$|client group|beneficiar|equality group|^population|^(people|groups?|those|children|famil(y|ies)|communit(y|ies)|residents) .*\b(for|affected|served|reached|helped|invited|benefit\w*)$/,
    ['other'],
  ],
  [/^by whom?$|^whose\b|^in whose\b|^(down|up) to( whom)?$/, ['lead']],
];
