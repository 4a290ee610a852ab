/** Which Weft this is: the version in the package.json above the running program, wherever it was built to. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAME = 'weft';

function versionIn(folder: string): string | null {
  const file = join(folder, 'package.json');
  if (existsSync(file)) {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (name === NAME && version !== undefined) return version;
  }
  const above = dirname(folder);
  return above === folder ? null : versionIn(above);
}

/** Null where the program stands apart from its package.json. */
export const weftVersion = (): string | null => versionIn(dirname(fileURLToPath(import.meta.url)));
