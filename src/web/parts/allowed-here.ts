/** What whoever looks at the page may do: for parts that stand on every page, and offer only what is allowed. */
import { type ComponentChildren, createContext, h, type VNode } from 'preact';
import type { Allowed } from '../../domain/access/may.ts';
import { DEEDS } from '../../domain/access/rules.ts';

const NOTHING = Object.fromEntries(DEEDS.map((deed) => [deed, false])) as Allowed;

export const AllowedHere = createContext<Allowed>(NOTHING);

export const allowing = (allowed: Allowed, children: ComponentChildren): VNode =>
  h(AllowedHere.Provider, { value: allowed, children }) as VNode;
