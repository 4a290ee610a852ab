import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSetting } from './read-setting.ts';
import { SETTING_WORDS } from './setting-words.ts';
import { monthsOf, SETTINGS, type SettingKey, settingOf, settingsFrom } from './settings.ts';

it.each<[SettingKey, string, string]>([
  ['name', '  Calder   Vale ', 'Calder Vale'],
  ['contact', '', ''],
  ['lawfulBasis', 'One\r\nTwo\u0000', 'One\nTwo'],
  ['statementMade', '2027-03-31', '2027-03-31'],
  ['statementMade', '', ''],
  ['keepDrafts', ' 012 ', '12'],
  ['nation', 'scotland', 'scotland'],
])('takes for %s %j as %j', (key, given, value) => {
  expect(readSetting(settingOf(key), given)).toEqual({ value });
});

it.each<[SettingKey, string, string]>([
  ['name', ' ', 'not be empty'],
  ['contact', 'x'.repeat(301), '300'],
  ['dataMore', 'x'.repeat(20_001), '20,000'],
  ['statementMade', '2027-02-30', 'a day'],
  ['keepDrafts', '0', 'from 1 to 600'],
  ['keepDrafts', '601', 'from 1 to 600'],
  ['keepDrafts', 'never', 'from 1 to 600'],
  ['nation', 'france', 'one of england'],
])('refuses for %s %j and says what it must be', (key, given, words) => {
  expect(readSetting(settingOf(key), given)).toEqual({ fault: expect.stringContaining(words) });
});

it('lets the environment win over what was kept, and that over what is usual', () => {
  const kept = new Map([
    ['keepDrafts', { value: '6', version: 2 }],
    ['keepMails', { value: '6', version: 3 }],
  ]);
  const settings = settingsFrom(kept, { keepMails: '9', contact: '' });
  expect(settings.keepDrafts).toEqual({ value: '6', version: 2, from: 'kept' });
  expect(settings.keepMails).toEqual({ value: '9', version: 3, from: 'environment' });
  expect(settings.contact).toEqual({ value: '', version: 0, from: 'environment' });
  expect(settings.keepContacts).toEqual({ value: '3', version: 0, from: 'usual' });
  expect(monthsOf(settings, 'keepMails')).toBe(9);
});

it('has a usual value for each setting that its own rule takes, but for what must be said', () => {
  for (const setting of SETTINGS.filter(({ key }) => key !== 'name'))
    expect(readSetting(setting, setting.usual)).toEqual({ value: setting.usual });
});

it('names each setting once in the environment, and in the documentation as here', () => {
  const names = SETTINGS.map((setting) => setting.environment);
  expect(new Set(names).size).toBe(names.length);
  const lines = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8').split('\n');
  for (const { key, environment, usual } of SETTINGS) {
    const line = lines.find((one) => one.startsWith(`| \`${environment}\` |`)) ?? '';
    expect(line, environment).toContain(SETTING_WORDS[key].label);
    if (usual !== '' && usual.length < 20) expect(line).toContain(`| ${usual} |`);
  }
  expect(lines.filter((line) => line.startsWith('| `'))).toHaveLength(names.length);
});
