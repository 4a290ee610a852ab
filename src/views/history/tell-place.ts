/** Changes of where an action stands, what it is linked to and why it was dropped: told by numbers, never by ids. */

import { LINK_WORDS, type LinkKind } from '../../domain/action/action-links.ts';
import { CAUSE_WORDS, type DropCause } from '../../domain/action/dropping.ts';
import { longDay, parseDay } from '../../domain/day.ts';
import type { HistoryEntry } from '../../store/history/history.ts';
import { type ChangeLine, type CodesOf, said } from './change-line.ts';

const codeIn = (codes: CodesOf, id: unknown): string => codes.get(String(id)) ?? 'another action';

/** The columns that hold an action's place, each with how its change is said. */
const PLACE_LINES: Readonly<Record<string, (was: unknown, is: unknown, codes: CodesOf) => string>> = {
  plan_id: () => 'It moved to another plan.',
  parent_id: (was, is, codes) =>
    is === null
      ? `It stands alone, and no longer inside ${codeIn(codes, was)}.`
      : `It stands inside ${codeIn(codes, is)}.`,
  joined_into: (was, is, codes) =>
    is === null
      ? `It was taken out of ${codeIn(codes, was)} again.`
      : `It was joined into ${codeIn(codes, is)}.`,
};

export function placeLines({ before, after }: HistoryEntry, codes: CodesOf): ChangeLine[] {
  return Object.entries(PLACE_LINES).flatMap(([column, say]) => {
    const [was, is] = [before?.[column] ?? null, after?.[column] ?? null];
    return was === is ? [] : [said(say(was, is, codes))];
  });
}

/** 'Linked: 1.2.3 depends on 2.1.4.' */
export function linkLine({ operation, before, after }: HistoryEntry, codes: CodesOf): ChangeLine[] {
  const row = after ?? before;
  const words = LINK_WORDS[row?.kind as LinkKind]?.from.toLowerCase() ?? 'belongs to';
  const link = `${codeIn(codes, row?.action_id)} ${words} ${codeIn(codes, row?.to_id)}`;
  return [said(operation === 'delete' ? `Link taken out: ${link}.` : `Linked: ${link}.`)];
}

/** 'Cause: The money ended. Decided by the board on 3 March 2026.' */
export function dropLine({ operation, before, after }: HistoryEntry): ChangeLine[] {
  const row = after ?? before;
  const cause = CAUSE_WORDS[row?.cause as DropCause] ?? 'not said';
  if (operation === 'delete') return [said(`It is no longer dropped (cause: ${cause}).`)];
  const day = parseDay(String(row?.decided_on));
  const by = row?.decided_by ? ` by ${row.decided_by}` : '';
  return [said(`Cause: ${cause}. Decided${by}${day ? ` on ${longDay(day)}` : ''}.`)];
}
