/** What a date cell says beside its time: a doer, and words that are neither time nor status. */
import type { Doubt } from '../reading/plan-reading.ts';
import type { ReadLine } from './mentions.ts';
import type { Repeat } from './repeat.ts';

export type WordsAround = { leads: string[]; leftover: string; doubts: Doubt[] };

const DOER =
  /^\W*([\p{L}][\p{L}\p{N}'’ &/-]{1,50}?)\s+(?:to|will|shall|should)\s+(?:run|hold|provide|deliver|organise|arrange|report|review|lead|do|host|meet|offer|publish|produce|complete|carry|send|give|train|update|undertake|agree|prepare)\b/iu;
const NO_DOER = /^(?:date|dates|this|it|which|action|plan|work|the work|details|timescales?|review|report)$/i;
const TIME_WORDS =
  /§|\b(?:by|from|to|until|till|and|then|or|in|on|at|of|the|a|an|end|start|early|mid|late|every|each|per|during|for|with|onwards?|ongoing|on-going|date|dates|year|month|week|quarter|agreed|confirmed|be|review|w\/c)\b/gi;

/** The doer and the leftover words of a cell. */
export function wordsAround(lines: ReadLine[], repeat: Repeat | null): WordsAround {
  const skeleton = lines.map((l) => l.skeleton).join(' ');
  const doer = DOER.exec(skeleton)?.[1]?.trim() ?? null;
  const leads = doer && !NO_DOER.test(doer) && !doer.includes('§') ? [doer] : [];
  const rest = (repeat ? skeleton.replace(repeat.words, ' ') : skeleton).replace(TIME_WORDS, ' ');
  const leftover = rest.replace(/[^\p{L}\p{N}'’]+/gu, ' ').trim();
  const doubts: Doubt[] = leads.map((name) => ({
    field: 'leads',
    message: `The timescale names “${name}” as the one who does it: is it a lead?`,
    readings: [[], [name]],
  }));
  return { leads, leftover, doubts };
}
