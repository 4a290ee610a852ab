import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEEDS, deedWords } from './history-words.ts';

const folder = join(import.meta.dirname, '../../commands');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));
/** Of commands, and of what is written with nobody asked; what only reads in its name leaves no history. */
const deeds = files.flatMap((text) => [
  ...[...text.matchAll(/deed: '(\w+)'/g)].map((found) => found[1] ?? ''),
  ...(/\bwrite\(/.test(text) ? [...text.matchAll(/onItsOwn\([^;]*?, '(\w+)'\)/g)] : []).map(
    (found) => found[1] ?? '',
  ),
]);

it('finds the deeds of the commands', () => expect(deeds.length).toBeGreaterThan(20));

it.each([...new Set(deeds)])('%s is told in words of its own', (deed) => {
  expect(Object.keys(DEEDS)).toContain(deed);
  expect(deedWords(deed)).not.toBe(deedWords('no such deed'));
});

it('tells each deed apart', () => expect(new Set(Object.values(DEEDS)).size).toBe(Object.keys(DEEDS).length));
