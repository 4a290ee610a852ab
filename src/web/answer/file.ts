/** Sends a file to be kept under its name, or says why there is none. */
import type { Result } from '../../domain/problem.ts';
import type { PlanFile } from '../../views/plan/plan-file.ts';
import type { WebContext } from '../web-parts.ts';
import { showProblem } from './problem.tsx';

/** RFC 8187: what `encodeURIComponent` leaves as it is and the header may not hold. */
const nameInHeader = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Cs}/gu, '')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );

/** `attachment`: to be saved, never opened in the browser. */
export const disposition = (way: 'attachment' | 'inline', name: string): string =>
  `${way}; filename*=UTF-8''${nameInHeader(name)}`;

export const FILE_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

export function sendFile(
  c: WebContext,
  file: Result<PlanFile>,
  type: keyof typeof FILE_TYPES,
): Response | Promise<Response> {
  if (!file.ok) return showProblem(c, file.problem);
  const { name, content } = file.value;
  c.header('Content-Type', FILE_TYPES[type]);
  c.header('Content-Disposition', disposition('attachment', name));
  c.header('Cache-Control', 'private, no-store');
  return c.body(typeof content === 'string' ? content : new Uint8Array(content));
}
