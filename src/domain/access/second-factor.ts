/**
 * Who must show more than a password. An administrator keeps everybody else's rights, so one who has shown no second
 * factor reaches nothing but the page where it is set up. A passkey counts: it is a thing that one has, opened by a
 * finger, a face or a number. Everybody else may have one, and is asked for it once they do.
 */
import { holds, type Person } from './person.ts';

export const mustShowSecondFactor = (person: Person, { secondFactor }: { secondFactor: boolean }): boolean =>
  holds(person, 'administrator') && !secondFactor;
