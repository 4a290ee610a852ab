/** What stands in the place of somebody's name once they asked to be forgotten. */
export const FORGOTTEN_PERSON = 'A person who asked to be forgotten';

/** What stands in the history where the name was struck out. */
export const NAME_REMOVED = '[name removed]';

/** In the directory no two entries have one name, so that the second and later ones are numbered. */
export function forgottenName(taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  if (!known.has(FORGOTTEN_PERSON.toLowerCase())) return FORGOTTEN_PERSON;
  for (let number = 2; ; number += 1) {
    const name = `${FORGOTTEN_PERSON} (${number})`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** True of a name that was given to somebody forgotten, numbered or not. */
export const isForgottenName = (name: string): boolean =>
  name.startsWith(FORGOTTEN_PERSON) && /^( \(\d+\))?$/.test(name.slice(FORGOTTEN_PERSON.length));

/** Why a partnership may keep names in its history although the person asked: one of these, and who needs them. */
export const KEEPING_GROUNDS = ['publicTask', 'legalClaim'] as const;
export type KeepingGround = (typeof KEEPING_GROUNDS)[number];

/** Said to the person who asked, and kept with the hold. */
export const KEEPING_GROUND_WORDS: Readonly<Record<KeepingGround, string>> = {
  publicTask: 'The names are part of the record of a public task (UK GDPR, Article 17(3)(b) and (d)).',
  legalClaim: 'A legal claim, an inquiry or a complaint needs the names (UK GDPR, Article 17(3)(e)).',
};
