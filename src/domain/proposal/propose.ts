/**
 * What an edited copy would change in the plan it is a copy of. Rules:
 *
 * 1. Only what the copy changes against what it was copied from is proposed; what only the plan has changed since is
 *    not proposed back.
 * 2. What both have changed to the same is no proposal; to different things, it is one that shows all three.
 * 3. A column that a copy leaves out altogether is no change of its rows. Where it is not known what a copy began as,
 *    a blank is never proposed.
 * 4. A row that is new in the copy but stands in the plan by now, word for word, was taken in already.
 */
import type { ReadAction } from '../reading/plan-reading.ts';
import { compareRow, type RowVersions } from './compare-row.ts';
import { compareSections } from './compare-sections.ts';
import { type Comparing, compareCopy, headingAt } from './comparing.ts';
import { commentsOf, editsAside } from './copy-comments.ts';
import type { CopiedPlan } from './copy-rows.ts';
import { movedRow, movedTo } from './moved-rows.ts';
import type { Proposal, ProposedComment } from './proposal.ts';
import { leftOut, rowValues, statusColumnsOf } from './row-values.ts';
import { eachOnce } from './suggested.ts';
import { plainTyping } from './value.ts';
import { workedOut } from './weft-columns.ts';

export type ProposedCopy = { proposals: Proposal[]; comments: ProposedComment[] };

export function proposeChanges(copied: CopiedPlan): ProposedCopy {
  const comparing = compareCopy(copied);
  const { base } = comparing;
  const prose = { base: base.reading.sections, file: copied.file.sections };
  return {
    proposals: [
      ...titleChanged(comparing),
      ...headingsRenamed(comparing),
      ...rowsChanged(comparing),
      ...rowsAdded(comparing),
      ...rowsGone(comparing),
      ...(copied.base === null
        ? []
        : compareSections({
            ...prose,
            atCopy: base.book.sections,
            now: copied.now.sections,
            purpose: { atCopy: base.book.plan.purpose, now: copied.now.plan.purpose },
            suggestions: copied.file.suggestions ?? [],
          })),
    ],
    comments: [...commentsOf(comparing), ...editsAside(comparing)],
  };
}

function titleChanged({ base, file, copied }: Comparing): Proposal[] {
  const [was, is, now] = [base.reading.title ?? '', file.title ?? '', copied.now.plan.title];
  if (copied.base === null || is === '' || plainTyping(was) === plainTyping(is)) return [];
  if (plainTyping(is) === plainTyping(now)) return [];
  const text = (value: string) => ({ as: 'text', text: value }) as const;
  return [
    {
      kind: 'changed',
      subject: { noun: 'plan', id: null },
      field: 'title',
      base: text(base.book.plan.title),
      before: text(now),
      after: text(is),
      suggested: [],
    },
  ];
}

function headingsRenamed({ base, renamed, copied }: Comparing): Proposal[] {
  return renamed.flatMap(({ trail, title }): Proposal[] => {
    const id = headingAt(base.book, trail);
    const was = base.book.headings.find((h) => h.id === id);
    const is = copied.now.headings.find((h) => h.id === id);
    if (!was || !is || plainTyping(is.title) === plainTyping(title)) return [];
    const text = (value: string) => ({ as: 'text', text: value }) as const;
    return [
      {
        kind: 'changed',
        subject: { noun: 'heading', id: is.id },
        field: 'title',
        base: text(was.title),
        before: text(is.title),
        after: text(title),
        suggested: [],
      },
    ];
  });
}

function rowsChanged(comparing: Comparing): Proposal[] {
  const { base, file, matched, now, atCopy, copied } = comparing;
  const statusColumns = new Set([
    ...statusColumnsOf(base.reading, file),
    ...workedOut(copied.now.plan.columns),
  ]);
  const valuesIn = (row: ReadAction) => rowValues(row, statusColumns);
  const without = leftOut(base.reading.actions.map(valuesIn), file.actions.map(valuesIn));
  const moved = movedTo(comparing);
  return matched.pairs.flatMap(({ before, after }, i) => {
    const [was, is] = [base.reading.actions[before], file.actions[after]];
    const id = base.actionIds[before] ?? null;
    const current = id === null ? undefined : now.get(id);
    if (!was || !is || id === null || current === undefined) return [];
    const versions: RowVersions = {
      id,
      copied: { was: valuesIn(was), is: valuesIn(is) },
      plan: { atCopy: valuesIn(atCopy.get(id) ?? current), now: valuesIn(current) },
      suggestions: is.source?.suggestions ?? [],
    };
    const place = moved.get(i);
    return [
      ...compareRow(versions, { without, blanks: copied.base !== null }),
      ...(place ? movedRow(comparing, { id, place }) : []),
    ];
  });
}

function rowsAdded({ file, matched, now, base, copied }: Comparing): Proposal[] {
  const aside = workedOut(copied.now.plan.columns);
  const inBase = new Set(base.actionIds);
  const fresh = [...now].filter(([id]) => !inBase.has(id)).map(([, row]) => plainTyping(row.text));
  return matched.added.flatMap((j): Proposal[] => {
    const read = file.actions[j];
    if (!read || fresh.includes(plainTyping(read.text))) return [];
    const suggested = eachOnce(read.source?.suggestions ?? []);
    const fields = Object.entries(read.fields).filter(([heading]) => !aside.has(heading));
    const after = { as: 'row', row: { ...read, fields: Object.fromEntries(fields) } } as const;
    return [
      {
        kind: 'added',
        subject: { noun: 'action', id: null },
        field: 'whole',
        base: null,
        before: null,
        after,
        suggested,
      },
    ];
  });
}

function rowsGone({ base, file, matched, now, atCopy }: Comparing): Proposal[] {
  return matched.gone.flatMap((i): Proposal[] => {
    const id = base.actionIds[i] ?? null;
    const row = id === null ? undefined : now.get(id);
    if (id === null || !row || row.status?.lifecycle === 'dropped') return [];
    const marks = base.reading.actions[i]?.source?.marks ?? [];
    const removed = (file.removedRows ?? []).filter((one) => one.marks.some((mark) => marks.includes(mark)));
    return [
      {
        kind: 'gone',
        subject: { noun: 'action', id },
        field: 'whole',
        base: { as: 'row', row: atCopy.get(id) ?? row },
        before: { as: 'row', row },
        after: null,
        suggested: eachOnce(removed),
      },
    ];
  });
}
