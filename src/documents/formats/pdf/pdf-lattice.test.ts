import { describe, expect, it } from 'vitest';
import { latticesOf } from './pdf-lattice.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import { runsOn } from './pdf-paragraphs.ts';
import { pitchOf } from './pdf-pitch.ts';
import type { Page, Piece, Rule } from './pdf-shapes.ts';

const page = (level: Rule[], upright: Rule[]): Page => ({
  number: 1,
  width: 600,
  height: 800,
  pieces: [],
  level,
  upright,
  fills: [],
  tagged: [],
  comments: [],
});
const at = (place: number, from: number, to: number): Rule => ({ at: place, from, to });

describe('tables by their ruled lines', () => {
  it('finds rows and columns', () => {
    const [lattice] = latticesOf(
      page(
        [at(0, 0, 200), at(50, 0, 200), at(100, 0, 200)],
        [at(0, 0, 100), at(100, 0, 100), at(200, 0, 100)],
      ),
    );
    expect(lattice?.cells.map((cell) => [cell.row, cell.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it('finds cells merged across and down, though lines are drawn in pieces that nearly touch', () => {
    const level = [at(0, 0, 99), at(0.4, 101, 200), at(50, 101, 200), at(100, 0, 200), at(150, 0, 200)];
    const upright = [at(0, 0, 150), at(100, 0, 99), at(200, 1, 150)];
    const [lattice] = latticesOf(page(level, upright));
    expect(lattice?.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
      [2, 0, 1, 2],
    ]);
  });

  it('takes the ends of lines for sides that are not ruled, and says that the foot is open', () => {
    const [lattice] = latticesOf(page([at(0, 0, 200), at(50, 0, 200)], [at(100, 0, 90)]));
    expect(lattice?.cells).toHaveLength(4);
    expect(lattice?.open).toEqual({ top: false, bottom: true });
  });

  it('keeps tables that do not touch apart, and takes a frame for none', () => {
    const box = (top: number): [Rule[], Rule[]] => [
      [at(top, 0, 90), at(top + 40, 0, 90)],
      [at(0, top, top + 40), at(90, top, top + 40)],
    ];
    const [[a, b], [c, d]] = [box(0), box(100)];
    expect(latticesOf(page([...a, ...c], [...b, at(45, 0, 40), ...d]))).toHaveLength(1);
  });
});

const piece = (text: string, x: number, y: number, size = 10): Piece => ({
  text,
  x,
  right: x + text.length * 5,
  y,
  size,
  bold: false,
  spaced: true,
  artifact: false,
  mark: null,
  part: undefined,
});
const lineAt = (text: string, x: number, y: number): Line => linesOf([piece(text, x, y)])[0] as Line;

describe('lines', () => {
  it('puts pieces on one line in order, raised marks with their words', () => {
    const lines = linesOf([
      piece('hall', 60, 100),
      piece('Paint the', 0, 100.3),
      piece('1', 81, 96.5, 6),
      piece('Next', 0, 112),
    ]);
    expect(lines.map((line) => line.pieces.map((one) => one.text))).toEqual([
      ['Paint the', 'hall', '1'],
      ['Next'],
    ]);
  });

  it.each([
    ['a full line runs on', 'Paint the old village', 'hall', 120, true],
    ['a short one does not', 'Paint', 'Mend', 120, false],
    ['nor does one before a list mark', 'Paint the old village', '2. Mend', 120, false],
  ])('%s', (_, text, next, right, expected) => {
    expect(runsOn(lineAt(text, 0, 100), lineAt(next, 0, 112), right)).toBe(expected);
  });

  it('learns the usual space between lines, and whether paragraphs are set apart', () => {
    const box = [100, 112, 124, 142, 154, 172, 184].map((y) => lineAt('words', 0, y));
    expect(pitchOf([box]).of(10)).toBe(12);
    expect(pitchOf([box]).spaced).toBe(true);
    expect(pitchOf([box.slice(0, 3)]).spaced).toBe(false);
  });
});
