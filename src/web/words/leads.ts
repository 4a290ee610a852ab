export const leads = {
  nobody: 'Nobody yet',
  toBeAgreed: 'To be agreed',
  notApplicable: 'Not applicable',
  accountable: '(accountable)',
  supports: '(supports)',
} as const;
