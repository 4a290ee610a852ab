/**
 * Whether a document is a copy of a plan's own, judged by the actions that both have word for word: at least three,
 * and at least half of those of the smaller one. Two plans of one partnership share a line or two, never half.
 */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.5;

export function isCopy(
  shared: number,
  { inDocument, inPlan }: { inDocument: number; inPlan: number },
): boolean {
  return shared >= LEAST_SHARED && shared >= LEAST_SHARE * Math.min(inDocument, inPlan);
}
