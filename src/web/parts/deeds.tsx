/** What can be done to one part of a list: quiet links and buttons in a row, the rarer ones behind a word that opens. */

import type { ComponentChildren } from 'preact';
import { Once } from './once.tsx';

export function Deeds({ children }: { children: ComponentChildren }) {
  return <div class="deeds on-screen">{children}</div>;
}

/** `whole` tells it apart from the same deed on other rows, for people who hear the page. */
export function Deed({ href, label, whole }: { href: string; label: string; whole: string }) {
  return (
    <a class="deed" href={href} aria-label={whole}>
      {label}
    </a>
  );
}

/** Opens without a script; one of them is open at a time. */
export function DeedMenu({
  label,
  whole,
  children,
}: {
  label: string;
  whole: string;
  children: ComponentChildren;
}) {
  return (
    <details class="deed-menu" name="deeds">
      <summary class="deed" aria-label={whole}>
        {label}
      </summary>
      <div class="deed-menu-open">{children}</div>
    </details>
  );
}

type MovesProps = {
  action: string;
  version: number;
  /** Null at that end of the list. */
  up: { label: string; whole: string } | null;
  down: { label: string; whole: string } | null;
};

/** One place up or down. */
export function Moves({ action, version, up, down }: MovesProps) {
  const button = (direction: 'up' | 'down', { label, whole }: { label: string; whole: string }) => (
    <button class="deed link-button" type="submit" name="direction" value={direction} aria-label={whole}>
      {label}
    </button>
  );
  if (!up && !down) return null;
  return (
    <form class="deed-moves" method="post" action={action}>
      <Once />
      <input type="hidden" name="version" value={version} />
      {up ? button('up', up) : null}
      {down ? button('down', down) : null}
    </form>
  );
}
