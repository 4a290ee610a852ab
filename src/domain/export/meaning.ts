/** A meaning in plain English; a pair is a meaning and its unit. */
export type Meaning = string | readonly [meaning: string, unit: string];
export type TableMeaning = { about: string; columns: Readonly<Record<string, Meaning>> };
