/** What a person sent to be read in: a file, or text that was pasted. */
import type { BroughtDocument } from '../../../commands/import/start-import.ts';
import type { FieldProblem } from '../../../domain/problem.ts';
import { type BroughtText, NOTHING_TYPED } from '../../pages/import/new-page.tsx';
import type { WebContext } from '../../web-parts.ts';
import { bringIn as words } from '../../words/imports.ts';

export type Upload =
  | { ok: true; document: BroughtDocument }
  | { ok: false; typed: BroughtText; problems: FieldProblem[] };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function wrong(typed: BroughtText, field: string, message: string): Upload {
  return { ok: false, typed, problems: [{ field, message }] };
}

/** A browser sends an empty file without a name where none was chosen. */
const wasChosen = (value: unknown): value is File => value instanceof File && value.name !== '';

export async function readUpload(c: WebContext): Promise<Upload> {
  const body = await c.req.parseBody();
  const typed = {
    text: textOf(body.text),
    name: textOf(body.name).trim(),
    locale: textOf(body.locale) || NOTHING_TYPED.locale,
    copyOf: textOf(body['copy-of']),
  };
  const hasText = typed.text.trim() !== '';
  const files = [(await c.req.parseBody({ all: true })).document].flat().filter(wasChosen);
  const [file] = files;
  if (files.length > 1) return wrong(typed, 'document', words.severalFiles);
  if (file) {
    if (hasText) return wrong(typed, 'document', words.twoThings);
    if (file.size === 0) return wrong(typed, 'document', words.emptyFile);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { locale, copyOf } = typed;
    return { ok: true, document: { fileName: file.name, bytes, locale, copyOf } };
  }
  if (!hasText) return wrong(typed, 'document', words.nothingChosen);
  const bytes = new TextEncoder().encode(typed.text);
  const { name, locale, copyOf } = typed;
  return { ok: true, document: { fileName: name || words.pastedText, bytes, locale, copyOf } };
}
