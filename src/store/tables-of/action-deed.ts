/** What the deeds on one action leave beside it: its links to others, and why it was dropped. */
import type { ColumnType, Generated } from 'kysely';
import type { LinkKind } from '../../domain/action/action-links.ts';
import type { DropCause } from '../../domain/action/dropping.ts';

/** `kind` is told from `action_id` to `to_id`: the first depends on the second. Ids stand whatever the codes become. */
export type ActionLinkTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  action_id: string;
  kind: LinkKind;
  to_id: string;
  version: Generated<number>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type ActionDropTable = {
  partnership_id: Generated<string>;
  plan_id: string;
  action_id: string;
  cause: DropCause;
  decided_by: string;
  decided_on: string;
  version: Generated<number>;
};

export type ActionDeedTables = { action_link: ActionLinkTable; action_drop: ActionDropTable };
