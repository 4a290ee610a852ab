/** A word that something was done, with the way to undo it; read out by screen readers when it appears. */
import type { ComponentChildren } from 'preact';
import { shell as words } from '../words/shell.ts';

type NoticeProps = {
  children: ComponentChildren;
  undo?: string | null;
  /** The deed that was done, for the page's own script. */
  deedId?: string | null;
};

export function Notice({ children, undo = null, deedId = null }: NoticeProps) {
  return (
    <div class="notice" role="status" data-deed={deedId}>
      <strong class="notice-lead">{words.done}</strong> {children}{' '}
      {undo ? <a href={undo}>{words.undo}</a> : null}
    </div>
  );
}
