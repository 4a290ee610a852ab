/** `npm run bench`: makes the clone ready and prints how quick Weft is, each number beside its floor. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const node = prepare();
const run = spawnSync(node, ['--expose-gc', join(root, 'bench', 'run.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
