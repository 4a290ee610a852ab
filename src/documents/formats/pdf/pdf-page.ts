/** One page of a PDF as pieces of text, rules and fills. */
import type { PageViewport, PDFPageProxy } from 'unpdf/pdfjs';
import { fault } from '../fault.ts';
import { MAX_PDF_ITEMS } from '../limits.ts';
import { readAnnotations } from './pdf-annotations.ts';
import { drawnBullets } from './pdf-bullets.ts';
import { type Commands, readDrawing } from './pdf-paths.ts';
import { type Marker, readPieces, type TextItem, turnOf } from './pdf-pieces.ts';
import type { Page } from './pdf-shapes.ts';
import { readStructure, type StructureNode } from './pdf-structure.ts';

/** Pieces and lines read so far over all pages. */
export type Tally = { items: number };

/** Reads a page. Throws the fault 'tooLarge' beyond the limits. */
export async function readPage(page: PDFPageProxy, number: number, tally: Tally): Promise<Page> {
  const commands = (await page.getOperatorList()) as Commands;
  const content = await page.getTextContent({ includeMarkedContent: true });
  tally.items += commands.fnArray.length + content.items.length;
  if (tally.items > MAX_PDF_ITEMS) throw fault('tooLarge');
  const bold = boldFonts(page);
  const viewport = viewOf(page, content.items as (TextItem | Marker)[]);
  const structure = readStructure((await page.getStructTree()) as StructureNode | null);
  const pieces = readPieces(content.items as (TextItem | Marker)[], {
    view: viewport.transform,
    bold,
    structure,
  });
  const drawing = readDrawing(commands, viewport.transform);
  const written = await readAnnotations(page, { number, view: viewport.transform });
  pieces.push(...written.pieces, ...drawnBullets(pieces, drawing.dots));
  page.cleanup();
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    pieces,
    tagged: structure.tables,
    comments: written.comments,
    level: drawing.level,
    upright: drawing.upright,
    fills: drawing.fills,
  };
}

/** The page as it is read: turned where nearly all of its words run up or down it. */
function viewOf(page: PDFPageProxy, items: (TextItem | Marker)[]): PageViewport {
  const upright = page.getViewport({ scale: 1 });
  const turn = turnOf(items, upright.transform);
  return turn === 0 ? upright : page.getViewport({ scale: 1, rotation: page.rotate + turn });
}

/** Whether a font is bold, by its own name. */
function boldFonts(page: PDFPageProxy): (font: string) => boolean {
  const known = new Map<string, boolean>();
  return (font) => {
    const found = known.get(font);
    if (found !== undefined) return found;
    const bold = isBold(page, font);
    known.set(font, bold);
    return bold;
  };
}

function isBold(page: PDFPageProxy, font: string): boolean {
  try {
    const data = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean } | null;
    return (
      data?.bold === true || data?.black === true || /bold|black|heavy|semibold|demi/i.test(data?.name ?? '')
    );
  } catch {
    return false;
  }
}
