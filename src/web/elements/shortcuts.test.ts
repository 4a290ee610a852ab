import { describe, expect, it } from 'vitest';
import { shortcuts as words } from '../words/shortcuts.ts';
import { beginsShortcut, isSingle, type Press, SHORTCUTS, shortcutFor } from './shortcuts.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('which key does what', () => {
  it.each<[string, Press, string | null, string | null]>([
    ['?', press('?'), null, 'help'],
    ['j', press('j'), null, 'next'],
    ['an arrow', press('ArrowUp'), null, 'previous'],
    ['p alone', press('p'), null, null],
    ['p after g', press('p'), 'g', 'overview'],
    ['j after g', press('j'), 'g', null],
    ['Ctrl and Enter', press('Enter', { ctrlKey: true }), null, 'save'],
    ['Cmd and Enter', press('Enter', { metaKey: true }), null, 'save'],
    ['Enter alone, which is the browser’s', press('Enter'), null, null],
    ['Ctrl and s, which is the browser’s', press('s', { ctrlKey: true }), null, null],
    ['Alt and d, which is the browser’s', press('d', { altKey: true }), null, null],
  ])('%s', (_title, pressed, before, name) => expect(shortcutFor(pressed, before)?.name ?? null).toBe(name));

  it.each<[string, boolean]>([
    ['g', true],
    ['j', false],
    ['', false],
  ])('‘%s’ begins one of two keys: %s', (key, begins) => expect(beginsShortcut(press(key))).toBe(begins));

  it('can be switched off unless Ctrl is held', () => {
    expect(isSingle(press('?'))).toBe(true);
    expect(isSingle(press('Enter', { ctrlKey: true }))).toBe(false);
  });
});

it('has no key twice in what can be meant at once, and words for each', () => {
  const acted = SHORTCUTS.filter((one) => !('toldOnly' in one)).flatMap((one) => one.keys);
  expect(new Set(acted).size).toBe(acted.length);
  for (const { name, group } of SHORTCUTS) {
    expect(words.does[name]).toMatch(/^[A-Z]/);
    expect(words.groups[group]).toMatch(/^[A-Z]/);
  }
});
