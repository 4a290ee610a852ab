/** The two documents that the example partnership starts from: they must be read, whole, as what they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../src/documents/formats/open.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { planReadingSchema } from '../../src/domain/reading/plan-reading.ts';
import { lostWords } from './fuzz/lost-words.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const EXAMPLES = [
  { file: 'living-well-together.docx', actions: 60, themes: 6, depth: 2, done: 2 },
  { file: 'warm-welcome.xlsx', actions: 22, themes: 4, depth: 1, done: 5 },
];

/** A row that holds two actions may be read as one or as two: `split` has the text of the second. */
type Wanted = { text: string; accept?: { split?: string[] } };

describe.each(EXAMPLES)('example/$file', ({ file, actions, themes, depth, done }) => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, 'example', file)));
  const name = file.split('.')[0] ?? '';
  const truth = JSON.parse(readFileSync(join(import.meta.dirname, 'example', name, 'truth.json'), 'utf8'));

  it('has a truth in the shape of the contract', () => {
    expect(planReadingSchema.safeParse(truth).error?.message).toBeUndefined();
    expect(truth.actions).toHaveLength(actions);
  });

  it('is read with its themes, its actions and what is done', async () => {
    const read = await readDocument(bytes, { name: file });
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.readable).toBe(true);
    const texts = read.value.actions.map((action) => action.text);
    const firsts = truth.actions.map((action: Wanted) => action.text);
    expect(texts).toEqual(expect.arrayContaining(firsts));
    const seconds = truth.actions.flatMap((action: Wanted) => action.accept?.split ?? []);
    expect(texts.filter((text) => !firsts.includes(text) && !seconds.includes(text))).toEqual([]);
    expect(new Set(read.value.actions.map((action) => action.path[0]?.title)).size).toBe(themes);
    expect(read.value.actions.every((action) => action.path.length === depth)).toBe(true);
    const finished = read.value.actions.filter((action) => action.status?.lifecycle === 'complete');
    expect(finished).toHaveLength(done);
  });

  it('is read without losing a word', async () => {
    const opened = await openDocument(bytes, { name: file });
    const read = await readDocument(bytes, { name: file });
    if (!opened.ok || !read.ok) throw new Error('The example could not be opened');
    const mayGo = [...truth.furniture, 'TBC as above to be agreed and supported by'].join(' ');
    expect(lostWords(opened.value, read.value, mayGo)).toEqual([]);
  });
});
