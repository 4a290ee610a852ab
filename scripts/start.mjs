/** `npm start`: makes the clone ready, then serves Weft until it is stopped with Ctrl+C. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root, SMALL } from './prepare.mjs';

const node = prepare();
const weft = spawn(
  node,
  [...SMALL, join(root, 'dist', 'server', 'weft.js'), 'serve', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => weft.kill(signal));
weft.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
