/**
 * Both builds, told apart by `--mode`. `client`: the browser's scripts, styles and font with hashed names and a
 * manifest, into dist/client. `server`: the program, its packages left outside, into dist/server.
 */
import { existsSync } from 'node:fs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * Turbo writes a style for its progress bar into every page as it loads, which our Content-Security-Policy rightly
 * forbids. We never show that bar, so the line is left out.
 */
const turboWithoutStyle: Plugin = {
  name: 'turbo-without-style',
  transform(code, id) {
    if (!id.includes('@hotwired/turbo/')) return null;
    const line = 'this.installStylesheetElement();';
    if (!code.includes(line)) this.error('Turbo no longer has the line that writes its style; look again.');
    return { code: code.replace(line, ''), map: null };
  },
};

const client: UserConfig = {
  plugins: [turboWithoutStyle],
  publicDir: false,
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['es2022', 'safari15'],
    rolldownOptions: { input: { main: 'src/web/elements/main.ts', look: 'src/web/styles/main.css' } },
  },
};

/** Programs of their own: the command line, and the child in which documents are read. */
const PROGRAMS: Record<string, string> = {
  weft: 'src/cli/weft.ts',
  'reading-child': 'src/services/reading-child.ts',
};

const server: UserConfig = {
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/server',
    emptyOutDir: true,
    ssr: true,
    target: 'node22',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(PROGRAMS).filter(([, file]) => existsSync(file))),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'client' ? client : server));
