/** What a page hands to the shell. */
import type { ComponentChild } from 'preact';
import type { Followed } from '../../parts/live-plan.tsx';

export type Crumb = { label: string; href: string };

/** The parts of the main navigation. */
export type Place =
  | 'plans'
  | 'groups'
  | 'directory'
  | 'search'
  | 'imports'
  | 'people'
  | 'history'
  | 'administration';

export type Page = {
  /** The page's own name; the browser's tab shows it first. */
  title: string;
  /** Which part of the main navigation it belongs to. */
  place?: Place;
  crumbs?: Crumb[];
  /** The navigation of the plan that the page belongs to: it stands in one place on every page of a plan. */
  nav?: ComponentChild;
  /** The plan that the page shows, where it is brought up to date when somebody changes that. */
  follows?: Followed;
  /** It says by itself which roles rest until a second step is shown: no strip above it then says so again. */
  saysWhatRests?: boolean;
  /** True when a form was sent back: the title then says so first, for people who hear it. */
  hasErrors?: boolean;
  /**
   * All that the page depends on beside its address, where that is short to say (the plan's revision, the day): the
   * page's tag is then made of it and not of the whole text.
   */
  madeOf?: string;
  /** Bytes kept ready that stand in the body wherever it has `INSET`. */
  inset?: readonly Uint8Array[];
  body: ComponentChild;
};

/** A mark that no text of a person can be: theirs is escaped. */
export const INSET = '<!--inset-->';
