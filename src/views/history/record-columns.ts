/** What the columns of each table are to a person, and how a row of it is said, for telling its history. */
import type { Role } from '../../domain/access/person.ts';
import type { Columns } from '../../domain/plan/column-words.ts';
import { SETTING_WORDS } from '../../domain/settings/setting-words.ts';
import type { SettingKey } from '../../domain/settings/settings.ts';
import { sayValue } from './tell-change.ts';

export type Row = Readonly<Record<string, unknown>>;
export type NameOf = (id: unknown) => string;

const between = (row: Row): string =>
  [
    row.from_day ? ` from ${sayValue('', row.from_day)}` : '',
    row.until_day ? ` until ${sayValue('', row.until_day)}` : '',
  ].join('');

/** 'groupMember' as 'group member'. */
export const sayWord = (word: unknown): string =>
  String(word)
    .replace(/[_-]/g, ' ')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();

function scopeOf(row: Row, nameOf: NameOf): string {
  if (row.scope === 'plan') return `for the plan ‘${nameOf(row.plan_id)}’`;
  if (row.scope === 'party') return `for ${nameOf(row.party_id)}`;
  return 'for the whole partnership';
}

const quote = (text: unknown): string => `‘${String(text ?? '').replace(/\.$/, '')}’`;
const cut = (text: unknown): string => {
  const whole = String(text ?? '').replace(/\s+/g, ' ');
  return whole.length > 120 ? `${whole.slice(0, 119)}…` : whole;
};

const AS_ROLE: Partial<Record<Role, string>> = {
  administrator: 'an administrator',
  coordinator: 'a coordinator',
  chair: 'the chair',
  groupMember: 'a member',
  lead: 'a lead',
  supporter: 'a supporter',
  editor: 'an editor',
  scrutiny: 'on the scrutiny panel',
  reader: 'a reader',
};

type Telling = { say: (row: Row, nameOf: NameOf) => string; columns: Columns };

/** Tables that no other teller knows. What is personal, or a secret, is not among the columns. */
export const RECORD_TELLING: Readonly<Record<string, Telling>> = {
  partnership: {
    say: (row) => quote(row.name),
    columns: { name: 'Name', slug: 'Address', locale: 'Language' },
  },
  setting: {
    say: (row) =>
      `${SETTING_WORDS[row.key as SettingKey]?.label ?? sayWord(row.key)}: ${quote(cut(row.value))}`,
    columns: { value: 'Value' },
  },
  person: {
    say: (row, nameOf) => nameOf(row.id),
    columns: { kind: 'Kind', party_id: 'Entry of the directory', account_id: 'Account' },
  },
  history_striking: { say: (row) => `out of entry ${row.entry_id} of the history`, columns: {} },
  role_grant: {
    say: (row, nameOf) =>
      `${nameOf(row.person_id)} is ${AS_ROLE[row.role as Role] ?? sayWord(row.role)} ${scopeOf(row, nameOf)}${between(row)}`,
    columns: { from_day: 'From', until_day: 'Until' },
  },
  action_code: { say: (row) => String(row.code), columns: { current: 'In use' } },
  attachment_file: { say: () => 'the bytes of a file', columns: { forgotten_on: 'Forgotten on' } },
  plan_import: {
    say: (row) => quote(row.file_name),
    columns: { state: 'State', file_name: 'Name', plan_id: 'Plan', copy_of: 'Copy of' },
  },
  import_answer: { say: (row, nameOf) => quote(nameOf(row.import_id)), columns: { answer: 'Answer' } },
  plan_writing: {
    say: (row, nameOf) => `${quote(nameOf(row.plan_id))} as ${String(row.kind)}`,
    columns: {},
  },
  comment: {
    say: (row) =>
      `${row.author ? `${row.author}: ` : ''}${quote(cut(row.text))}${row.file_name ? ` from ${quote(row.file_name)}` : ''}`,
    columns: { text: 'Comment' },
  },
  calendar: { say: (row) => quote(row.name), columns: { name: 'Name', withdrawn_at: 'Withdrawn' } },
  party_apart: {
    say: (row, nameOf) => `${nameOf(row.one_id)} and ${nameOf(row.other_id)}`,
    columns: {},
  },
  mail: { say: (row) => sayWord(row.kind), columns: { state: 'State' } },
  mail_refusal: { say: (row) => `mail of the kind ${quote(sayWord(row.kind))}`, columns: {} },
  door_link: {
    say: (row, nameOf) =>
      `for ${nameOf(row.person_id)}, ${sayWord(row.purpose)}${row.action_id ? ` ${nameOf(row.action_id)}` : ''}, until ${sayValue('', row.until_day)}`,
    columns: { until_day: 'Until', used_on: 'Used on', withdrawn_on: 'Withdrawn on' },
  },
  legal_hold: {
    say: (row) => `of ${sayWord(row.noun)}, because ${quote(cut(row.reason))}`,
    columns: { reason: 'Because', lifted_on: 'Lifted on' },
  },
  deletion: {
    say: (row) => `${row.records} of ${sayWord(row.noun)}, whose time was up`,
    columns: {},
  },
};
