/** What the keys do: a page by itself, and what the dialog shows that `?` opens. */
import { KEY_GROUPS, type KeyGroup, SHORTCUTS, type Shortcut } from '../../elements/shortcuts.ts';
import { shortcuts as words } from '../../words/shortcuts.ts';
import type { Page } from './page.ts';

/** 'g then p', 'Ctrl or Cmd + Enter': each key in a box of its own. */
function Keys({ keys }: { keys: string }) {
  const [joined, parts] = keys.includes(' ') ? [words.andThen, keys.split(' ')] : ['+', keys.split('+')];
  return (
    <>
      {parts.map((part, n) => (
        <>
          {n > 0 ? ` ${joined} ` : null}
          <kbd>{words.keys[part] ?? part}</kbd>
        </>
      ))}
    </>
  );
}

function Group({ group }: { group: KeyGroup }) {
  const own = SHORTCUTS.filter((one) => one.group === group);
  const between = (name: string): string => (name === 'answer' ? words.to : words.or);
  return (
    <section class="keys-group">
      <h2>{words.groups[group]}</h2>
      <dl>
        {own.map(({ name, keys }: Shortcut & { name: keyof typeof words.does }) => (
          <div key={name}>
            <dt>
              {keys.map((one, n) => (
                <>
                  {n > 0 ? ` ${between(name)} ` : null}
                  <Keys keys={one} />
                </>
              ))}
            </dt>
            <dd>{words.does[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export const shortcutsPage: Page = {
  title: words.title,
  body: (
    <div data-shortcuts>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
      <key-switch
        hidden
        data-on={words.areOn}
        data-off={words.areOff}
        data-turn-on={words.turnOn}
        data-turn-off={words.turnOff}
      >
        <span role="status" /> <button type="button" class="button second small" />
      </key-switch>
      <div class="keys-groups">
        {KEY_GROUPS.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </div>
  ),
};
