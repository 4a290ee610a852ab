/**
 * A second page that says how actions of the first stand: a table of codes (or the same words again) and states,
 * with no lead and no date of its own. Its states go to the actions it names.
 */
import { plainWords } from '../../domain/reading/wording.ts';
import type { Draft } from './draft.ts';

const keyOf = (code: string): string => plainWords(code).replaceAll(' ', '');

function textOf(draft: Draft): string {
  return plainWords(draft.action[0]?.text ?? '');
}

/** True where a table's drafts say states and nothing about who or when. */
function isStatusPage(drafts: readonly Draft[]): boolean {
  return drafts.every((d) => !d.leadAsked && !d.timeAsked && d.statuses.length > 0 && d.periods.length === 0);
}

function find(page: Draft, drafts: readonly Draft[]): Draft | undefined {
  const code = page.reference;
  const byCode =
    code === null
      ? undefined
      : drafts.find((d) => d.reference !== null && keyOf(d.reference) === keyOf(code));
  return byCode ?? drafts.find((d) => textOf(d) !== '' && textOf(d) === textOf(page));
}

/** Moves the states of status pages to the actions they name; their own rows are no actions. */
export function withStatusPages(drafts: readonly Draft[]): Draft[] {
  const tables = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const table = draft.source.table ?? -1;
    tables.set(table, [...(tables.get(table) ?? []), draft]);
  }
  const dropped = new Set<Draft>();
  for (const own of tables.values()) {
    const others = drafts.filter((d) => !own.includes(d) && !dropped.has(d));
    if (others.length === 0 || !isStatusPage(own)) continue;
    const pairs = own.map((page) => ({ page, action: find(page, others) }));
    const known = pairs.filter((p) => p.action !== undefined).length;
    if (known / own.length < 0.7) continue;
    for (const { page, action } of pairs) {
      if (!action) continue;
      action.statuses.push(...page.statuses);
      for (const [heading, text] of Object.entries(page.fields)) action.fields[heading] ??= text;
      dropped.add(page);
    }
  }
  return drafts.filter((d) => !dropped.has(d));
}
