/** The ways to change what is said of an action where it stands. */
import type { ComponentChildren } from 'preact';
import type { Action, Plan } from '../../domain/plan/plan.ts';
import { cellAddress } from '../addresses.ts';
import type { Cell } from '../forms/cell-fields.ts';
import { cells as words } from '../words/cells.ts';

/** Around a table or a page whose cells can be changed in place. */
export function EditInPlace({ children }: { children: ComponentChildren }) {
  return (
    <edit-in-place
      data-text={words.changeOne('text')}
      data-leads={words.changeOne('leads')}
      data-timescale={words.changeOne('timescale')}
      data-status={words.changeOne('status')}
      data-saved={words.saved}
      data-lost={words.lost}
    >
      {children}
      <p class="unseen" role="status" data-cell-said />
    </edit-in-place>
  );
}

type CellLinkProps = {
  plan: Pick<Plan, 'slug'>;
  action: Pick<Action, 'code'>;
  cell: Cell;
  /** 'Add' where nothing stands there yet. */
  add?: boolean;
  /** The whole of its words are seen, where what it changes does not stand beside it. */
  inFull?: boolean;
};

/** Leads to the cell's own form; with a script that form opens in the nearest `data-cell-host`. */
export function CellLink({ plan, action, cell, add = false, inFull = false }: CellLinkProps) {
  const verb = add ? words.add : words.change;
  return (
    <a class="cell-link on-screen" href={cellAddress(plan.slug, action.code, cell)} data-cell={cell}>
      {inFull ? `${verb} ${words.names[cell]}` : verb}
      {inFull ? null : <span class="unseen"> {words.names[cell]}</span>}
    </a>
  );
}
