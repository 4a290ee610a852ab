/**
 * What of the history can be put back, table by table. A table that does not stand here is never written by an undo.
 * Some columns only make sense together: they are put back together or not at all.
 */
export type Row = Readonly<Record<string, unknown>>;

export type UndoTable = {
  /** The columns of the row's id in the history, in order. */
  keys: readonly string[];
  together: readonly (readonly string[])[];
  /** Hangs on an action, in whatever plan that stands now. */
  ofAction?: true;
  /** Belongs to no plan: whoever undoes it must be allowed the whole partnership. */
  ofPartnership?: true;
  /** Only its columns are put back: it is never made or removed by an undo. */
  columnsOnly?: true;
};

/** Counters and instants, and what the fence fills: no deed of anybody's. */
const NEVER_PUT_BACK = ['partnership_id', 'version', 'revision', 'created_at', 'updated_at'];

export const PLACE = ['plan_id', 'heading_id', 'parent_id', 'joined_into', 'code'] as const;

export const UNDO_TABLES: Readonly<Record<string, UndoTable>> = {
  plan: { keys: ['id'], together: [['period_start', 'period_end']], columnsOnly: true },
  heading: { keys: ['id'], together: [['parent_id', 'depth']] },
  action: {
    keys: ['id'],
    together: [
      PLACE,
      ['timescale', 'timescale_state', 'start_day', 'due_day'],
      ['lifecycle', 'rag', 'status_raw', 'status_note', 'status_on'],
    ],
  },
  action_lead: { keys: ['id'], together: [], ofAction: true },
  action_link: { keys: ['id'], together: [], ofAction: true },
  action_drop: { keys: ['action_id'], together: [], ofAction: true },
  attachment: { keys: ['id'], together: [['removed_at', 'removed_reason']], ofAction: true },
  section: { keys: ['id'], together: [] },
  key_action: { keys: ['id'], together: [] },
  meeting: { keys: ['id'], together: [['on_day', 'starts', 'ends', 'papers_due']] },
  plan_review: { keys: ['id'], together: [['first_day', 'every']] },
  // Nobody's comment is taken away by an undo, and what scrutiny asks and is answered stays as it was said.
  remark: {
    keys: ['id'],
    together: [['verdict', 'reason', 'answered_by', 'answered_on']],
    columnsOnly: true,
  },
  abbreviation: { keys: ['plan_id', 'short'], together: [] },
  proposal: { keys: ['id'], together: [], columnsOnly: true },
  party: { keys: ['id'], together: [], ofPartnership: true },
  party_alias: { keys: ['id'], together: [], ofPartnership: true },
  membership: { keys: ['id'], together: [['from_day', 'until_day']], ofPartnership: true },
  succession: { keys: ['id'], together: [], ofPartnership: true },
  party_group: { keys: ['id'], together: [['state', 'dissolved_day']], ofPartnership: true },
  seat: { keys: ['id'], together: [['from_day', 'until_day']], ofPartnership: true },
  seat_holding: { keys: ['id'], together: [['from_day', 'until_day']], ofPartnership: true },
  stewardship: { keys: ['id'], together: [['from_day', 'until_day']] },
  handover: { keys: ['id'], together: [['state', 'ended_on']], ofPartnership: true },
  handover_item: {
    keys: ['id'],
    ofPartnership: true,
    together: [['state', 'way', 'to_id', 'words', 'on_day', 'answer', 'answered_on', 'answered_by']],
  },
};

/** Written as a consequence of something else, which puts them back itself; names known stay known. */
const CONSEQUENCES = ['action_code', 'party', 'person', 'party_alias', 'attachment_file'];
/** Deeds that are about the directory itself: what they write there is no consequence. */
const ABOUT_ENTRIES = ['addEntry', 'editEntry', 'addAlias', 'removeAlias', 'undoDeed'];
const OF_ENTRIES = ['party', 'party_alias'];
export const isConsequence = (table: string, deed: string | null): boolean =>
  CONSEQUENCES.includes(table) && !(OF_ENTRIES.includes(table) && ABOUT_ENTRIES.includes(deed ?? ''));

/** Deeds that have their own way back, or none: whoever was forgotten is not remembered again. */
const OTHER_WAY = [
  'adoptPlan',
  'undoAdoption',
  'seedExample',
  'createPlan',
  'openPartnership',
  'proposeChanges',
  'mergeEntries',
  'undoMerge',
  'refuseSame',
  'askSameAgain',
  'addRemark',
  'commentByLink',
  'erasePerson',
];

/** True where a row of a deed can be put back at all. */
export const canUndo = (table: string, deed: string | null): boolean =>
  Object.hasOwn(UNDO_TABLES, table) && !OTHER_WAY.includes(deed ?? '') && !isConsequence(table, deed);

export const rowIdOf = (table: string, row: Row): string =>
  (UNDO_TABLES[table]?.keys ?? ['id']).map((key) => String(row[key])).join('/');

export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The columns that differ and are somebody's doing. */
export function changedColumns(table: string, before: Row, after: Row): string[] {
  const left = UNDO_TABLES[table]?.ofAction ? [...NEVER_PUT_BACK, 'plan_id'] : NEVER_PUT_BACK;
  return Object.keys(after).filter(
    (column) => column in before && !left.includes(column) && !same(before[column], after[column]),
  );
}

/** The columns in groups that are put back together. */
export function groupsOf(table: string, columns: readonly string[]): string[][] {
  const together = UNDO_TABLES[table]?.together ?? [];
  const groups = together.map((group) => columns.filter((column) => group.includes(column)));
  const alone = columns.filter((column) => !together.some((group) => group.includes(column)));
  return [...groups.filter((group) => group.length > 0), ...alone.map((column) => [column])];
}
