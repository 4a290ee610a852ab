/**
 * What yes, no and partly mean in a column whose heading asks something.
 *
 * - Asked whether it is done (`Complete Y/N`, `In place yet?`), yes is complete and no says only that it is not, which
 *   is no stage. Asked whether it has begun, yes is in progress and no is not started.
 * - An answer may go on to say more after a mark (`Partly, six fitted`; `No – nobody came`). Words that run on from
 *   it (`No further work needed`) are no answer.
 */
import type { ReadLifecycle } from './plan-reading.ts';

const YES = /^\W*(?:y|yes|✓|✔|√|☑|ü|tick(?:ed)?)\b\W*|^\s*(?:[✓✔√☑☒✅]|\[[x✓✔]\])/iu;
const NO = /^\W*(?:n|no|not yet|✗|✘|☐)\b\W*|^\s*[✗✘☐]/iu;
const NO_MARK = /^\s*[✗✘☐]/u;
const RUNS_ON = /^(?:no\s+\w|not\s+(?!yet\W*$))/i;
const PARTLY =
  /^\W*(?:(?:just )?a (?:bit|little)|partly|partially|in part|some of it|half|nearly|almost)(?:\W*$|\s*[,;:.(–—-]\s*\S)/i;

const ASKS_DONE =
  /\bcomplet|\bdone\b|\bachiev|\bclosed?\b|\bdeliver|\bfinish|\by\s?\/\s?n\b|\bmet\b|\bin (?:place|use)\b|\bup and running\b|^[^\p{L}\p{N}]*[✓✔][^\p{L}\p{N}]*$/iu;
const ASKS_BEGUN = /\b(?:started|begun|commenced|under ?way|in hand)\b/i;

/** How a cell answers its heading: a stage, or null for one that is no stage; undefined where it is no answer. */
export function answered(text: string, heading: string): ReadLifecycle | null | undefined {
  const done = ASKS_DONE.test(heading);
  const begun = !done && ASKS_BEGUN.test(heading);
  const bare = text.trim();
  if (!done && !begun) return undefined;
  if (PARTLY.test(bare)) return 'inProgress';
  if (YES.test(bare)) return done ? 'complete' : 'inProgress';
  if (!NO.test(bare) || RUNS_ON.test(bare)) return undefined;
  return done ? null : 'notStarted';
}

/** Yes, or a tick. */
export const saysYes = (text: string): boolean => YES.test(text);
/** No, in any way. */
export const saysNo = (text: string): boolean => NO.test(text);
/** A cross or an empty box. */
export const hasNoMark = (text: string): boolean => NO_MARK.test(text);
