/** A word that something was done; read out by screen readers when it appears. */
import type { ComponentChildren } from 'preact';
import { shell as words } from '../words/shell.ts';

export function Notice({ children }: { children: ComponentChildren }) {
  return (
    <div class="notice" role="status">
      <strong class="notice-lead">{words.done}</strong> {children}
    </div>
  );
}
