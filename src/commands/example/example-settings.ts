/** What the example partnership has set for itself, so that its public pages say something. Everything is invented. */

import type { CommandContext } from '../context.ts';
import { changeSettings } from '../partnership/change-settings.ts';

const SAID = {
  contact: 'the coordinator, 01632 960 140 or plan@caldervale.example',
  controller: 'Calder Vale Council',
  dataContact: 'the data protection officer, Calder Vale Council, dpo@caldervale.example',
  accessContact: 'the coordinator, 01632 960 140 or plan@caldervale.example',
} as const;

export async function setExample(context: CommandContext): Promise<void> {
  const said = Object.entries(SAID).map(([key, value]) => ({
    key: key as keyof typeof SAID,
    value,
    version: 0,
  }));
  await changeSettings(context, { said }, {});
}
