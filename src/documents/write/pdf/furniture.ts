/** What stands on every page beside its content: what it is, on what day, which page; and that it is a draft. */
import { type Day, longDay } from '../../../domain/day.ts';
import type { Look } from './letters.ts';
import { GREY, type Sheet } from './sheet.ts';

export type Furniture = { title: string; draft: boolean; day: Day; page: number; of: number };

const SMALL: Look = { face: 'regular', size: 8.5 };
const MARK: Look = { face: 'bold', size: 150 };

export function furnishPage(sheet: Sheet, { title, draft, day, page, of }: Furniture): void {
  const { pdf, letters, box } = sheet;
  const y = box.bottom + 12;
  pdf.fillColor(GREY);
  const number = `Page ${page} of ${of}`;
  const numberWidth = letters.widthOf(number, SMALL);
  const left = `${draft ? 'DRAFT · ' : ''}As it stood on ${longDay(day)} · ${title}`;
  const [line = ''] = letters.wrap(left, SMALL, box.right - box.left - numberWidth - 20);
  letters.draw(line, SMALL, { x: box.left, y });
  letters.draw(number, SMALL, { x: box.right - numberWidth, y });
  if (draft) drawMark(sheet);
}

/** Across the page from corner to corner, light enough to read through. */
function drawMark({ pdf, letters }: Sheet): void {
  const { width, height } = pdf.page;
  pdf.save();
  pdf.rotate(-28, { origin: [width / 2, height / 2] });
  pdf.fillColor('#888888').fillOpacity(0.12);
  const across = letters.widthOf('DRAFT', MARK);
  letters.draw('DRAFT', MARK, { x: (width - across) / 2, y: height / 2 - MARK.size / 2 });
  pdf.restore();
}
