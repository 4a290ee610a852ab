/** What stands in the place of somebody's name once they asked to be forgotten. */
export const FORGOTTEN_PERSON = 'A person who asked to be forgotten';

/** In the directory no two entries have one name, so that the second and later ones are numbered. */
export function forgottenName(taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  if (!known.has(FORGOTTEN_PERSON.toLowerCase())) return FORGOTTEN_PERSON;
  for (let number = 2; ; number += 1) {
    const name = `${FORGOTTEN_PERSON} (${number})`;
    if (!known.has(name.toLowerCase())) return name;
  }
}
