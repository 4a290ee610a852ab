/** What we use of Turbo, which ships no types. */
declare module '@hotwired/turbo' {
  export const config: { drive: { progressBarDelay: number } };
  export function visit(address: string, options?: { action?: 'replace' | 'advance' }): void;
}
