/** Edited copies of a plan that Weft wrote: what they propose, and what becomes of it when somebody decides. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import { askNewPlan } from '../../src/commands/proposal/propose-changes.ts';
import {
  acceptProposals,
  refuseProposals,
  reopenProposals,
  type SettleInput,
} from '../../src/commands/proposal/settle-proposals.ts';
import { writeEditableFile } from '../../src/commands/proposal/write-editable-file.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { contradictsPlan } from '../../src/domain/proposal/proposal.ts';
import { sayValue } from '../../src/domain/proposal/value.ts';
import { listPlanHistory } from '../../src/store/history/history.ts';
import { readDeedToUndo } from '../../src/store/history/undo-facts.ts';
import { type KeptProposal, listComments } from '../../src/store/import/proposals.ts';
import { tellHistory } from '../../src/views/history/tell-history.ts';
import { type Made, makeDatabase, makePlan, planNow } from '../make.ts';
import {
  editedFile,
  editWord,
  replaced,
  rowGone,
  rowMoved,
  tracked,
  trackedRowGone,
  withComments,
} from './edited-file.ts';
import { bringIn, kept, look, proposalsOf, takeIn } from './take-in.ts';

let made: Made;
let count = 0;
beforeAll(async () => {
  made = await makeDatabase();
});
afterAll(() => made.close());

type Scene = { book: PlanBook; file: Uint8Array; text: (index: number) => string };

/** A plan and the file that Weft wrote of it. */
async function written(kind: 'docx' | 'xlsx' = 'docx'): Promise<Scene> {
  count += 1;
  const book = await makePlan(made, { actions: 12, slug: `copied-${count}`, title: `Copied plan ${count}` });
  const file = await writeEditableFile(made.context, book.plan.slug, { kind, columns: {} });
  if (!file.ok) throw new Error(file.problem.message);
  return { book, file: file.value.content, text: (index) => book.actions[index]?.text ?? '' };
}

const told = (p: KeptProposal): string =>
  `${p.kind} ${p.field}: ${p.before ? sayValue(p.before) : ''} → ${p.after ? sayValue(p.after) : ''}`;

const seen = (book: PlanBook, proposals: readonly KeptProposal[]): SettleInput => ({
  planId: book.plan.id,
  chosen: proposals.map((p) => ({
    id: p.id,
    seen: book.actions.find((action) => action.id === p.subject.id)?.version ?? 0,
  })),
});

/** Undoes a deed as the history's page does. */
async function undone(deedId: string): Promise<void> {
  const deed = await look(made, (t) => readDeedToUndo(t, deedId));
  const undo = await undoDeed(made.context, { deedId, upTo: deed?.upTo ?? 0 });
  if (!undo.ok) throw new Error(undo.problem.message);
}

const actionNow = async ({ plan }: PlanBook, id: Action['id'] | undefined): Promise<Action> => {
  const action = (await planNow(made, plan.slug)).actions.find((one) => one.id === id);
  if (!action) throw new Error('The action is gone.');
  return action;
};

