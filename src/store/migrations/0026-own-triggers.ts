/**
 * The functions of triggers that came since the history was sealed: the app's role may not hang them on a table of
 * its own either. A migration that brings another calls `keep_triggers_ours()`; a test finds one that did not.
 */
import type { Migration } from './migration.ts';

export const ownTriggers: Migration = { name: '0026-own-triggers', sql: ['call keep_triggers_ours()'] };
