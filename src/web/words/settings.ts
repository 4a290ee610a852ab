/** The pages of settings. What each setting is called stands with the setting (`domain/settings/setting-words.ts`). */
export const settings = {
  title: 'Settings',
  lede: 'What this partnership has set for itself. Everything has a value to start from.',
  change: (group: string) => `Change ${group.toLowerCase()}`,
  nothing: 'Not said yet',
  months: (months: string) => (months === '1' ? '1 month' : `${months} months`),
  lines: (lines: number) => (lines === 1 ? 'A text of 1 paragraph' : `A text of ${lines} paragraphs`),
  usual: 'as it comes',
  fixed: (name: string) => `set by ${name} on the server`,
  fixedHint: (name: string) =>
    `This is set by ${name} in the environment of the server, so it cannot be changed here. Ask whoever looks after the server.`,
  inMonths: 'In whole months.',
  publicPages: 'The public pages that these fill:',
  documented: 'Each can be set in the environment of the server as well; docs/settings.md has the names.',
} as const;

/** Seconds as a person would say them. */
function lasting(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const [many, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return many === 1 ? `1 ${unit}` : `${many} ${unit}s`;
}

/** What holds for those who come by somebody else’s sign-in service. */
export const providerSettings = {
  title: (name: string) => `With ${name}`,
  none: 'Nobody comes in with accounts of their organisation: no such service is set on the server.',
  times: ({ longest, idle }: { longest: number; idle: number }) =>
    longest <= idle
      ? `Whoever comes in with it has to do so again after ${lasting(longest)}.`
      : `Whoever comes in with it has to do so again after ${lasting(longest)}, or once they have done nothing for ${lasting(idle)}.`,
  required: (name: string, named: string) =>
    `Nobody comes in with it unless ${name} says that it was sure enough of them (${named}).`,
  secondStep: (named: string) =>
    `Where it says that it made sure by two steps (${named}), no second step is asked for here.`,
  oneStep: 'It counts as one step: whoever needs a second takes it here.',
  maxAge: (name: string, seconds: number) =>
    `${name} must have asked them for their password or key within the last ${lasting(seconds)}.`,
  where:
    'This is set in the environment of the server, for all partnerships; docs/deploying.md has the names.',
} as const;
