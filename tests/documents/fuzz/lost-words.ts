/** Which words of an opened document stand nowhere in its reading. */
import type { Block, Paragraph, SourceDocument, Table } from '../../../src/documents/formats/block.ts';
import type { PlanReading } from '../../../src/domain/reading/plan-reading.ts';

/** As the reader's own ledger counts them: an apostrophe joins the letters on its sides. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const ofTable = (table: Table): string[] => [
  table.caption ?? '',
  ...table.cells.flatMap((cell) => [
    ...cell.paragraphs.map((paragraph: Paragraph) => paragraph.text),
    ...cell.tables.flatMap(ofTable),
  ]),
];
const ofBlock = (block: Block): string[] => (block.kind === 'table' ? ofTable(block) : [block.text]);

/** What a person would find in the reading, without the machine's own notes: where a row stood, what is doubted. */
function textOf(reading: PlanReading): string {
  const { title, levels, sections, unplaced } = reading;
  const actions = reading.actions.map(({ source: _, doubts: __, ...action }) => action);
  const said: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') said.push(value);
    else if (Array.isArray(value)) value.forEach(gather);
    else if (value && typeof value === 'object') {
      said.push(...Object.keys(value));
      Object.values(value).forEach(gather);
    }
  };
  gather([title, levels, sections, unplaced, actions]);
  return said.join('\n');
}

/**
 * Compared word by word, whatever their order and case. A word split or joined anew in the reading is not lost.
 * @param mayGo words of column headings and page furniture, which a reading may leave out
 */
export function lostWords(document: SourceDocument, reading: PlanReading, mayGo: string): string[] {
  const kept = textOf(reading);
  const have = new Set([...wordsOf(kept), ...wordsOf(mayGo)]);
  const closed = wordsOf(kept).join('');
  const blocks = [...document.blocks.flatMap(ofBlock), ...document.notes.map((note) => note.text)];
  const need = new Set(blocks.flatMap(wordsOf));
  return [...need].filter((word) => !have.has(word) && !(word.length > 3 && closed.includes(word)));
}
