/** Damage to a package that stays a sound zip: parts lost, renamed, swapped, emptied, cut off. */
import { unzipSync, zipSync } from 'fflate';
import type { Mutation } from './byte-mutations.ts';
import type { Chance } from './chance.ts';

type Parts = Record<string, Uint8Array>;

function changed(parts: Parts, name: string, chance: Chance): Parts {
  const { [name]: part = new Uint8Array(), ...others } = parts;
  switch (chance.below(6)) {
    case 0:
      return others;
    case 1:
      return { ...others, [`${name}.old`]: part };
    case 2:
      return { ...others, [name]: new Uint8Array() };
    case 3:
      return { ...others, [name]: part.slice(0, chance.below(part.length + 1)) };
    case 4: {
      const other = chance.pick(Object.keys(parts));
      return { ...parts, [name]: parts[other] ?? part, [other]: part };
    }
    default:
      return { ...parts, [`../${name}`]: part, 'word/vbaProject.bin': part };
  }
}

export const repackaged: Mutation = (bytes, chance) => {
  const parts = unzipSync(bytes);
  const name = chance.pick(Object.keys(parts));
  return zipSync(changed(parts, name, chance), { level: 1 });
};
