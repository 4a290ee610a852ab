/**
 * Boxes in front of what is to be done, as in lists of tasks: `☒ Book the hall`, `[ ] Print the leaflet`. A ticked one
 * says that it is done; an empty one says only that it is not.
 */
import type { Draft } from '../cells/draft.ts';
import type { Line } from '../prose/line.ts';

const BOX = /^\s*(?:([☑☒✓✔✅]|\[[xX✓✔]\])|[☐□◻⬜]|\[\s?\])\s*(?=\S)/u;

/** The box at the head of a text, and the words after it; null where there is none. */
export function boxAtHead(text: string): { mark: string; ticked: boolean; rest: string } | null {
  const m = BOX.exec(text);
  return m ? { mark: m[0].trim(), ticked: m[1] !== undefined, rest: text.slice(m[0].length) } : null;
}

/** A draft whose box has become how it stands. */
export function withoutBox(draft: Draft): Draft {
  const [first, ...rest] = draft.action;
  const box = first ? boxAtHead(first.text) : null;
  if (!first || !box) return draft;
  const line: Line = { ...first, text: box.rest };
  const said = { heading: 'Done', text: box.mark, kind: 'status' as const, colour: null };
  return { ...draft, action: [line, ...rest], statuses: [...draft.statuses, ...(box.ticked ? [said] : [])] };
}
