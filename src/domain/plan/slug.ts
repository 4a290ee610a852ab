/**
 * A plan's name in its address: lower case, letters and digits of the Latin alphabet, words joined by hyphens, at
 * most 60 characters and cut between words. It must hold a letter, and may not be a word that Weft uses itself.
 */
const LONGEST = 60;
const OURS = new Set(['new', 'archive']);

/** The address that a title suggests; 'plan' where the title has nothing that could stand in one. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const whole = plain.length <= LONGEST ? plain : plain.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
  const slug = whole.slice(0, LONGEST);
  return /[a-z]/.test(slug) && !OURS.has(slug) ? slug : `plan${slug === '' ? '' : `-${slug}`}`;
}

/** True for text that can stand in an address as it is. */
export function isSlug(text: string): boolean {
  return text === slugOf(text);
}

/** The first of `wanted`, `wanted-2`, `wanted-3` … that nobody has. */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
