/** The PDF: every word of the plan in it, in a tagged tree, with a heading row on each page; a draft says so. */

import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { writeOnePage } from '../../../src/documents/write/pdf/one-page.ts';
import { writePlanPdf } from '../../../src/documents/write/pdf/plan.ts';
import type { Day } from '../../../src/domain/day.ts';
import { planOnAPage } from '../../../src/domain/plan/on-a-page.ts';
import type { PlanBook } from '../../../src/domain/plan/plan.ts';
import { typefaces } from '../../../src/services/fonts.ts';
import { longBook, withStatuses } from './made-plan.ts';

type StructNode = { role?: string; children?: StructNode[]; type?: string };

async function open(book: PlanBook) {
  const written = '2026-11-21' as Day;
  const bytes = await writePlanPdf(book, { typefaces: typefaces(), written, status: true });
  return { bytes, pdf: await getDocumentProxy(bytes.slice()) };
}

type Opened = Awaited<ReturnType<typeof open>>['pdf'];

async function textOf(pdf: Opened, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

async function rolesOf(pdf: Opened, page: number): Promise<string[]> {
  const tree = (await (await pdf.getPage(page)).getStructTree()) as unknown as StructNode | null;
  const walk = (node: StructNode): string[] => [node.role ?? '', ...(node.children ?? []).flatMap(walk)];
  return tree ? walk(tree).filter((role) => role !== '') : [];
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('a plan as a PDF', () => {
  const book = withStatuses(longBook(60));

  it('is tagged, in the plan’s language, with its title', async () => {
    const { pdf } = await open(book);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: book.plan.title, Language: book.plan.locale });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = await rolesOf(pdf, 1);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'TR', 'TH', 'TD']));
    expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('Table'));
  });

  it('holds every action and lead to the letter', async () => {
    const { pdf } = await open(book);
    let all = '';
    for (let page = 1; page <= pdf.numPages; page += 1) all += await textOf(pdf, page);
    for (const action of book.actions) {
      expect(squeezed(all)).toContain(squeezed(action.text));
      for (const lead of action.leads) expect(squeezed(all)).toContain(squeezed(lead.name));
    }
  });

  it('repeats the heading row on every page, and says which page it is', async () => {
    const { pdf } = await open(book);
    expect(pdf.numPages).toBeGreaterThan(2);
    for (let page = 2; page <= pdf.numPages; page += 1) {
      const text = await textOf(pdf, page);
      expect(text).toContain('Timescale');
      expect(text).toContain(`Page ${page} of ${pdf.numPages}`);
    }
  });

  it('has a row that no page can hold go on over the next', async () => {
    const [first, ...others] = book.actions;
    if (!first) throw new Error('No action.');
    const long = Array.from({ length: 900 }, (_, n) => `word${n}`).join(' ');
    const { pdf } = await open({ ...book, actions: [{ ...first, text: long }, ...others] });
    let all = '';
    for (let page = 1; page <= pdf.numPages; page += 1) all += await textOf(pdf, page);
    expect(squeezed(all)).toContain('word899');
  });

  it('draws letters beyond Latin, and embeds what it draws', async () => {
    const title = 'Ŵyl y Dŵr · Ελπίδα · Надежда';
    const { pdf, bytes } = await open({ ...book, plan: { ...book.plan, title } });
    expect(squeezed(await textOf(pdf, 1))).toContain(squeezed(title));
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/FontFile2');
    expect(raw).toContain('pdfuaid');
  });

  it.each([
    ['draft', true],
    ['live', false],
  ] as const)('a plan that is %s: the mark is there is %s', async (state, marked) => {
    const { pdf } = await open({ ...book, plan: { ...book.plan, state } });
    for (let page = 1; page <= pdf.numPages; page += 1)
      expect((await textOf(pdf, page)).includes('DRAFT')).toBe(marked);
  });
});

describe('the plan on a page as a PDF', () => {
  it('is one tagged page, whatever the plan', async () => {
    const book = withStatuses(longBook(200));
    const page = planOnAPage({ ...book, fits: 8, today: '2026-11-21' as Day });
    const pdf = await getDocumentProxy(await writeOnePage(page, typefaces()));
    expect(pdf.numPages).toBe(1);
    expect(await rolesOf(pdf, 1)).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI']));
    const text = await textOf(pdf, 1);
    for (const line of [...page.urgent.lines, ...page.next.lines]) expect(text).toContain(line.code);
    if (page.urgent.more > 0) expect(text).toContain(`And ${page.urgent.more} more`);
  });
});
