/**
 * The fields of a form as they were sent. Lines are ended as everywhere else, whatever the browser sends. Zero bytes,
 * which nobody types and PostgreSQL cannot even be asked about, are left out.
 */
import type { WebContext } from '../web-parts.ts';

export type Typed = URLSearchParams;

export async function readForm(c: WebContext): Promise<Typed> {
  return new URLSearchParams((await c.req.text()).replaceAll('%00', ''));
}

export const one = (typed: Typed, name: string): string => (typed.get(name) ?? '').replace(/\r\n?/g, '\n');

/** The lines of a field, without the empty ones. */
export const linesOf = (typed: Typed, name: string): string[] =>
  one(typed, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
