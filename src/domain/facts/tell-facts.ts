/**
 * What became of an action's facts between two states of its row, one line for each entry that came, went or changed.
 * Rows come out of the history, so anything may be missing that was not kept yet.
 */
import { type Timescale, timescaleSchema } from '../timescale/timescale.ts';
import { type ActionFacts, actionFactsSchema, NO_FACTS } from './action-facts.ts';
import { entriesOf, FACT_KINDS, type FactHolder, type FactKind, signatureOf } from './fact-lists.ts';
import { FACT_NAMES } from './fact-words.ts';
import { LABEL_KINDS, type LabelKind, sayType } from './labels.ts';
import { sayFact } from './say-fact.ts';

/** `null` for what was not there. */
export type FactChange = { name: string; before: string | null; after: string | null };

/** A row of the history as it was kept. */
export type KeptRow = Readonly<Record<string, unknown>> | null;

function holderOf(row: KeptRow): FactHolder | null {
  const timescale = timescaleSchema.safeParse(row?.timescale);
  const facts = actionFactsSchema.partial().safeParse(row?.facts ?? {});
  if (!timescale.success || !facts.success) return null;
  return {
    timescale: timescale.data as Timescale,
    facts: { ...NO_FACTS, ...(facts.data as Partial<ActionFacts>) },
  };
}

export function factChanges(before: KeptRow, after: KeptRow): FactChange[] {
  const [was, is] = [holderOf(before), holderOf(after)];
  if (!was || !is) return [];
  return [
    ...FACT_KINDS.flatMap((kind) => listChanges(kind, was, is)),
    ...LABEL_KINDS.flatMap((kind) => labelChanges(kind, was.facts, is.facts)),
  ];
}

/** One that went and one that came at once are one that changed. */
function listChanges(kind: FactKind, was: FactHolder, is: FactHolder): FactChange[] {
  const [old, now] = [entriesOf(was, kind), entriesOf(is, kind)];
  const [oldSigns, nowSigns] = [new Set(old.map(signatureOf)), new Set(now.map(signatureOf))];
  const gone = old.filter((entry) => !nowSigns.has(signatureOf(entry)));
  const come = now.filter((entry) => !oldSigns.has(signatureOf(entry)));
  const many = gone.length > come.length ? gone : come;
  return many.map((_, at) => ({
    name: FACT_NAMES[kind],
    before: gone[at] ? sayFact(kind, gone[at]) : null,
    after: come[at] ? sayFact(kind, come[at]) : null,
  }));
}

function labelChanges(kind: LabelKind, was: ActionFacts, is: ActionFacts): FactChange[] {
  const say = (list: readonly string[]): string | null => list.map(sayType).join(', ') || null;
  const [before, after] = [say(was[kind]), say(is[kind])];
  return before === after ? [] : [{ name: FACT_NAMES[kind], before, after }];
}
