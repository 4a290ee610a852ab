/**
 * The browser's files as Vite built them: read into memory once, with a gzip copy beside each. Their names hold
 * a hash of their content, so a browser may keep them for ever.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

export type Asset = { type: string; bytes: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer> | null };

export type Assets = {
  /** Addresses for the page's head; empty where nothing was built. */
  styles: string[];
  scripts: string[];
  fonts: string[];
  find: (path: string) => Asset | null;
};

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml; charset=utf-8',
};
const SQUEEZED = ['.js', '.css', '.svg'];

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), css: z.array(z.string()).optional() }),
);

export const noAssets: Assets = { styles: [], scripts: [], fonts: [], find: () => null };

function readAsset(path: string): Asset {
  const bytes = new Uint8Array(readFileSync(path));
  const kind = extname(path);
  const gzip = SQUEEZED.includes(kind) ? new Uint8Array(gzipSync(bytes, { level: 9 })) : null;
  return { type: TYPES[kind] ?? 'application/octet-stream', bytes, gzip };
}

/** Reads `dist/client`; pages work without it, unstyled, so a missing build is not an error here. */
export function readAssets(folder: string): Assets {
  const manifestFile = join(folder, '.vite', 'manifest.json');
  if (!existsSync(manifestFile)) return noAssets;
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const entries = Object.values(manifest).filter((entry) => entry.isEntry);
  const files = new Map<string, Asset>();
  for (const name of readdirSync(join(folder, 'assets')))
    files.set(`/assets/${name}`, readAsset(join(folder, 'assets', name)));
  const addresses = (wanted: (name: string) => boolean) =>
    entries
      .flatMap((entry) => [entry.file, ...(entry.css ?? [])])
      .filter(wanted)
      .map((name) => `/${name}`);
  return {
    styles: addresses((name) => name.endsWith('.css')),
    scripts: addresses((name) => name.endsWith('.js')),
    fonts: [...files.keys()].filter((name) => /hyperlegible-next-latin-wght-normal.*\.woff2$/.test(name)),
    find: (path) => files.get(path) ?? null,
  };
}
