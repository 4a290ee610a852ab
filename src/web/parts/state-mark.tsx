/** Says of a plan that it is a draft, or put away; of one that is worked to there is nothing to say. */
import type { PlanState } from '../../domain/plan/plan.ts';
import { plan as words } from '../words/plan.ts';

export function StateMark({ state }: { state: PlanState }) {
  return state === 'live' ? null : <p class="state-mark">{words.states[state]}</p>;
}
