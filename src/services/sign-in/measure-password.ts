/**
 * How guessable a password is, found out on this machine: against the words that stolen lists begin with (49,000, from
 * the package), the person's own words, keyboards and repeats. The lists are loaded when somebody chooses a password.
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { Measured } from '../../domain/access/password.ts';

type Found = ReturnType<ZxcvbnFactory['check']>;

let judge: Promise<ZxcvbnFactory> | null = null;

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Judge }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Judge({ dictionary, graphs: adjacencyGraphs });
}

/** What stands for most of the password. */
function weaknessOf(found: Found): Measured['weakness'] {
  const longest = found.sequence.toSorted((a, b) => b.token.length - a.token.length)[0];
  if (longest === undefined) return null;
  if (longest.pattern === 'dictionary')
    return longest.dictionaryName === 'userInputs'
      ? 'own'
      : longest.dictionaryName === 'passwords-common'
        ? 'known'
        : null;
  if (longest.pattern === 'repeat') return 'repeats';
  return longest.pattern === 'spatial' || longest.pattern === 'sequence' ? 'keys' : null;
}

/** @param own words that others know of this person: their name, address, partnership */
export async function measurePassword(password: string, own: readonly string[]): Promise<Measured> {
  judge ??= load();
  const words = own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const known = words.map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  const found = (await judge).check(password.slice(0, 100), known);
  const isOwn = found.sequence.every(
    (part) => part.token.length < 3 || ('dictionaryName' in part && part.dictionaryName === 'userInputs'),
  );
  return isOwn
    ? { score: Math.min(1, found.score), weakness: 'own' }
    : { score: found.score, weakness: weaknessOf(found) };
}
