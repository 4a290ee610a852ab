/**
 * What a failure of the database means. A lost connection and a deadlock are nobody's mistake and may be tried
 * again; everything else is told. Codes are PostgreSQL's (appendix A of its manual) and the system's.
 */
const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '08000',
  '08001',
  '08003',
  '08006',
  '57P01', // the server is being stopped
  '57P02', // a sibling process crashed
  '57P03', // the server is starting
]);
/** What the driver says, without a code, when the socket closes under it. */
const LOST_WORDS = /connection terminated|not queryable|connection error|client was closed|server closed/i;
const TRY_AGAIN = new Set(['40001', '40P01']);
/** The disk of the database, or of the app, has no room left. */
const STORAGE_FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const UNIQUE_VIOLATION = '23505';

/** The code of a failure; empty where it has none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export function isConnectionLoss(error: unknown): boolean {
  if (LOST.has(codeOf(error))) return true;
  return error instanceof Error && codeOf(error) === '' && LOST_WORDS.test(error.message);
}

/** What the pool says where nobody gave a connection back in time. */
const ALL_LENT_OUT = /timeout exceeded when trying to connect/i;

/** No connection was to be had, or it was lost for good: the database is away, or has more to do than it can. */
export function isOutOfReach(error: unknown): boolean {
  if (codeOf(error) === 'ENOENT')
    return error instanceof Error && 'syscall' in error && error.syscall === 'connect';
  return isConnectionLoss(error) || (error instanceof Error && ALL_LENT_OUT.test(error.message));
}

/** A deadlock or a serialisation failure: the same work, tried again, may well succeed. */
export function isWorthAnotherTry(error: unknown): boolean {
  return TRY_AGAIN.has(codeOf(error));
}

/** A row that the transaction's permit does not reach: the fences of `migrations/0018-access.ts` refused it. */
export const isBeyondReach = (error: unknown): boolean => codeOf(error) === '42501';

/** Nothing can be saved until somebody makes room: not worth another try, and no fault of the words sent. */
export const isStorageFull = (error: unknown): boolean => STORAGE_FULL.has(codeOf(error));

/** True where a row was refused because its like is there already; `constraint` names the index. */
export function isDuplicate(error: unknown, constraint: string): boolean {
  return (
    codeOf(error) === UNIQUE_VIOLATION &&
    typeof error === 'object' &&
    error !== null &&
    'constraint' in error &&
    error.constraint === constraint
  );
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
