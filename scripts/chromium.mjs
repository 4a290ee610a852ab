/**
 * Finds a Chromium for the browser journeys, and installs the system's own where that is allowed: Debian and
 * Ubuntu as root. Elsewhere it says what to do; the journeys then fail and say so too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './say.mjs';

const PLACES = [
  process.env.WEFT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of the Chromium on this machine, or null where there is none. */
export const findChromium = () => PLACES.find((place) => place && existsSync(place)) ?? null;

/** The path of a Chromium, or null where there is none and none could be installed. */
export function ensureChromium() {
  const there = findChromium();
  if (there) return there;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    say('Installing Chromium from the system’s packages, for the browser journeys …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
  const now = findChromium();
  if (!now)
    say(
      'There is no Chromium on this machine. Install Chromium or Chrome, or set WEFT_CHROMIUM to its path; until then the browser journeys fail.',
    );
  return now;
}
