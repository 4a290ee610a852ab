/** Control words that make rows and cells. */
import { type Act, inBody } from './rtf-act.ts';
import { endCell, endRow, PLAIN_CELL } from './rtf-story.ts';

const cellEdge: Act = (story, number) => {
  story.row.cells.push({ ...story.row.next, right: number ?? 0 });
  story.row.next = { ...PLAIN_CELL };
};

/** Acts of tables. */
export const TABLES: Record<string, Act> = {
  intbl: (story) => {
    if (!inBody(story)) return;
    story.depth = Math.max(story.depth, 1);
  },
  itap: (story, number) => {
    if (!inBody(story)) return;
    story.depth = number ?? 0;
  },
  cell: (story) => endCell(story, 1),
  nestcell: (story) => endCell(story, Math.max(2, story.depth)),
  row: (story) => endRow(story, 1),
  nestrow: (story) => endRow(story, Math.max(2, story.tables.length)),
  trowd: (story) => {
    story.row = { left: 0, cells: [], next: { ...PLAIN_CELL }, header: false };
  },
  trleft: (story, number) => {
    story.row.left = number ?? 0;
  },
  trhdr: (story) => {
    story.row.header = true;
  },
  cellx: cellEdge,
  clmgf: (story) => {
    story.row.next.across = 'first';
  },
  clmrg: (story) => {
    story.row.next.across = 'next';
  },
  clvmgf: (story) => {
    story.row.next.down = 'first';
  },
  clvmrg: (story) => {
    story.row.next.down = 'next';
  },
  clcbpat: (story, number) => {
    story.row.next.colour = number ?? 0;
  },
};
