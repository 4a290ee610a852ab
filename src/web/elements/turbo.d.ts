/** What we use of Turbo, which ships no types. */
declare module '@hotwired/turbo' {
  export const config: { drive: { progressBarDelay: number } };
  /** A page that is here already, so that it is not asked for again. */
  type Answer = { statusCode: number; responseHTML: string; redirected: boolean };
  export function visit(
    address: string,
    options?: { action?: 'replace' | 'advance'; response?: Answer; shouldCacheSnapshot?: boolean },
  ): void;
}
