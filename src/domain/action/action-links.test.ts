import { expect, it } from 'vitest';
import {
  faultOfLink,
  LINK_KINDS,
  LINK_WORDS,
  type Link,
  type LinkFault,
  type LinkKind,
} from './action-links.ts';

/** 'a dependsOn b' */
const link = (text: string): Link => {
  const [from = '', kind = '', to = ''] = text.split(' ');
  return { from, kind: kind as LinkKind, to };
};

it.each<[string, string[], LinkFault | null]>([
  ['a dependsOn b', [], null],
  ['a dependsOn a', [], 'itself'],
  ['a dependsOn b', ['a dependsOn b'], 'twice'],
  ['a seeAlso b', ['b seeAlso a'], 'twice'],
  ['a sameAs b', ['b sameAs a'], 'twice'],
  ['a contributesTo b', ['a dependsOn b'], null],
  ['a dependsOn b', ['b dependsOn a'], 'circle'],
  ['a dependsOn b', ['b dependsOn c', 'c dependsOn a'], 'circle'],
  ['a dependsOn b', ['b followsFrom a'], null],
  ['a seeAlso b', ['b seeAlso c', 'c seeAlso a'], null],
  ['a dependsOn b', ['c dependsOn d', 'd dependsOn c'], null],
])('%s beside %j: %s', (wished, standing, fault) =>
  expect(faultOfLink(link(wished), standing.map(link))).toBe(fault),
);

it('has words at both ends of every kind', () => {
  for (const kind of LINK_KINDS)
    expect(`${LINK_WORDS[kind].from} ${LINK_WORDS[kind].to}`).toMatch(/^\w.* \w/);
});
