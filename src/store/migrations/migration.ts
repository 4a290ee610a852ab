/** One step forward. Once released it is never edited: a mistake is put right by the next one. */
export type Migration = { name: string; sql: readonly string[] };