describe('a copy of a written file', () => {
  it('that was not edited is known by its bytes, and Word’s own saving changes nothing', async () => {
    const { book, file } = await written();
    expect((await bringIn(made, 'same.docx', file)).copyWhy).toBe('bytes');
    const saved = editedFile(file, { 'word/document.xml': (xml) => `${xml}<!-- saved -->` });
    expect((await takeIn(made, 'saved.docx', saved)).copyWhy).toBe('marks');
    expect(await proposalsOf(made, book.plan.id)).toEqual([]);
  });

  it('is the same file for everybody while nothing changes, and another afterwards', async () => {
    const { book, file } = await written();
    const wish = { kind: 'docx' as const, columns: {} };
    const again = await writeEditableFile(made.context, book.plan.slug, wish);
    expect(again.ok && Buffer.compare(again.value.content, file)).toBe(0);
    const [action] = book.actions;
    if (action) await editAction(made.context, { actionId: action.id, version: action.version, text: 'New' });
    const later = await writeEditableFile(made.context, book.plan.slug, wish);
    expect(later.ok && Buffer.compare(later.value.content, file)).not.toBe(0);
  });

  it('proposes each change once, matched by its marks, and changes nothing by itself', async () => {
    const { book, file, text } = await written();
    const edited = editWord(file, (xml) =>
      [
        replaced(text(0), 'Wholly other words, nothing alike'),
        rowGone(text(2)),
        rowMoved(text(7), text(4)),
        tracked('Agree', 'Find', 'Pat Lowe'),
      ].reduce((now, edit) => edit(now), xml),
    );
    const copy = await takeIn(
      made,
      'edited.docx',
      withComments(edited, [{ beside: text(5), text: 'Which group?', author: 'Pat Lowe' }]),
    );
    const proposals = await proposalsOf(made, book.plan.id);
    expect(proposals.map(told)).toEqual([
      `changed text: ${text(0)} → Wholly other words, nothing alike`,
      `changed text: ${text(4)} → ${text(4).replace('Agree', 'Find')}`,
      expect.stringMatching(/^moved place: /),
      `gone whole: ${text(2)} → `,
    ]);
    expect(proposals.map((p) => p.suggested.map((one) => `${one.author} ${one.on}`).join())).toEqual([
      '',
      'Pat Lowe 2026-02-20',
      '',
      '',
    ]);
    const comments = await look(made, (t) => listComments(t, book.plan.id, book.actions[5]?.id));
    expect(comments).toMatchObject([
      { text: 'Which group?', author: 'Pat Lowe', on: '2026-02-21', fileName: 'edited.docx' },
    ]);
    expect((await planNow(made, book.plan.slug)).actions).toEqual(book.actions);
    expect((await kept(made, copy.id)).state).toBe('proposed');
  });

  it('with a row deleted while changes were tracked says who suggests to leave it out', async () => {
    const { book, file, text } = await written();
    await takeIn(made, 'tracked.docx', editWord(file, trackedRowGone(text(3), 'Pat Lowe')));
    const [only, ...more] = await proposalsOf(made, book.plan.id);
    expect(more).toEqual([]);
    expect(only && told(only)).toBe(`gone whole: ${text(3)} → `);
    expect(only?.suggested).toEqual([{ author: 'Pat Lowe', on: '2026-02-20' }]);
  });

  it('of Excel does the same', async () => {
    const { book, file, text } = await written('xlsx');
    const edit = (xml: string): string => xml.replace(text(1), 'Wholly other words');
    const part = 'xl/sharedStrings.xml';
    const edited = editedFile(file, { [part]: edit });
    await takeIn(made, 'edited.xlsx', edited);
    expect((await proposalsOf(made, book.plan.id)).map(told)).toEqual([
      `changed text: ${text(1)} → Wholly other words`,
    ]);
  });

  it('can be said to be a plan of its own', async () => {
    const { file, text } = await written();
    const brought = await bringIn(made, 'own.docx', editWord(file, replaced(text(0), 'Other')));
    expect((await askNewPlan(made.context, brought.id)).ok).toBe(true);
    expect(await kept(made, brought.id)).toMatchObject({ state: 'ready', copyOf: null });
  });
});

