/**
 * The packages that go with Weft where it is deployed (`npm ci --omit=dev`), from its own lock file and from what lies
 * in node_modules. Nothing is asked of a network.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export type ShippedPackage = {
  name: string;
  version: string;
  /** As its own package.json has it; null where it says nothing. */
  licence: string | null;
  /** Its files are here; packages for other machines are not. */
  isHere: boolean;
};

const LOCK = 'package-lock.json';

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

/** Older packages have an object, or a list of them. */
const old = z.object({ type: z.string() });
const packageShape = z.object({
  version: z.string().optional(),
  license: z.union([z.string(), old]).optional(),
  licenses: z.array(old).optional(),
});

/** The folder with the lock file: this one or the first above it that has one; null where there is none. */
export function homeAbove(folder: string): string | null {
  if (existsSync(join(folder, LOCK))) return folder;
  const above = dirname(folder);
  return above === folder ? null : homeAbove(above);
}

function readShape<T>(file: string, shape: z.ZodType<T>): T {
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function licenceIn(file: string): string | null {
  const { license, licenses } = readShape(file, packageShape);
  if (typeof license === 'string') return license;
  if (license) return license.type;
  return licenses?.map(({ type }) => type).join(' OR ') || null;
}

/** By name; throws one sentence where the lock file cannot be read. */
export function packagesShipped(home: string): ShippedPackage[] {
  const { packages } = readShape(join(home, LOCK), lockShape);
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .map(([path, { version = '', license }]) => {
      const file = join(home, path, 'package.json');
      const isHere = existsSync(file);
      return {
        name: path.replace(/^.*node_modules\//, ''),
        version,
        licence: isHere ? licenceIn(file) : (license ?? null),
        isHere,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}
