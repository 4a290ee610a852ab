/**
 * Footnotes: lines in smaller letters at the foot of a page that begin with a mark, and the raised marks in the
 * text that point at them.
 */
import type { Note, Paragraph } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { nowhere } from '../place.ts';
import { type Line, lineText } from './pdf-lines.ts';
import type { Page, Piece } from './pdf-shapes.ts';

/** A footnote, and the paragraph that its mark stands in once that is put together. */
export type PageNote = { mark: string; text: string; page: number; paragraph: Paragraph | null };

const MARK = /^(\d{1,2}|[*†‡§])\s*(?=\S)/;
/** Letters of a footnote are at most this share of the page's usual size. */
const SMALLER = 0.95;
/** A raised mark is at most this share of the size of the words beside it. */
const RAISED = 0.8;

/**
 * Takes the footnotes off a page: what is left of its pieces, raised marks knowing their notes. `lines` are those of
 * the page without its footer.
 */
export function takeFootnotes(page: Page, lines: Line[]): { pieces: Piece[]; notes: PageNote[] } {
  const marks = raisedMarks(page.pieces);
  const size = usualSize(page.pieces);
  const at = lines.findIndex((line) => beginsFoot(line, { page, size, marks }));
  const first = lines[at];
  if (!first) return { pieces: page.pieces, notes: [] };
  const foot = lines.slice(at).filter((line) => line.size <= first.size * 1.1);
  const notes = notesOf(foot, marks, page.number);
  const taken = new Set(foot.slice(0, notes.at(-1)?.lines).flatMap((line) => line.pieces));
  for (const { note } of notes)
    for (const piece of marks.get(note.mark) ?? []) if (!taken.has(piece)) piece.note = note;
  return { pieces: page.pieces.filter((piece) => !taken.has(piece)), notes: notes.map((one) => one.note) };
}

type Around = { page: Page; size: number; marks: Map<string, Piece[]> };

/** A line in the lower half with a mark that is raised elsewhere, in smaller letters or under a short line. */
function beginsFoot(line: Line, { page, size, marks }: Around): boolean {
  const mark = MARK.exec(lineText(line))?.[1];
  if (mark === undefined || line.y < page.height * 0.3) return false;
  if (!marks.get(mark)?.some((piece) => piece.y < line.y - line.size * 1.5)) return false;
  const ruled = page.level.some(
    (rule) =>
      rule.at < line.y && rule.at > line.y - line.size * 2.5 && rule.to - rule.from < page.width * 0.4,
  );
  return line.size <= size * SMALLER || ruled;
}

function usualSize(pieces: Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Small raised pieces that hold only a mark, by the mark. */
function raisedMarks(pieces: Piece[]): Map<string, Piece[]> {
  const marks = new Map<string, Piece[]>();
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    const text = piece.text.trim();
    if (!before || !/^(\d{1,2}|[*†‡§])$/.test(text) || piece.size > before.size * RAISED) continue;
    if (Math.abs(piece.y - before.y) > before.size) continue;
    marks.set(text, [...(marks.get(text) ?? []), piece]);
  }
  return marks;
}

/** Notes whose marks stand in the text, each with how many lines of the foot it and those before it take. */
function notesOf(
  foot: Line[],
  marks: Map<string, Piece[]>,
  page: number,
): { note: PageNote; lines: number }[] {
  const notes: { note: PageNote; lines: number }[] = [];
  for (const [i, line] of foot.entries()) {
    const text = lineText(line);
    const mark = MARK.exec(text)?.[1];
    const open = notes.at(-1);
    if (mark !== undefined && marks.has(mark))
      notes.push({ note: { mark, text: text.slice(mark.length), page, paragraph: null }, lines: i + 1 });
    else if (open && open.lines === i && line.y - (foot[i - 1]?.y ?? 0) < line.size * 1.8) {
      open.note.text += ` ${text}`;
      open.lines = i + 1;
    } else break;
  }
  return notes;
}

/** The notes of a document once its paragraphs have their places. */
export function placedNotes(notes: PageNote[]): Note[] {
  return notes.map(({ text, page, paragraph }) => ({
    kind: 'footnote',
    text: cleanText(text),
    about: paragraph?.text ?? '',
    author: null,
    where: { ...(paragraph?.where ?? nowhere()), page },
  }));
}