describe('proposals', () => {
  it('accepted together become the plan’s in one deed that names the file', async () => {
    const { book, file, text } = await written();
    const edited = editWord(file, (xml) =>
      [replaced(text(0), 'Other words'), rowGone(text(2)), rowMoved(text(1), text(5))].reduce(
        (now, edit) => edit(now),
        xml,
      ),
    );
    await takeIn(made, 'accepted.docx', edited);
    const open = await proposalsOf(made, book.plan.id);
    const settled = await acceptProposals(made.context, seen(book, open));
    expect(settled).toMatchObject({ ok: true, value: { settled: 3, left: [] } });
    const [first, moved, gone, , , sixth] = book.actions;
    expect((await actionNow(book, first?.id)).text).toBe('Other words');
    expect((await actionNow(book, gone?.id)).status).toMatchObject({
      lifecycle: 'dropped',
      note: 'Left out of the copy “accepted.docx”.',
    });
    expect((await actionNow(book, moved?.id)).headingId).toBe(sixth?.headingId);
    const entries = await look(made, (t) => listPlanHistory(t, book.plan.id, { size: 100 }));
    const deed = entries.filter((entry) => entry.deed === 'acceptProposals');
    expect(new Set(deed.map((entry) => entry.deedId)).size).toBe(1);
    expect(deed.some((entry) => entry.after?.file_name === 'accepted.docx')).toBe(true);
    expect(await proposalsOf(made, book.plan.id)).toEqual([]);
    expect(await proposalsOf(made, book.plan.id, ['accepted'])).toHaveLength(3);
    const [told] = tellHistory(deed);
    expect(told?.lines[0]).toEqual({ kind: 'said', text: 'Accepted from the edited copy “accepted.docx”.' });
    await undone(deed[0]?.deedId ?? '');
    expect(await proposalsOf(made, book.plan.id)).toHaveLength(3);
    expect((await actionNow(book, first?.id)).text).toBe(text(0));
    expect((await actionNow(book, moved?.id)).headingId).toBe(moved?.headingId);
    expect((await actionNow(book, gone?.id)).status.lifecycle).toBe(gone?.status.lifecycle);
  });

  it('of one action go together; where it was changed meanwhile they stay, and show all three versions', async () => {
    const { book, file, text } = await written();
    await takeIn(made, 'late.docx', editWord(file, replaced(text(0), 'From the copy')));
    const open = await proposalsOf(made, book.plan.id);
    const [action] = book.actions;
    if (!action) throw new Error('The plan has actions.');
    await editAction(made.context, { actionId: action.id, version: action.version, text: 'From the plan' });
    const late = await acceptProposals(made.context, seen(book, open));
    expect(late).toMatchObject({ ok: true, value: { settled: 0, left: [{ id: open[0]?.id }] } });
    expect((await actionNow(book, action.id)).text).toBe('From the plan');
    const knowing = await acceptProposals(made.context, seen(await planNow(made, book.plan.slug), open));
    expect(knowing).toMatchObject({ ok: true, value: { settled: 1 } });
    expect((await actionNow(book, action.id)).text).toBe('From the copy');
  });

  it('of what the plan has changed since the copy was made are told as such, and never reverted', async () => {
    const { book, file, text } = await written();
    const [first, second] = book.actions;
    if (!first || !second) throw new Error('The plan has actions.');
    await editAction(made.context, { actionId: first.id, version: first.version, text: 'Newer words' });
    await changeStatus(made.context, { actionId: second.id, version: second.version, lifecycle: 'complete' });
    await takeIn(made, 'older.docx', editWord(file, replaced(text(0), 'Words of the copy')));
    const [only, ...more] = await proposalsOf(made, book.plan.id);
    expect(more).toEqual([]);
    expect(only && told(only)).toBe('changed text: Newer words → Words of the copy');
    expect(only && contradictsPlan(only)).toBe(true);
  });

  it('of two copies that contradict each other are both kept; accepting one settles the other', async () => {
    const { book, file, text } = await written();
    await takeIn(made, 'ash.docx', editWord(file, replaced(text(0), 'As Ash says')));
    await takeIn(made, 'elm.docx', editWord(file, replaced(text(0), 'As Elm says')));
    const open = await proposalsOf(made, book.plan.id);
    expect(open.map((p) => `${p.fileName}: ${p.after && sayValue(p.after)}`)).toEqual([
      'ash.docx: As Ash says',
      'elm.docx: As Elm says',
    ]);
    await acceptProposals(made.context, seen(book, open.slice(1)));
    expect((await actionNow(book, book.actions[0]?.id)).text).toBe('As Elm says');
    expect((await proposalsOf(made, book.plan.id, ['settled'])).map((p) => p.fileName)).toEqual(['ash.docx']);
  });

  it('of the last update become what was last said of the action', async () => {
    const { book } = await written();
    const [action] = book.actions;
    if (!action) throw new Error('The plan has actions.');
    const said = { actionId: action.id, version: action.version, lifecycle: 'inProgress' as const };
    await changeStatus(made.context, { ...said, note: 'Half of it is done.' });
    const columns = { status: true, update: true };
    const file = await writeEditableFile(made.context, book.plan.slug, { kind: 'docx', columns });
    if (!file.ok) throw new Error(file.problem.message);
    await takeIn(made, 'said.docx', editWord(file.value.content, replaced('Half of it is', 'All is')));
    const open = await proposalsOf(made, book.plan.id);
    expect(open.map((p) => p.field)).toEqual(['column:Last update']);
    await acceptProposals(made.context, seen(await planNow(made, book.plan.slug), open));
    expect((await actionNow(book, action.id)).status).toMatchObject({
      lifecycle: 'inProgress',
      note: 'All is done.',
    });
  });

  it('refused stay refused until they are taken up again', async () => {
    const { book, file, text } = await written();
    await takeIn(made, 'no.docx', editWord(file, replaced(text(0), 'No')));
    const open = await proposalsOf(made, book.plan.id);
    await refuseProposals(made.context, seen(book, open));
    expect((await actionNow(book, book.actions[0]?.id)).text).toBe(text(0));
    expect(await proposalsOf(made, book.plan.id)).toEqual([]);
    await reopenProposals(made.context, seen(book, open));
    expect(await proposalsOf(made, book.plan.id)).toHaveLength(1);
  });
});
