/** All settings with what they say now, group by group. */
import { longDay, parseDay } from '../../../domain/day.ts';
import { CHOICE_WORDS, GROUP_WORDS, SETTING_WORDS } from '../../../domain/settings/setting-words.ts';
import {
  SETTING_GROUPS,
  type Setting,
  type SettingGroup,
  type Settings,
  type SettingValue,
  settingsIn,
} from '../../../domain/settings/settings.ts';
import type { OidcSettings } from '../../../services/sign-in/settings.ts';
import {
  accessibilityAddress,
  dataProtectionAddress,
  settingsAddress,
  settingsGroupAddress,
} from '../../administration-addresses.ts';
import { HistoryOfKind } from '../../parts/history-link.tsx';
import { accessibility } from '../../words/accessibility.ts';
import { dataProtection } from '../../words/data-protection.ts';
import { settings as words } from '../../words/settings.ts';
import type { Page } from '../shell/page.ts';
import { administrationCrumb } from './crumbs.ts';
import { ProviderSettings } from './provider-settings.tsx';

export const settingsCrumb = { label: words.title, href: settingsAddress };

/** What a setting says, short enough for a list. */
function saySetting(setting: Setting, value: string): string {
  if (value === '') return words.nothing;
  const day = setting.type === 'day' ? parseDay(value) : null;
  if (day) return longDay(day);
  if (setting.type === 'months') return words.months(value);
  if (setting.type === 'text') return words.lines(value.split('\n').filter((line) => line.trim()).length);
  return CHOICE_WORDS[setting.key]?.[value] ?? value;
}

function Origin({ setting, value }: { setting: Setting; value: SettingValue }) {
  if (value.from === 'kept' || (value.from === 'usual' && value.value === '')) return null;
  const said = value.from === 'usual' ? words.usual : words.fixed(setting.environment);
  return <span class="quiet"> ({said})</span>;
}

type Shown = { settings: Settings; oidc: OidcSettings | null };

function Group({ group, settings, oidc }: Shown & { group: SettingGroup }) {
  const { title, meaning } = GROUP_WORDS[group];
  return (
    <section aria-labelledby={group}>
      <h2 id={group}>{title}</h2>
      <p>{meaning}</p>
      <dl class="pairs wide">
        {settingsIn(group).map((setting) => (
          <>
            <dt key={setting.key}>{SETTING_WORDS[setting.key].label}</dt>
            <dd>
              {saySetting(setting, settings[setting.key].value)}
              <Origin setting={setting} value={settings[setting.key]} />
            </dd>
          </>
        ))}
      </dl>
      {group === 'signIn' ? <ProviderSettings oidc={oidc} /> : null}
      <p>
        <a class="button second" href={settingsGroupAddress(group)}>
          {words.change(title)}
        </a>
      </p>
    </section>
  );
}

export function settingsPage({ settings, oidc }: Shown): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      {SETTING_GROUPS.map((group) => (
        <Group key={group} {...{ group, settings, oidc }} />
      ))}
      <p>
        {words.publicPages} <a href={dataProtectionAddress}>{dataProtection.title}</a>,{' '}
        <a href={accessibilityAddress}>{accessibility.title}</a>.
      </p>
      <p class="quiet">{words.documented}</p>
      <HistoryOfKind noun="setting" />
    </>
  );
  return { title: words.title, place: 'administration', crumbs: [administrationCrumb], body };
}
