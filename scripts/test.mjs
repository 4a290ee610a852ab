/**
 * `npm test`: makes the clone ready, runs every check and ends with `N passed, N failed`. A check is one line
 * of that sum: format and lint, types, the domain's types, and each test of Vitest. `npm test -- PATTERN` runs
 * only the tests whose file matches.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { prepare, root } from './prepare.mjs';
import { say } from './say.mjs';

const only = process.argv.slice(2);
const node = prepare();
const chromium = ensureChromium();
const env = {
  ...process.env,
  ...(chromium ? { WEFT_CHROMIUM: chromium } : {}),
  PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
};
const tool = (...parts) => join(root, 'node_modules', ...parts);
const started = Date.now();
let passed = 0;
let failed = 0;

function check(title, args) {
  say(`\n— ${title}`);
  const run = spawnSync(node, args, { cwd: root, stdio: 'inherit', env });
  if (run.status === 0) passed += 1;
  else failed += 1;
}

function vitest() {
  say('\n— Tests: units, fences, store, documents, security, journeys');
  const folder = mkdtempSync(join(tmpdir(), 'weft-test-'));
  const report = join(folder, 'report.json');
  const args = [
    tool('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...only,
  ];
  const run = spawnSync(node, args, { cwd: root, stdio: 'inherit', env });
  if (existsSync(report)) {
    const sums = JSON.parse(readFileSync(report, 'utf8'));
    passed += sums.numPassedTests;
    failed += sums.numFailedTests;
    const skipped = sums.numPendingTests + sums.numTodoTests;
    if (skipped > 0) say(`${skipped} skipped: what they need is not on this machine (each says what).`);
    if (run.status !== 0 && sums.numFailedTests === 0) failed += 1;
  } else failed += 1;
  rmSync(folder, { recursive: true, force: true });
}

if (only.length === 0) {
  check('Format and lint', [tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings', '.']);
  check('Types', [tool('@typescript', 'native', 'bin', 'tsc'), '-p', '.']);
  check('Types of the domain alone', [tool('@typescript', 'native', 'bin', 'tsc'), '-p', 'src/domain']);
}
vitest();
say(`\nTook ${Math.round((Date.now() - started) / 1000)} seconds.`);
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
