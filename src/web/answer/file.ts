/** Sends a file to be kept under its name, or says why there is none. */
import type { Result } from '../../domain/problem.ts';
import type { PlanFile } from '../../views/plan-file.ts';
import type { WebContext } from '../web-parts.ts';
import { showProblem } from './problem.tsx';

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
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(typeof content === 'string' ? content : new Uint8Array(content));
}
