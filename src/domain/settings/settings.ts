/**
 * What a partnership can set, in one table: the page of settings, the environment, the documentation and the code that
 * asks for a value all read it here.
 *
 * - A value is text; what it may be follows from the setting's type. Empty means that nobody has said.
 * - The environment wins over what was kept on the page, and what was kept over what is usual; the page says which.
 * - The environment holds for every partnership of an installation.
 */
import { SECOND_STEP_OF } from '../access/visitor.ts';
import { LOCALES } from '../timescale/timescale-context.ts';
import { USUAL_TEXTS } from './usual-texts.ts';

export const SETTING_GROUPS = [
  'partnership',
  'signIn',
  'dataProtection',
  'accessibility',
  'retention',
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

export const NATIONS = ['england', 'scotland', 'wales', 'northernIreland'] as const;
export type Nation = (typeof NATIONS)[number];

type SettingType =
  | { type: 'line'; needed?: boolean }
  | { type: 'text' }
  | { type: 'day' }
  /** Whole months, at least one and at most fifty years. */
  | { type: 'months' }
  | { type: 'choice'; choices: readonly string[] };

type SettingShape = SettingType & { group: SettingGroup; environment: string; usual: string };

const table = {
  name: { group: 'partnership', type: 'line', needed: true, environment: 'WEFT_NAME', usual: '' },
  contact: { group: 'partnership', type: 'line', environment: 'WEFT_CONTACT', usual: '' },
  nation: {
    group: 'partnership',
    type: 'choice',
    choices: NATIONS,
    environment: 'WEFT_NATION',
    usual: 'england',
  },
  locale: {
    group: 'partnership',
    type: 'choice',
    choices: LOCALES,
    environment: 'WEFT_LOCALE',
    usual: 'en-GB',
  },
  secondStep: {
    group: 'signIn',
    type: 'choice',
    choices: SECOND_STEP_OF,
    environment: 'WEFT_SECOND_STEP',
    usual: 'administrators',
  },
  controller: { group: 'dataProtection', type: 'line', environment: 'WEFT_CONTROLLER', usual: '' },
  dataContact: { group: 'dataProtection', type: 'line', environment: 'WEFT_DATA_CONTACT', usual: '' },
  icoNumber: { group: 'dataProtection', type: 'line', environment: 'WEFT_ICO_NUMBER', usual: '' },
  lawfulBasis: {
    group: 'dataProtection',
    type: 'text',
    environment: 'WEFT_LAWFUL_BASIS',
    usual: USUAL_TEXTS.lawfulBasis,
  },
  whoSees: {
    group: 'dataProtection',
    type: 'text',
    environment: 'WEFT_WHO_SEES',
    usual: USUAL_TEXTS.whoSees,
  },
  dataMore: { group: 'dataProtection', type: 'text', environment: 'WEFT_DATA_MORE', usual: '' },
  accessContact: { group: 'accessibility', type: 'line', environment: 'WEFT_ACCESS_CONTACT', usual: '' },
  knownFaults: {
    group: 'accessibility',
    type: 'text',
    environment: 'WEFT_KNOWN_FAULTS',
    usual: USUAL_TEXTS.knownFaults,
  },
  howTested: {
    group: 'accessibility',
    type: 'text',
    environment: 'WEFT_HOW_TESTED',
    usual: USUAL_TEXTS.howTested,
  },
  statementMade: { group: 'accessibility', type: 'day', environment: 'WEFT_STATEMENT_MADE', usual: '' },
  statementReviewed: {
    group: 'accessibility',
    type: 'day',
    environment: 'WEFT_STATEMENT_REVIEWED',
    usual: '',
  },
  keepDrafts: { group: 'retention', type: 'months', environment: 'WEFT_KEEP_DRAFTS', usual: '12' },
  keepWritings: { group: 'retention', type: 'months', environment: 'WEFT_KEEP_WRITINGS', usual: '24' },
  keepFiles: { group: 'retention', type: 'months', environment: 'WEFT_KEEP_FILES', usual: '12' },
  keepMails: { group: 'retention', type: 'months', environment: 'WEFT_KEEP_MAILS', usual: '12' },
  keepContacts: { group: 'retention', type: 'months', environment: 'WEFT_KEEP_CONTACTS', usual: '3' },
} as const satisfies Record<string, SettingShape>;

export type SettingKey = keyof typeof table;
export type Setting = SettingShape & { key: SettingKey };

export const SETTINGS: readonly Setting[] = Object.entries(table).map(([key, shape]) => ({
  ...shape,
  key: key as SettingKey,
}));
export const settingOf = (key: SettingKey): Setting => ({ ...table[key], key });
export const settingsIn = (group: SettingGroup): Setting[] =>
  SETTINGS.filter((setting) => setting.group === group);

/** What the environment says, of the settings that it names. */
export type FixedSettings = Readonly<Partial<Record<SettingKey, string>>>;
export type KeptSetting = { value: string; version: number };
/** `version`: of what is kept; 0 where nothing is. */
export type SettingValue = KeptSetting & { from: 'environment' | 'kept' | 'usual' };
export type Settings = Readonly<Record<SettingKey, SettingValue>>;

/** What holds, of each setting. */
export function settingsFrom(kept: ReadonlyMap<string, KeptSetting>, fixed: FixedSettings): Settings {
  const holds = ({ key, usual }: Setting): SettingValue => {
    const own = kept.get(key);
    const version = own?.version ?? 0;
    const said = fixed[key];
    if (said !== undefined) return { value: said, version, from: 'environment' };
    return own ? { ...own, from: 'kept' } : { value: usual, version, from: 'usual' };
  };
  return Object.fromEntries(SETTINGS.map((setting) => [setting.key, holds(setting)])) as Settings;
}

/** A period in whole months. */
export const monthsOf = (settings: Settings, key: SettingKey): number => Number(settings[key].value);
