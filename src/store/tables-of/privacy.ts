/** What a partnership sets for itself, and what is kept from being deleted. */
import type { ColumnType, Generated } from 'kysely';
import type { DueNoun, HeldNoun } from '../../domain/privacy/retention.ts';

export type SettingTable = {
  partnership_id: Generated<string>;
  key: string;
  value: string;
  version: Generated<number>;
};

export type LegalHoldTable = {
  partnership_id: Generated<string>;
  id: string;
  noun: HeldNoun;
  record_id: string;
  reason: string;
  placed_by: string;
  placed_on: string;
  lifted_on: string | null;
  version: Generated<number>;
};

export type DeletionTable = {
  partnership_id: Generated<string>;
  id: string;
  noun: DueNoun;
  records: number;
  /** In bytes. */
  size: number;
  oldest: string;
  newest: string;
  deleted_by: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type PrivacyTables = {
  setting: SettingTable;
  legal_hold: LegalHoldTable;
  deletion: DeletionTable;
};
