/** What stands on a PDF page without being part of its text: filled-in form fields, typed-on words and comments. */
import { type PDFPageProxy, Util } from 'unpdf/pdfjs';
import { cleanText } from '../clean-text.ts';
import type { PageComment, Piece } from './pdf-shapes.ts';

type Annotation = {
  subtype?: string;
  rect?: number[];
  fieldValue?: unknown;
  checkBox?: boolean;
  exportValue?: string;
  contentsObj?: { str?: string };
  titleObj?: { str?: string };
};

/** The size taken for words of a field, whose own is not told. */
const FIELD_SIZE = 9;

/** Reads a page's annotations: words that show on it, and comments beside it. */
export async function readAnnotations(
  page: PDFPageProxy,
  { number, view }: { number: number; view: number[] },
): Promise<{ pieces: Piece[]; comments: PageComment[] }> {
  const pieces: Piece[] = [];
  const comments: PageComment[] = [];
  for (const annotation of (await page.getAnnotations()) as Annotation[]) {
    const text = cleanText(annotation.contentsObj?.str ?? '');
    if (annotation.subtype === 'Widget') pieces.push(...fieldPieces(annotation, view));
    else if (annotation.subtype === 'FreeText') pieces.push(...piecesOf(text, annotation.rect, view));
    else if (annotation.subtype !== 'Link' && annotation.subtype !== 'Popup' && text !== '')
      comments.push({ text, author: cleanText(annotation.titleObj?.str ?? '') || null, page: number });
  }
  return { pieces, comments };
}

function fieldPieces({ fieldValue, checkBox, exportValue, rect }: Annotation, view: number[]): Piece[] {
  if (checkBox) return piecesOf(fieldValue === exportValue ? '☒' : '☐', rect, view);
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return piecesOf(values.filter((value) => typeof value === 'string').join(', '), rect, view);
}

/** A piece for each line, from the top of the field down. */
function piecesOf(text: string, rect: number[] | undefined, view: number[]): Piece[] {
  if (!rect || text.trim() === '') return [];
  const corners = [rect.slice(0, 2), rect.slice(2, 4)].map(([x = 0, y = 0]) => {
    const [, , , , left = 0, top = 0] = Util.transform(view, [1, 0, 0, 1, x, y]);
    return [left, top] as const;
  });
  const left = Math.min(...corners.map((corner) => corner[0]));
  const right = Math.max(...corners.map((corner) => corner[0]));
  const top = Math.min(...corners.map((corner) => corner[1]));
  return cleanText(text)
    .split('\n')
    .map((line, i) => ({
      text: line,
      x: left + 2,
      right,
      y: top + (i + 1) * FIELD_SIZE * 1.2,
      size: FIELD_SIZE,
      bold: false,
      spaced: true,
      artifact: false,
      mark: null,
      part: undefined,
    }));
}
