export const forms = {
  summaryTitle: 'There is a problem',
  errorPrefix: 'Error: ',
  save: 'Save',
  cancel: 'Cancel',
  optional: ' (may be left empty)',
} as const;
