/** The plan on one side of A4: how it stands as woven bars with their words, what is urgent, what comes next. */
import { longDay } from '../../../domain/day.ts';
import { ON_A_PAGE, type PageLine, type PageList, type PlanOnAPage } from '../../../domain/plan/on-a-page.ts';
import {
  STANDING_LOOKS,
  type Standing,
  type StandingCount,
  sayTally,
  type Tone,
} from '../../../domain/plan/standing.ts';
import { safeText } from '../../formats/clean-text.ts';
import { furnishPage } from './furniture.ts';
import type { Typefaces } from './letters.ts';
import {
  closeSheet,
  decorate,
  drawIn,
  GREY,
  grow,
  INK,
  LINE,
  openSheet,
  type Sheet,
  writeLines,
} from './sheet.ts';

const COLOURS: Record<Tone, string> = {
  blue: '#1d4f91',
  green: '#1c6b3c',
  amber: '#b07400',
  red: '#a32020',
  violet: '#5d3f8c',
  grey: '#b9bdbc',
  plain: '#4c5d62',
  hatched: '#e2e2de',
};
const SMALL = { face: 'regular', size: 9 } as const;
/** Long words end in a sign that they go on: a page has one line for each action. */
const CUT = '…';
/** As many parts as leave room for the lists. */
const MOST_THEMES = 8;

/** @returns the bytes of a .pdf file. */
export async function writeOnePage(page: PlanOnAPage, typefaces: Typefaces): Promise<Uint8Array> {
  const { plan, today } = page;
  const title = safeText(plan.title);
  const sheet = openSheet({
    title,
    language: plan.locale,
    subject: 'Action plan on one page',
    upright: true,
    typefaces,
  });
  writeLines(sheet, grow(sheet, sheet.root, 'H1'), { text: title, face: 'bold', size: 20 });
  if (plan.purpose.trim() !== '') paragraph(sheet, firstSentences(safeText(plan.purpose), 300));
  paragraph(sheet, sayTally(page.counts));
  drawBar(sheet, page.counts, 12);
  if (page.themes.length > 0) heading(sheet, ON_A_PAGE.parts(plan.levels[0]));
  for (const theme of page.themes.slice(0, MOST_THEMES)) drawTheme(sheet, theme);
  const left = page.themes.length - MOST_THEMES;
  if (left > 0) paragraph(sheet, ON_A_PAGE.more(left));
  drawList(sheet, { title: ON_A_PAGE.urgent, none: ON_A_PAGE.urgentNone, list: page.urgent });
  drawList(sheet, { title: ON_A_PAGE.next, none: ON_A_PAGE.nextNone, list: page.next });
  const draft = plan.state === 'draft';
  return closeSheet(sheet, (n, of) => furnishPage(sheet, { title, draft, day: today, page: n, of }));
}

function heading(sheet: Sheet, text: string): void {
  sheet.y += 8;
  writeLines(sheet, grow(sheet, sheet.root, 'H2'), { text, face: 'bold', size: 12 });
  sheet.y += 2;
}

function paragraph(sheet: Sheet, text: string): void {
  writeLines(sheet, grow(sheet, sheet.root, 'P'), { text, face: 'regular', size: 10 });
  sheet.y += 3;
}

/** Whole sentences up to a length; one that is longer is cut at a word. */
function firstSentences(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const end = flat.lastIndexOf('. ', most);
  return end > 0 ? flat.slice(0, end + 1) : `${flat.slice(0, flat.lastIndexOf(' ', most))}${CUT}`;
}

function drawBar(sheet: Sheet, counts: readonly StandingCount[], height: number): void {
  const { pdf, box } = sheet;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let x = box.left;
  decorate(sheet, () => {
    for (const { standing, count } of counts) {
      const width = ((box.right - box.left) * count) / total;
      const { tone } = STANDING_LOOKS[standing];
      pdf.rect(x, sheet.y, Math.max(width - 1, 0.5), height).fill(COLOURS[tone]);
      if (tone === 'hatched') pdf.rect(x, sheet.y, Math.max(width - 1, 0.5), height).stroke('#8a8a8a');
      x += width;
    }
  });
  sheet.y += height + 4;
}

type Theme = PlanOnAPage['themes'][number];

function drawTheme(sheet: Sheet, { title, counts }: Theme): void {
  const node = grow(sheet, sheet.root, 'P');
  writeLines(sheet, node, { text: oneLine(sheet, safeText(title), sheet.box.right), face: 'bold', size: 9 });
  const said = sayTally(counts);
  if (counts.length > 0) drawBar(sheet, counts, 6);
  writeLines(sheet, node, { ...SMALL, text: said, colour: GREY });
  sheet.y += 3;
}

function oneLine(sheet: Sheet, text: string, right: number): string {
  const [first = '', ...rest] = sheet.letters.wrap(text, SMALL, right - sheet.box.left - 40);
  return rest.length > 0 ? `${first}${CUT}` : first;
}

type List = { title: string; none: string; list: PageList };

function drawList(sheet: Sheet, { title, none, list: { lines, more } }: List): void {
  heading(sheet, title);
  if (lines.length === 0) {
    paragraph(sheet, none);
    return;
  }
  const list = grow(sheet, sheet.root, 'L');
  for (const line of lines) drawLine(sheet, list, line);
  if (more > 0) paragraph(sheet, ON_A_PAGE.more(more));
}

/** A standing's colour where it is read: the pale ones would be too pale for words. */
function inkOf(standing: Standing): string {
  const { tone } = STANDING_LOOKS[standing];
  return tone === 'hatched' || tone === 'grey' ? COLOURS.plain : tone === 'amber' ? '#7a4f00' : COLOURS[tone];
}

/** One line an action: code, words, and on the right how it stands and when. */
function drawLine(sheet: Sheet, list: ReturnType<typeof grow>, line: PageLine): void {
  const { letters, box, pdf } = sheet;
  const item = grow(sheet, grow(sheet, list, 'LI'), 'LBody');
  const when = line.due === null ? '' : `, ${longDay(line.due)}`;
  const right = `${STANDING_LOOKS[line.standing].word}${when}`;
  const rightAt = box.right - letters.widthOf(right, SMALL);
  const leads = line.leads.length > 0 ? ` — ${line.leads.join(', ')}` : ` — ${ON_A_PAGE.nobody}`;
  const { y } = sheet;
  drawIn(sheet, item, () => {
    pdf.fillColor(INK);
    const text = oneLine(sheet, safeText(`${line.code} ${line.text}${leads}`), rightAt + 26);
    letters.draw(`${text} `, SMALL, { x: box.left, y });
    pdf.fillColor(inkOf(line.standing));
    letters.draw(right, SMALL, { x: rightAt, y });
  });
  sheet.y += SMALL.size * LINE + 1;
}
