/** The settings of the partnership: all of them, and a form for each group. */
import { changeSettings } from '../../../commands/partnership/change-settings.ts';
import type { Problem } from '../../../domain/problem.ts';
import { SETTING_GROUPS, type SettingGroup, settingsIn } from '../../../domain/settings/settings.ts';
import { viewSettings } from '../../../views/administration/settings-page.ts';
import { settingsAddress } from '../../administration-addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, showRefusal, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import { settingsFormPage, type TypedSettings } from '../../pages/administration/settings-form-page.tsx';
import { settingsPage } from '../../pages/administration/settings-page.tsx';
import { acting, fixedSettingsOf, personOf, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const groupOf = (c: WebContext): SettingGroup | undefined =>
  SETTING_GROUPS.find((known) => known === partOf(c, 'group'));

type Shown = { group: SettingGroup; typed: TypedSettings; problem: Problem | null };

async function showForm(c: WebContext, { group, typed, problem }: Shown): Promise<Response> {
  const found = await viewSettings(viewing(c), fixedSettingsOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const page = settingsFormPage({ group, settings: found.value, typed, problem });
  return showPage(c, page, problem ? statusOf(problem) : 200);
}

/** Only those that the form had: what the environment says is not among them. */
const saidIn = (group: SettingGroup, typed: Typed) =>
  settingsIn(group)
    .filter(({ key }) => typed.has(key))
    .map(({ key }) => ({ key, value: one(typed, key), version: one(typed, `version-${key}`) }));

async function save(c: WebContext): Promise<Response> {
  const group = groupOf(c);
  if (!group) return showRefusal(c, 'notFound', 404);
  const said = saidIn(group, await readForm(c));
  const saved = await changeSettings(acting(c), { said }, fixedSettingsOf(c));
  c.get('parts').settings?.forget(personOf(c).partnershipId);
  if (saved.ok) return goTo(c, settingsAddress, saved.value > 0 ? 'settingsSaved' : 'nothingChanged');
  const typed = Object.fromEntries(said.map(({ key, value }) => [key, value]));
  return showForm(c, { group, typed, problem: saved.problem });
}

const path = '/administration/settings/:group';
export const settingsRoutes: Route[] = [
  {
    ...{ method: 'GET', path: settingsAddress, deed: 'administer' },
    handle: async (c) => {
      const oidc = c.get('parts').signIn?.deeds?.settings.oidc ?? null;
      return show(c, await viewSettings(viewing(c), fixedSettingsOf(c)), (settings) =>
        settingsPage({ settings, oidc }),
      );
    },
  },
  {
    ...{ method: 'GET', path, deed: 'administer' },
    handle: (c) => {
      const group = groupOf(c);
      return group ? showForm(c, { group, typed: {}, problem: null }) : showRefusal(c, 'notFound', 404);
    },
  },
  { method: 'POST', path, deed: 'administer', handle: save },
];
