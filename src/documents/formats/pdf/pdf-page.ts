/** One page of a PDF as pieces of text, rules and fills. */
import { type PDFPageProxy, Util } from 'unpdf/pdfjs';
import { fault } from '../fault.ts';
import { MAX_PDF_ITEMS } from '../limits.ts';
import { withSymbols } from '../list-marks.ts';
import { readAnnotations } from './pdf-annotations.ts';
import { type Commands, readDrawing } from './pdf-paths.ts';
import type { Page, Piece } from './pdf-shapes.ts';
import { readStructure, type Structure, type StructureNode } from './pdf-structure.ts';

type TextItem = { str: string; transform: number[]; width: number; fontName: string };
type Marker = { type: string; tag?: string; id?: string | null };

/** Pieces and lines read so far over all pages. */
export type Tally = { items: number };

/** Reads a page. Throws the fault 'tooLarge' beyond the limits. */
export async function readPage(page: PDFPageProxy, number: number, tally: Tally): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const commands = (await page.getOperatorList()) as Commands;
  const content = await page.getTextContent({ includeMarkedContent: true });
  tally.items += commands.fnArray.length + content.items.length;
  if (tally.items > MAX_PDF_ITEMS) throw fault('tooLarge');
  const bold = boldFonts(page);
  const structure = readStructure((await page.getStructTree()) as StructureNode | null);
  const pieces = readPieces(content.items as (TextItem | Marker)[], {
    view: viewport.transform,
    bold,
    structure,
  });
  const drawing = readDrawing(commands, viewport.transform);
  const written = await readAnnotations(page, { number, view: viewport.transform });
  pieces.push(...written.pieces);
  page.cleanup();
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    pieces,
    tagged: structure.tables,
    comments: written.comments,
    ...drawing,
  };
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

type Reading = { view: number[]; bold: (font: string) => boolean; structure: Structure };
type Open = { artifact: boolean; mark: string | null };

function readPieces(items: (TextItem | Marker)[], { view, bold, structure }: Reading): Piece[] {
  const pieces: Piece[] = [];
  const open: Open[] = [];
  let spaced = false;
  for (const item of items) {
    const around = open.at(-1) ?? { artifact: false, mark: null };
    if (!('str' in item)) {
      if (item.type.startsWith('begin'))
        open.push({ artifact: around.artifact || item.tag === 'Artifact', mark: item.id ?? around.mark });
      else open.pop();
      continue;
    }
    if (item.str.trim() === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const part = around.mark === null ? undefined : structure.partOf(around.mark);
    pieces.push({ ...pieceOf(item, view), bold: bold(item.fontName), spaced, ...around, part });
    spaced = /\s$/.test(item.str);
  }
  return pieces;
}

/** Text that runs up or down the page is kept where it begins, as if it ran across. */
function pieceOf(item: TextItem, view: number[]): Pick<Piece, 'text' | 'x' | 'right' | 'y' | 'size'> {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = Util.transform(view, item.transform);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const across = Math.abs(b) < Math.abs(a);
  return { text: withSymbols(item.str), x, right: x + (across ? item.width : size), y, size };
}
