/** One line of what a change did: a sentence, or a value before and after. */
export type ChangeLine =
  | { kind: 'said'; text: string }
  | { kind: 'changed'; label: string; before: string; after: string };

export const said = (text: string): ChangeLine => ({ kind: 'said', text });

/** The present codes of actions by their ids, for rows that only name an id. */
export type CodesOf = ReadonlyMap<string, string>;
