/** One thing that is known: its name, what it is, and a quiet way to change it. */
import type { ComponentChildren } from 'preact';
import { facts as words } from '../words/facts.ts';

type FactProps = {
  name: string;
  /** The link that leads to changing it; left out where it is not changed here, or not by this person. */
  way?: ComponentChildren;
  /** True where the change is made on the spot. */
  inPlace?: boolean;
  children: ComponentChildren;
};

export function Fact({ name, way, inPlace = false, children }: FactProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-cell-host={inPlace && way ? '' : undefined}>
        {children}
        {way}
      </dd>
    </>
  );
}

/** The link to a page of its own, where one thing is changed. */
export function ChangeLink({ href, what }: { href: string; what: string }) {
  return (
    <a class="cell-link on-screen" href={href}>
      {words.change}
      <span class="unseen"> {what.toLowerCase()}</span>
    </a>
  );
}
