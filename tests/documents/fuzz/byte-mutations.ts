/** Damage done without knowing what the bytes mean. */
import type { Chance } from './chance.ts';

export type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const flipped: Mutation = (bytes, chance) => {
  const out = bytes.slice();
  const times = 1 + chance.below(12);
  for (let i = 0; i < times; i++) {
    const at = chance.below(out.length);
    out[at] = (out[at] ?? 0) ^ (1 << chance.below(8));
  }
  return out;
};

const truncated: Mutation = (bytes, chance) => bytes.slice(0, chance.below(bytes.length));

const beheaded: Mutation = (bytes, chance) => bytes.slice(1 + chance.below(Math.min(600, bytes.length - 1)));

const overwritten: Mutation = (bytes, chance) => {
  const out = bytes.slice();
  const at = chance.below(out.length);
  const value = chance.pick([0, 255, 32, 60, 10]);
  out.fill(value, at, at + 1 + chance.below(400));
  return out;
};

function joined(...parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const repeated: Mutation = (bytes, chance) => {
  const from = chance.below(bytes.length);
  const to = Math.min(bytes.length, from + 1 + chance.below(2000));
  return joined(bytes.slice(0, to), bytes.slice(from, to), bytes.slice(to));
};

const cut: Mutation = (bytes, chance) => {
  const from = chance.below(bytes.length);
  return joined(bytes.slice(0, from), bytes.slice(from + 1 + chance.below(2000)));
};

const BYTE_MUTATIONS: readonly Mutation[] = [flipped, truncated, beheaded, overwritten, repeated, cut];

/** One piece of blind damage, or two. */
export const damaged: Mutation = (bytes, chance) => {
  const once = chance.pick(BYTE_MUTATIONS)(bytes, chance);
  return once.length > 0 && chance.oneIn(4) ? chance.pick(BYTE_MUTATIONS)(once, chance) : once;
};
