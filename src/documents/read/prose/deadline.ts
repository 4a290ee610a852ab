/**
 * A deadline that a title, a box or a line of prose holds over everything below it: a clause about the work as a whole
 * that ends in a day to be done by (`every task in this strand to be finished by June 2027`, `by end 2027`).
 *
 * - Before its `by` stands nothing, or only words for the work, for what holds it and for its being done; or it opens
 *   with the work, or with `to be`, and ends in its being done (`all actions for schools to be in place by …`).
 * - A clause about anything else (`fewer falls by 2030`), about a beginning or a review, or in the past, is none.
 */
import { plainWords, wordsOf } from '../../../domain/reading/wording.ts';
import { looksTimed } from '../cells/evidence.ts';
import { clausesOf } from './clauses.ts';

const oneOf = (...words: string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

const WORK =
  'actions?|points?|steps?|tasks?|works?|jobs?|items?|activit(?:y|ies)|measures?|milestones?|commitments?|promises?|' +
  'pledges?|deliverables?|recommendations?|projects?|initiatives?|improvements?';
const ALL_OF_IT = 'everything|all|things?|pieces?|lines?|rows?|what';
const HOLDER =
  'strands?|themes?|sections?|priorit(?:y|ies)|goals?|objectives?|outcomes?|aims?|parts?|areas?|tables?|lists?|pages?|' +
  'workstreams?|streams?|phases?|stages?|groups?|box(?:es)?|headings?|chapters?|pillars?|sheets?|blocks?|tiers?|years?|' +
  'here|below|above|following|listed|shown|set';
const JOINS =
  'under|within|of|in|for|on|from|to|the|an?|this|these|those|that|our|its|their|them|it|every|each|both|any|whole|' +
  'entire|same|which|ones?|single|remaining|other|key|main|agreed|proposed|and|or|so|with|at|as|out|up|off|through|fully|\\d+|[ivx]+';
const BEING =
  'is|are|be|being|will|shall|must|should|has|have|needs?|due|meant|expected|aimed|intended|scheduled|required|planned|' +
  'wanted|timetabled|targeted|target|aim|we|want|expect';
const DONE =
  'complet(?:e|ed|es|ion)|deliver(?:ed|y|s)?|finish(?:ed|es)?|do|done|achiev(?:e|ed|ement)|met|' +
  'implement(?:ed|ation)?|clos(?:e|ed|ure)|conclud(?:e|ed)|end|ends|ended|fulfil(?:led)?|carried|carry|put|place|ready|' +
  'live|wrapped|signed|running|over|discharged|actioned|realised|resolved|accomplished|seen|brought|undertaken|taken|' +
  'kept|honoured';

/** A word that may stand in a clause about the work and nothing else. */
const ABOUT = oneOf(WORK, ALL_OF_IT, HOLDER, JOINS, BEING, DONE);
/** One without which such a clause says nothing of the work: `jobs by 2030` may be a goal. */
const TELLS =
  /\b(?:everything|all|actions?|steps?|tasks?|due|target|in place|complet\w+|deliver\w*|finish\w*|done|achiev\w+|met|implement\w*|closed?|conclud\w+|ended|fulfilled|actioned|discharged|accomplished)\b/;

/** `all actions for schools`, at the head of a clause. */
const OPENS_WITH_WORK = new RegExp(
  `^(?:(?:all|every|each|piece|any|both|these|those|the|this|our|of|remaining|other|key|agreed|following|year|\\d{1,2}) )*(?:${WORK})\\b`,
);
const ENDS_DONE = new RegExp(`\\b(?:be \\w+(?: (?:out|up|off|through))?|in place|due|${DONE})$`);
/** A beginning, a review, a thing of the past, a goal. */
const OTHERWISE =
  /\b(?:was|were|been|had|start\w*|beg[iau]n\w*|commenc\w*|review\w*|updat\w*|report\w*|publish\w*|refresh\w*|launch\w*|drafted|evaluat\w*|reduc\w*|fewer|less)\b/;
const LONGEST = 16;

const isAbout = (words: string): boolean => wordsOf(words).every((word) => ABOUT.test(word));

/** True where some words speak of the work as a whole and of its end. */
function isOfWork(words: string): boolean {
  const head = plainWords(words);
  if (OTHERWISE.test(head) || wordsOf(head).length > LONGEST) return false;
  const opens = OPENS_WITH_WORK.test(head) || /^(?:is |are )?to be\b/.test(head);
  return (isAbout(head) && TELLS.test(head)) || (opens && ENDS_DONE.test(head));
}

const LONGEST_TIME = 40;
const isTime = (text: string): boolean => text.length <= LONGEST_TIME && looksTimed(text);

const BY = /\b(?:on or before|(?:by )?(?:no|not) later than|by|before|until|till|due(?: on| in)?):?\s+/gi;

/** What stands before `by` and a time at the end of a clause; null where it has no such end. */
function beforeBy(clause: string): string | null {
  const by = [...clause.matchAll(BY)].find((m) => isTime(clause.slice(m.index + m[0].length)));
  return by === undefined ? null : clause.slice(0, by.index);
}

const NAMED = /\b(?:deadline|(?:target|due|end|finish|finishing|completion) date)\b/i;
const MOST_BETWEEN = 8;

/** `deadline for all of these: May 2027`. */
function namesDeadline(clause: string): boolean {
  const named = NAMED.exec(clause);
  if (!named || !isAbout(clause.slice(0, named.index))) return false;
  const after = clause.slice(named.index + named[0].length).split(' ');
  return after
    .slice(0, MOST_BETWEEN)
    .some((_, i) => isAbout(after.slice(0, i).join(' ')) && isTime(after.slice(i).join(' ')));
}

/** True of a label that asks when the work is to be done by: `To be finished by`, `All steps complete before`. */
export function asksEnd(label: string): boolean {
  const head = label
    .replace(/[\s:?]*$/, '')
    .replace(/\s(?:on or before|(?:no|not) later than|by|before)$/i, '');
  return head.length < label.replace(/[\s:?]*$/, '').length && isOfWork(head);
}

type Told = { said: string; bare: boolean };

/** The clause where it ends in a day to be done by; `bare` where it says no more than that. */
function told(clause: string): Told[] {
  const said = clause.replace(/[\s.,;]+$/, '');
  const head = beforeBy(said);
  const bare = head !== null && plainWords(head) === '';
  return bare || namesDeadline(said) || (head !== null && isOfWork(head)) ? [{ said, bare }] : [];
}

const MAY_TELL = /\b(?:by|before|later than|until|till|due|deadline|date)\b/i;
/** The clauses of a text that say a deadline, the outermost first. */
const toldIn = (text: string): Told[] => (MAY_TELL.test(text) ? clausesOf(text).flatMap(told) : []);

/** The deadline that a title says of what stands under it: `Year 1 actions (by March 2027)`; null where it says none. */
export function deadlineInTitle(title: string): string | null {
  return toldIn(title).at(-1)?.said ?? null;
}

/** The deadline that a line of prose says of everything below it; null where it speaks of something else. */
export function deadlineSaid(text: string): string | null {
  const all = toldIn(text);
  return all.every(({ bare }) => bare) ? null : (all.at(-1)?.said ?? null);
}
