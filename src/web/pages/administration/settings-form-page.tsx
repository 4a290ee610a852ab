/** The form of one group of settings. What the environment says is shown and cannot be changed. */

import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import { CHOICE_WORDS, GROUP_WORDS, SETTING_WORDS } from '../../../domain/settings/setting-words.ts';
import {
  type Setting,
  type SettingGroup,
  type Settings,
  settingsIn,
} from '../../../domain/settings/settings.ts';
import { settingsAddress, settingsGroupAddress } from '../../administration-addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DayField, Select, TextArea, TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { forms } from '../../words/forms.ts';
import { settings as words } from '../../words/settings.ts';
import type { Page } from '../shell/page.ts';
import { administrationCrumb } from './crumbs.ts';
import { settingsCrumb } from './settings-page.tsx';

/** What was typed, by key. */
export type TypedSettings = Readonly<Record<string, string>>;

type FieldProps = { setting: Setting; value: string; problems: readonly FieldProblem[] };

function SettingField({ setting, value, problems }: FieldProps) {
  const { label, meaning } = SETTING_WORDS[setting.key];
  const field = { name: setting.key, label, hint: meaning, value, problems };
  switch (setting.type) {
    case 'line':
      return <TextField {...field} />;
    case 'text':
      return <TextArea {...field} rows={6} />;
    case 'day':
      return <DayField {...field} />;
    case 'months':
      return <TextField {...field} hint={`${meaning} ${words.inMonths}`} short />;
    case 'choice': {
      const names = CHOICE_WORDS[setting.key];
      const choices = setting.choices.map((one) => ({ value: one, label: names?.[one] ?? one }));
      return <Select {...field} choices={choices} />;
    }
  }
}

function FixedSetting({ setting, value }: Omit<FieldProps, 'problems'>) {
  return (
    <div class="field">
      <p class="label">{SETTING_WORDS[setting.key].label}</p>
      <p>{(CHOICE_WORDS[setting.key]?.[value] ?? value) || words.nothing}</p>
      <p class="hint">{words.fixedHint(setting.environment)}</p>
    </div>
  );
}

type FormPage = {
  group: SettingGroup;
  settings: Settings;
  typed: TypedSettings;
  problem: Problem | null;
};

export function settingsFormPage({ group, settings, typed, problem }: FormPage): Page {
  const problems = fieldProblems(problem);
  const { title, meaning } = GROUP_WORDS[group];
  const body = (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p class="lede">{meaning}</p>
      <form method="post" action={settingsGroupAddress(group)}>
        <Once />
        {settingsIn(group).map((setting) => {
          const { value, version, from } = settings[setting.key];
          if (from === 'environment')
            return <FixedSetting key={setting.key} setting={setting} value={value} />;
          return (
            <>
              <input type="hidden" name={`version-${setting.key}`} value={version} />
              <SettingField setting={setting} value={typed[setting.key] ?? value} problems={problems} />
            </>
          );
        })}
        <p class="buttons">
          <button class="button" type="submit">
            {forms.save}
          </button>
          <a href={settingsAddress}>{forms.cancel}</a>
        </p>
      </form>
    </>
  );
  const crumbs = [administrationCrumb, settingsCrumb];
  return { title, place: 'administration', crumbs, hasErrors: problems.length > 0, body };
}
