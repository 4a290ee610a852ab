/** New identifiers: UUID version 7, so that rows made together lie together in the database. */
import { v7 } from 'uuid';
import type { Id } from '../domain/ids.ts';

export type NewId = <Noun extends string>() => Id<Noun>;

export const newId: NewId = <Noun extends string>() => v7() as Id<Noun>;

/** Identifiers that count up from 1, for tests that want to name them. */
export function countingIds(): NewId {
  let n = 0;
  return <Noun extends string>() => {
    n += 1;
    return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Id<Noun>;
  };
}
