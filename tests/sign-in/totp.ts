/** What an app for codes shows (RFC 6238), from the key as a page shows it. */
import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(key: string): Buffer {
  const bits = [...key.replace(/[\s=]/g, '')]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

function codeOf(key: string, at = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', bytesOf(key)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const HALF_MINUTE = 30_000;
const TIME_TO_TYPE = 5_000;

/** What it shows now, with a while left in which it is good. */
export async function codeNow(key: string): Promise<string> {
  const left = HALF_MINUTE - (Date.now() % HALF_MINUTE);
  if (left < TIME_TO_TYPE) await new Promise((resolve) => setTimeout(resolve, left + 10));
  return codeOf(key);
}

/** What it showed half a minute ago, or will show. */
export const codeBeside = (key: string, halfMinutes: -1 | 1): string =>
  codeOf(key, Date.now() + halfMinutes * HALF_MINUTE);
