/** New identifiers: UUID version 7, so that rows made together lie together in the database. */
import { v7 } from 'uuid';
import type { Id } from '../domain/ids.ts';

export type NewId = <Noun extends string>() => Id<Noun>;

export const newId: NewId = <Noun extends string>() => v7() as Id<Noun>;
