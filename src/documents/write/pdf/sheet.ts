/**
 * Paper: A4 pages that fill from the top, and the tree that tells a screen reader what stands on them. Whatever is
 * drawn is either content of a node of that tree, in reading order, or marked as decoration.
 */
import PDFDocument from 'pdfkit';
import { type Letters, type Look, openLetters, type Pdf, type Typefaces } from './letters.ts';

export type Node = ReturnType<Pdf['struct']>;
export type Sheet = {
  pdf: Pdf;
  letters: Letters;
  /** The root of the tree. */
  root: Node;
  /** Inside the margins, in points. */
  box: { left: number; top: number; right: number; bottom: number };
  /** Where the next thing is drawn. */
  y: number;
};
export type SheetSetting = {
  title: string;
  language: string;
  subject: string;
  upright: boolean;
  typefaces: Typefaces;
};

const MARGIN = 40;
/** Under the text, for the footer. */
const FOOT = 26;
export const LINE = 1.32;
export const GREY = '#595959';
export const INK = '#1a1a1a';

export function openSheet({ title, language, subject, upright, typefaces }: SheetSetting): Sheet {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: upright ? 'portrait' : 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    // The library knows more than its types say.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Subject: subject, Creator: 'Weft', Producer: 'Weft' },
    // None at first: each is registered by name, and one opened twice would be opened again for every word.
    font: '',
  });
  const { width, height } = pdf.page;
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return {
    pdf,
    letters: openLetters(pdf, typefaces),
    root,
    box: { left: MARGIN, top: MARGIN, right: width - MARGIN, bottom: height - MARGIN - FOOT },
    y: MARGIN,
  };
}

export function turnPage(sheet: Sheet): void {
  sheet.pdf.addPage();
  sheet.y = sheet.box.top;
}

/** Turns the page unless so many points are left on it. */
export function needRoom(sheet: Sheet, points: number): void {
  if (sheet.y + points > sheet.box.bottom) turnPage(sheet);
}

/** Draws as content of the node; `draw` must not turn the page. */
export function drawIn(sheet: Sheet, node: Node, draw: () => void): void {
  const content = sheet.pdf.markStructureContent('Span');
  draw();
  sheet.pdf.endMarkedContent();
  node.add(content);
}

/** Draws what a screen reader passes over. */
export function decorate(sheet: Sheet, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  sheet.pdf.markContent('Artifact', { type });
  draw();
  sheet.pdf.endMarkedContent();
}

export function grow(sheet: Sheet, parent: Node, kind: string): Node {
  const node = sheet.pdf.struct(kind);
  parent.add(node);
  return node;
}

export type PaperText = Look & { text: string; colour?: string; indent?: number; mark?: string };

/** A text as lines down the page from where the sheet stands, across pages where it must, as content of the node. */
export function writeLines(sheet: Sheet, node: Node, look: PaperText): void {
  const { pdf, letters, box } = sheet;
  const x = box.left + (look.indent ?? 0);
  const height = look.size * LINE;
  const lines = letters.wrap(look.text, look, box.right - x);
  for (const [n, line] of lines.entries()) {
    needRoom(sheet, height);
    const { y } = sheet;
    if (n === 0 && look.mark !== undefined)
      decorate(sheet, () => letters.draw(look.mark ?? '', look, { x: x - 10, y }));
    drawIn(sheet, node, () => {
      pdf.fillColor(look.colour ?? INK);
      letters.draw(n === lines.length - 1 ? line : `${line} `, look, { x, y });
    });
    sheet.y += height;
  }
}

/** @returns the bytes, with what `furnish` draws on each finished page (its number counted from 1). */
export function closeSheet(sheet: Sheet, furnish: (page: number, of: number) => void): Promise<Uint8Array> {
  const { pdf, root } = sheet;
  root.end();
  const { count } = pdf.bufferedPageRange();
  for (let n = 0; n < count; n += 1) {
    pdf.switchToPage(n);
    decorate(sheet, () => furnish(n + 1, count), 'Pagination');
  }
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    pdf.end();
  });
}
