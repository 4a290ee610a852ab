/**
 * Opens a document of any format into neutral blocks: `bytes -> SourceDocument`. The type is told by content.
 * Every failure is a `Problem` of code 'documentUnreadable' with a sentence and a remedy; nothing is thrown.
 */
import { done, failed, type Result } from '../../domain/problem.ts';
import type { SourceDocument } from './block.ts';
import { fault, problemOf, unreadable } from './fault.ts';
import { type Kind, kindOf } from './kind.ts';
import { MAX_FILE_BYTES } from './limits.ts';

/** Told now and then while reading: the share done (0 to 1) and what is being done, in plain words. */
export type Progress = (share: number, what: string) => void;

export type OpenOptions = { name?: string; onProgress?: Progress };

/** Opens a document. `name` only tells plain-text formats apart. */
export async function openDocument(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<Result<SourceDocument>> {
  if (bytes.length > MAX_FILE_BYTES) return failed(unreadable('tooLarge'));
  const progress = options.onProgress ?? (() => {});
  try {
    const kind = kindOf(bytes, options.name ?? '');
    progress(0.1, 'Opening the document');
    const document = await openKind(kind, bytes, progress);
    if (isWordless(document)) return failed(unreadable('noText'));
    progress(0.9, 'Document opened');
    return done(document);
  } catch (error) {
    return failed(problemOf(error));
  }
}

const isWordless = (document: SourceDocument): boolean =>
  document.blocks.length === 0 && document.furniture.length === 0 && document.notes.length === 0;

/** Each format's code is loaded only when a document of that format comes. */
async function openKind(kind: Kind, bytes: Uint8Array, progress: Progress): Promise<SourceDocument> {
  switch (kind.format) {
    case 'docx': {
      if (!kind.archive) throw fault('damaged');
      return (await import('./docx/open-docx.ts')).openDocx(kind.archive);
    }
    case 'odt': {
      const { openFlatOdt, openOdt } = await import('./odt/open-odt.ts');
      return kind.archive ? openOdt(kind.archive) : openFlatOdt(bytes);
    }
    case 'doc':
      return (await import('./doc/open-doc.ts')).openDoc(bytes);
    case 'pdf':
      return (await import('./pdf/open-pdf.ts')).openPdf(bytes, progress);
    case 'ods': {
      if (!kind.archive) throw fault('damaged');
      return (await import('./ods/open-ods.ts')).openOds(kind.archive);
    }
    case 'xlsx':
      return (await import('./workbook.ts')).openWorkbook(bytes, kind.archive);
    case 'csv':
      return (await import('./delimited.ts')).openDelimited(kind.text);
    case 'txt':
      return (await import('./plain-text.ts')).openText(kind.text);
    case 'html':
      return (await import('./html/open-html.ts')).openHtml(kind.text);
    case 'md':
      return (await import('./html/open-html.ts')).openMarkdown(kind.text);
    case 'rtf':
      return (await import('./rtf/open-rtf.ts')).openRtf(kind.text);
  }
}
