/**
 * Everything that can go wrong in a way a person can act on: one union. `message` says what is wrong, `remedy`
 * what to do next; both are whole sentences in plain English and name nothing of the machine.
 */
export type Problem =
  | { code: 'notFound'; message: string; remedy: string }
  | { code: 'notAllowed'; message: string; remedy: string }
  | { code: 'invalid'; message: string; remedy: string; field: string | null; all?: FieldProblem[] }
  | { code: 'stale'; message: string; remedy: string; changes: FieldChange[]; currentVersion: number }
  | { code: 'conflict'; message: string; remedy: string }
  | { code: 'documentUnreadable'; message: string; remedy: string; why: DocumentFault }
  | { code: 'unavailable'; message: string; remedy: string };

export type FieldProblem = { field: string; message: string };

/** One field that somebody else changed meanwhile: what it was, what it is now. */
export type FieldChange = { field: string; before: string; now: string };

/** Why a document could not be read. */
export type DocumentFault =
  | 'empty'
  | 'unknownType'
  | 'picture'
  | 'presentation'
  | 'packed'
  | 'message'
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooDeep'
  | 'expandsTooMuch'
  | 'tookTooLong'
  | 'tookTooMuchMemory'
  | 'encrypted'
  | 'damaged'
  | 'scan'
  | 'noText';

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
