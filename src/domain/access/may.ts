/**
 * What a person may do, asked by every command and view before anything else.
 *
 * - A coordinator may do everything in the partnership.
 * - A reader may see, and change nothing.
 */
import { done, failed, type Result } from '../problem.ts';
import type { Person } from './person.ts';

export type Deed = 'seePlan' | 'changePlan' | 'seeImport' | 'importPlan' | 'adoptPlan' | 'exportPlan';

const READERS_MAY: readonly Deed[] = ['seePlan', 'exportPlan'];

/** What the buttons of pages depend on: nothing is offered that would then be refused. */
export type Allowed = { changePlan: boolean; importPlan: boolean };

export const allowedTo = (person: Person): Allowed => ({
  changePlan: may(person, 'changePlan').ok,
  importPlan: may(person, 'importPlan').ok,
});

export function may(person: Person, deed: Deed): Result<Person> {
  if (person.role === 'coordinator' || READERS_MAY.includes(deed)) return done(person);
  return failed({
    code: 'notAllowed',
    message: 'Your role lets you read this partnership’s plans, not change them.',
    remedy: 'Ask the partnership’s coordinator to make the change or to change your role.',
  });
}
