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
