/** A rate, and the counting of it. */
export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/** So many of what `name` counts, in so many seconds, for each key. */
export type Rate = { name: string; points: number; seconds: number };
/** Counts one ask of a key. */
export type Count = (key: string) => Allowance | Promise<Allowance>;
/** Makes the counter of a rate: in memory, or in the database for all processes together. */
export type CountBy = (rate: Rate) => Count;
