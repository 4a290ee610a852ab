/** Lookups by words of a document: `constructor` and `__proto__` are words like any other, and no names of ours. */

/** The value under a key, where the record itself has one. */
export function lookUp<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
