#!/usr/bin/env node
/** `npx weft VERB`: hands over to the built Weft, on the Node that came with it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, SMALL } from '../scripts/prepare.mjs';

const built = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'server', 'weft.js');
if (!existsSync(built)) {
  process.stderr.write(
    'Weft is not built yet. Run `npm start` or `npm test` once in this folder, then try again.\n',
  );
  process.exit(2);
}
const weft = spawn(
  findNode(),
  [...(process.argv[2] === 'serve' ? SMALL : []), built, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => weft.kill(signal));
weft.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
