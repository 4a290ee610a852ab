import { expect, it } from 'vitest';
import { blocksOf } from './prose.tsx';

it('makes a paragraph of each line and a list of marked ones', () => {
  const text = 'First line\nsecond line\n\nNext.\n- one\n- two\nAfter.\na) lettered';
  expect(blocksOf(text)).toEqual([
    { kind: 'paragraph', lines: ['First line'] },
    { kind: 'paragraph', lines: ['second line'] },
    { kind: 'paragraph', lines: ['Next.'] },
    { kind: 'list', lines: ['- one', '- two'] },
    { kind: 'paragraph', lines: ['After.'] },
    { kind: 'list', lines: ['a) lettered'] },
  ]);
});
