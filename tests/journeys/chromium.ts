/** Finding and starting a real Chromium, headless, with nothing that calls home. */
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** True where there is one to start. */
export const hasBrowser = (): boolean => findChromium() !== null;

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error(
      'There is no Chromium here. Install it, or set WEFT_CHROMIUM to its path, and run again.',
    );
  return chromium.launch({ executablePath, args: FLAGS });
}
