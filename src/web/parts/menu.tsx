/**
 * Links that stand in a row; on a phone they are a menu that a button opens, without a script. A browser that knows no
 * popover shows them as they are.
 */
import type { ComponentChildren } from 'preact';

type Props = { id: string; name: ComponentChildren; children: ComponentChildren };

export function Menu({ id, name, children }: Props) {
  return (
    <>
      <button class="menu-button" type="button" popovertarget={id}>
        {name}
      </button>
      <div class="menu" id={id} popover>
        {children}
      </div>
    </>
  );
}
