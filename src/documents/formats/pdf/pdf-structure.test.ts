import { describe, expect, it } from 'vitest';
import { readStructure, type StructureNode } from './pdf-structure.ts';

const text = (id: string) => ({ type: 'content', id });
const node = (role: string, ...children: StructureNode['children']): StructureNode => ({ role, children });

describe('lists in lists', () => {
  const inner = node('L', node('LI', node('LBody', text('c'))));
  const tree = node(
    'Root',
    node('P', text('a')),
    node('L', node('LI', node('LBody', text('b'), inner)), node('LI', node('LBody', text('d')))),
  );
  const { partOf } = readStructure(tree);

  it.each([
    ['a', 'P', undefined],
    ['b', 'LI', 0],
    ['c', 'LI', 1],
    ['d', 'LI', 0],
  ])('%s is of a %s of level %s', (name, role, level) => {
    expect(partOf(name)).toMatchObject(level === undefined ? { role } : { role, level });
  });

  it('are items of their own', () => {
    expect(new Set(['a', 'b', 'c', 'd'].map((name) => partOf(name)?.id)).size).toBe(4);
  });
});
