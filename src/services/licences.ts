/** Under which licences the packages are that go with Weft. Read once. */
import { homeAbove, packagesShipped } from './packages-shipped.ts';

/** The packages with their versions; the licence is empty where one says none. */
export type Licence = { licence: string; packages: string[] };

function find(): Licence[] {
  const home = homeAbove(import.meta.dirname);
  const found = new Map<string, string[]>();
  for (const { name, version, licence } of home === null ? [] : packagesShipped(home)) {
    const key = licence ?? '';
    found.set(key, [...(found.get(key) ?? []), `${name} ${version}`]);
  }
  return [...found]
    .map(([licence, packages]) => ({ licence, packages }))
    .sort((a, b) => b.packages.length - a.packages.length);
}

let known: Licence[] | null = null;

/** Those of the most packages first; empty where Weft stands apart from its own folder. */
export function readLicences(): readonly Licence[] {
  known ??= find();
  return known;
}
