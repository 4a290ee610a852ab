/**
 * PDF documents with text: lines, tables and headings rebuilt from where the words stand and which lines are ruled.
 * Source: ISO 32000-1 as pdf.js reads it. Nothing in the file is run.
 */
import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Day } from '../../../domain/day.ts';
import { parseDay } from '../../../domain/day.ts';
import type { SourceDocument } from '../block.ts';
import { fault } from '../fault.ts';
import { MAX_PAGES } from '../limits.ts';
import { titleOf } from '../properties.ts';
import { layOut } from './pdf-layout.ts';
import { readPage } from './pdf-page.ts';
import type { Page } from './pdf-shapes.ts';
import { besidePages } from './pdf-sheet-pages.ts';

type Told = (share: number, what: string) => void;

/** Opens a PDF. Throws faults. */
export async function openPdf(bytes: Uint8Array, onProgress: Told): Promise<SourceDocument> {
  const pdf = await load(bytes);
  if (pdf.numPages > MAX_PAGES) throw fault('tooLarge', `This PDF has more than ${MAX_PAGES} pages.`);
  const pages: Page[] = [];
  const tally = { items: 0 };
  for (let number = 1; number <= pdf.numPages; number++) {
    pages.push(await readPage(await pdf.getPage(number), number, tally));
    onProgress(0.1 + 0.7 * (number / pdf.numPages), `Page ${number} of ${pdf.numPages}`);
  }
  const properties = await propertiesOf(pdf);
  await pdf.loadingTask.destroy();
  if (pages.every((page) => page.pieces.length === 0)) throw fault(holdsPictures(bytes) ? 'scan' : 'noText');
  return { format: 'pdf', ...properties, ...layOut(besidePages(pages)) };
}

async function load(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: Uint8Array.from(bytes),
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: 1,
      stopAtErrors: false,
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw fault(name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function propertiesOf(pdf: PDFDocumentProxy): Promise<{ title: string | null; modified: Day | null }> {
  const info = (await pdf.getMetadata()).info as { Title?: string; ModDate?: string; CreationDate?: string };
  const date = /^D:(\d{4})(\d{2})(\d{2})/.exec(info.ModDate ?? info.CreationDate ?? '');
  return {
    title: titleOf(info.Title ?? ''),
    modified: date ? parseDay(`${date[1]}-${date[2]}-${date[3]}`) : null,
  };
}

/** The dictionaries of pictures are never packed, so that their name can be looked for. */
const holdsPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image/.test(new TextDecoder('latin1').decode(bytes));
