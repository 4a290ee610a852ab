/** How far a document has come on its way in. */
export const IMPORT_STATES = [
  'queued',
  'reading',
  'ready',
  'refused',
  'adopted',
  'undone',
  'discarded',
  'proposed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
