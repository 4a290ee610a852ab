/** Typed links in the files that a plan is written to, and in copies of them that come back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkActions } from '../../src/commands/action/link-actions.ts';
import { writeEditableFile } from '../../src/commands/proposal/write-editable-file.ts';
import { openDocument } from '../../src/documents/formats/open.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { type FileKind, writePlanFile } from '../../src/views/plan/plan-file.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { kept } from '../outcomes.ts';
import { editedFile } from './edited-file.ts';
import { look, proposalsOf, takeIn } from './take-in.ts';

let made: Made;
let book: PlanBook;
let other: PlanBook;
const at = (from: PlanBook, n: number): Action => from.actions[n] as Action;
const link = (from: Action, kind: 'dependsOn' | 'followsFrom', to: Action) =>
  linkActions(made.context, { actionId: from.id, kind, toId: to.id });

beforeAll(async () => {
  made = await makeDatabase();
  book = await makePlan(made, { actions: 8, slug: 'linked', title: 'Linked plan' });
  other = await makePlan(made, { actions: 3, slug: 'other', title: 'Warm homes' });
  kept(await link(at(book, 0), 'dependsOn', at(book, 1)));
  kept(await link(at(other, 0), 'followsFrom', at(book, 2)));
});
afterAll(() => made.close());

const editable = async (kind: 'docx' | 'xlsx', slug = 'linked'): Promise<Uint8Array> =>
  kept(await writeEditableFile(made.context, slug, { kind, columns: {} })).content;
const textOf = async (kind: FileKind): Promise<string> =>
  String(kept(await writePlanFile(made.context, 'linked', { kind, columns: {} })).content);

/** What the links' column says, cell by cell. */
async function linksIn(bytes: Uint8Array, name: string): Promise<string[]> {
  const opened = await openDocument(bytes, { name });
  return JSON.stringify(opened).match(/(?:Depends on|Is needed by|Leads to|Follows from) [^"\\]+/g) ?? [];
}
const told = (): string[] => [
  `Depends on ${at(book, 1).code}`,
  `Is needed by ${at(book, 0).code}`,
  `Leads to ${at(other, 0).code} in Warm homes`,
];

describe('the links of a plan', () => {
  it.each(['docx', 'xlsx'] as const)('stand in its %s, each at both ends', async (kind) => {
    expect((await linksIn(await editable(kind), `plan.${kind}`)).sort()).toEqual(told().sort());
  });

  it('stand in its CSV, and whole in its JSON', async () => {
    const csv = await textOf('csv');
    for (const line of told()) expect(csv).toContain(line);
    const { links } = JSON.parse(await textOf('json'));
    expect(links).toEqual([
      expect.objectContaining({
        kind: 'dependsOn',
        from: expect.objectContaining({ actionId: at(book, 0).id }),
        to: expect.objectContaining({ code: at(book, 1).code }),
      }),
      expect.objectContaining({
        kind: 'followsFrom',
        from: expect.objectContaining({ planTitle: 'Warm homes' }),
      }),
    ]);
  });

  it.each(['docx', 'xlsx'] as const)(
    'propose nothing when a copy of the %s comes back as it was',
    async (kind) => {
      const part = kind === 'docx' ? 'word/document.xml' : 'xl/worksheets/sheet1.xml';
      const saved = editedFile(await editable(kind), { [part]: (xml) => `${xml}<!-- saved -->` });
      await takeIn(made, `saved.${kind}`, saved);
      expect(await proposalsOf(made, book.plan.id)).toEqual([]);
    },
  );
});

describe('the file kept for the day', () => {
  const rows = () =>
    look(made, (t) =>
      t.selectFrom('plan_writing').select('id').where('plan_id', '=', book.plan.id).execute(),
    );

  it('is one row, however often it is asked for', async () => {
    const first = await editable('docx');
    const before = await rows();
    for (let n = 0; n < 3; n += 1) expect(Buffer.compare(await editable('docx'), first)).toBe(0);
    expect(await rows()).toEqual(before);
  });

  it('is another once a plan elsewhere has linked to this one', async () => {
    const before = (await rows()).length;
    kept(await link(at(other, 1), 'dependsOn', at(book, 3)));
    const links = await linksIn(await editable('docx'), 'plan.docx');
    expect(links).toContain(`Is needed by ${at(other, 1).code} in Warm homes`);
    expect((await rows()).length).toBe(before + 1);
  });
});
