/**
 * Every key that does something, in one list: the page and the dialog that tell of them are drawn from it, and
 * `<page-keys>` acts on it. A new one is an entry here, its words in `web/words/shortcuts.ts`, and, where it neither
 * goes to a link nor is done by the browser itself, what it does in `key-deeds.ts`.
 *
 * `keys` as `KeyboardEvent.key` has them; two, one after the other, with a space between; `Mod+` is Ctrl, on a Mac
 * also Cmd.
 */
export const KEY_GROUPS = ['everywhere', 'going', 'list', 'action', 'editor', 'checking'] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

export type Shortcut = {
  name: string;
  keys: readonly string[];
  group: KeyGroup;
  /** The link that it follows, where that is on the page. */
  goes?: string;
  /** Told here; done by the browser, or by the element whose keys they are. */
  toldOnly?: true;
};

const plan = (part: string): string => `.plan-nav a[href$="/${part}"]`;

export const SHORTCUTS = [
  { name: 'help', keys: ['?'], group: 'everywhere' },
  { name: 'palette', keys: ['Mod+k'], group: 'everywhere' },
  { name: 'filter', keys: ['/'], group: 'everywhere' },
  { name: 'up', keys: ['u'], group: 'everywhere', goes: '.trail li:last-child a' },
  { name: 'plans', keys: ['g l'], group: 'going', goes: '.main-nav a[href="/plans"]' },
  { name: 'directory', keys: ['g d'], group: 'going', goes: '.main-nav a[href="/directory"]' },
  { name: 'search', keys: ['g s'], group: 'going', goes: '.main-nav a[href="/search"]' },
  { name: 'imports', keys: ['g r'], group: 'going', goes: '.main-nav a[href="/imports"]' },
  { name: 'overview', keys: ['g p'], group: 'going', goes: '.plan-nav a:first-child' },
  { name: 'table', keys: ['g a'], group: 'going', goes: plan('table') },
  { name: 'whoDoesWhat', keys: ['g w'], group: 'going', goes: plan('leads') },
  { name: 'timeline', keys: ['g m'], group: 'going', goes: plan('timeline') },
  { name: 'needs', keys: ['g n'], group: 'going', goes: plan('needs') },
  { name: 'evidence', keys: ['g v'], group: 'going', goes: plan('evidence') },
  { name: 'text', keys: ['g t'], group: 'going', goes: plan('sections') },
  { name: 'glossary', keys: ['g b'], group: 'going', goes: plan('glossary') },
  { name: 'copies', keys: ['g c'], group: 'going', goes: plan('proposals') },
  { name: 'history', keys: ['g h'], group: 'going', goes: plan('history') },
  { name: 'next', keys: ['j', 'ArrowDown'], group: 'list' },
  { name: 'previous', keys: ['k', 'ArrowUp'], group: 'list' },
  { name: 'open', keys: ['Enter'], group: 'list', toldOnly: true },
  { name: 'edit', keys: ['e'], group: 'action' },
  { name: 'status', keys: ['s'], group: 'action' },
  { name: 'leads', keys: ['l'], group: 'action' },
  { name: 'timescale', keys: ['d'], group: 'action' },
  { name: 'choose', keys: ['x'], group: 'action' },
  { name: 'save', keys: ['Mod+Enter'], group: 'editor' },
  { name: 'saveCell', keys: ['Enter'], group: 'editor', toldOnly: true },
  { name: 'leave', keys: ['Escape'], group: 'editor', toldOnly: true },
  { name: 'nextCell', keys: ['Tab'], group: 'editor', toldOnly: true },
  { name: 'nextQuestion', keys: ['n', 'p'], group: 'checking', toldOnly: true },
  { name: 'answer', keys: ['1', '9'], group: 'checking', toldOnly: true },
] as const satisfies readonly Shortcut[];

export type ShortcutName = (typeof SHORTCUTS)[number]['name'];

/** What a press of a key is called in the list. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export const pressOf = ({ key, ctrlKey, metaKey }: Press): string =>
  ctrlKey || metaKey ? `Mod+${key}` : key;

/** The shortcut for a press; `before` is the key pressed just before, where it begins one of two keys. */
export function shortcutFor(press: Press, before: string | null): (Shortcut & { name: ShortcutName }) | null {
  if (press.altKey) return null;
  const said = before === null ? pressOf(press) : `${before} ${pressOf(press)}`;
  return (
    SHORTCUTS.find(
      (one: Shortcut) => one.toldOnly !== true && (one.keys as readonly string[]).includes(said),
    ) ?? null
  );
}

/** True where the key begins a shortcut of two keys. */
export const beginsShortcut = (press: Press): boolean =>
  !press.altKey && SHORTCUTS.some((one) => one.keys.some((keys) => keys.startsWith(`${pressOf(press)} `)));

/** Keys by themselves may be switched off (WCAG 2.1.4), as they disturb people who dictate; those with Ctrl stay. */
export const isSingle = (press: Press): boolean => !press.ctrlKey && !press.metaKey;
