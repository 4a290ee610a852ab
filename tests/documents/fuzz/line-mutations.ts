/** Damage to documents made of lines: lost, doubled, shuffled and odd lines, tabs and quotes gone astray. */
import { strFromU8, strToU8 } from 'fflate';
import type { Mutation } from './byte-mutations.ts';
import type { Chance } from './chance.ts';
import { ODD_TEXTS } from './odd-texts.ts';

function oddLines(lines: string[], chance: Chance): string[] {
  const at = chance.below(lines.length);
  switch (chance.below(7)) {
    case 0:
      return lines.filter((_, i) => i !== at);
    case 1:
      return lines.flatMap((line, i) => (i === at ? [line, line, line] : [line]));
    case 2:
      return [...lines.slice(0, at), ...chance.shuffled(lines.slice(at))];
    case 3:
      return lines.map((line, i) => (i === at ? `\t${chance.pick(ODD_TEXTS)}` : line));
    case 4:
      return lines.map((line) => (chance.oneIn(9) ? line.replace(/[\t,|]/, '') : line));
    case 5:
      return lines.map((line) =>
        chance.oneIn(9) ? line.replace(/ /, chance.pick(['\t', '"', ',', '|'])) : line,
      );
    default:
      return lines.map((line) => (chance.oneIn(9) ? line.replace(/\S+/, chance.pick(ODD_TEXTS)) : line));
  }
}

export const linesChanged: Mutation = (bytes, chance) => {
  let lines = strFromU8(bytes).split('\n');
  const times = 1 + chance.below(4);
  for (let i = 0; i < times && lines.length > 0; i++) lines = oddLines(lines, chance);
  return strToU8(lines.join('\n'));
};
