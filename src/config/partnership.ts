/** What the environment says of a partnership's settings; what each may be is the domain's to judge. */
import { z } from 'zod';
import { readSetting } from '../domain/settings/read-setting.ts';
import { type FixedSettings, SETTINGS, type Setting } from '../domain/settings/settings.ts';

const shapeOf = (setting: Setting) =>
  z
    .string()
    .transform((text, issues) => {
      const read = readSetting(setting, text);
      if ('value' in read) return read.value;
      issues.addIssue({ code: 'custom', message: read.fault });
      return z.NEVER;
    })
    .optional();

export const PARTNERSHIP_SETTINGS = Object.fromEntries(
  SETTINGS.map((setting) => [setting.environment, shapeOf(setting)]),
);

const parsed = z.object(PARTNERSHIP_SETTINGS);

/** @param environment what `parsed` has judged already */
export function fixedSettings(environment: Readonly<Record<string, unknown>>): FixedSettings {
  const said = parsed.parse(environment);
  return Object.fromEntries(
    SETTINGS.flatMap(({ key, environment: name }) => (said[name] === undefined ? [] : [[key, said[name]]])),
  );
}
