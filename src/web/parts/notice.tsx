/** A word that something was done, with the way to undo it; read out by screen readers when it appears. */
import type { ComponentChildren } from 'preact';
import { shell as words } from '../words/shell.ts';

export function Notice({ children, undo = null }: { children: ComponentChildren; undo?: string | null }) {
  return (
    <div class="notice" role="status">
      <strong class="notice-lead">{words.done}</strong> {children}{' '}
      {undo ? <a href={undo}>{words.undo}</a> : null}
    </div>
  );
}
