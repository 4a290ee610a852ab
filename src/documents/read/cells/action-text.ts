/**
 * The lines of an action's cell sorted into what is to be done, its steps and the notes beside it.
 *
 * The first line says what is to be done. List items below it are its steps; lines after a colon are too. Further
 * paragraphs are notes. A line that goes on in lower case where the one before did not end is the same sentence.
 * A cell of nothing but list items holds several actions.
 */
import { oneLine } from '../../../domain/reading/wording.ts';
import { isItem, type Line } from '../prose/line.ts';

export type ActionText = { text: string; steps: string[]; notes: string[]; extra: Line[] };

const endsSentence = (text: string): boolean => /[.!?:;)”’"]$/.test(text.trim());
const startsLow = (text: string): boolean => /^[\p{Ll}(&/,]/u.test(text);

/** Joins lines that a page or a column broke in mid-sentence. */
export function joinWrapped(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const goesOn = last && !isItem(line) && !endsSentence(last.text) && /^[\p{Ll}]/u.test(line.text);
    if (last && goesOn) out[out.length - 1] = { ...last, text: oneLine(`${last.text} ${line.text}`) };
    else out.push(line);
  }
  return out;
}

/** True where a cell holds several items and no line over them. */
export function holdsSeveral(lines: readonly Line[]): boolean {
  return lines.length >= 2 && lines.every(isItem) && lines.every((l) => l.level === lines[0]?.level);
}

/** Sorts the lines of one action. */
export function actionText(all: readonly Line[]): ActionText {
  const [first, ...rest] = joinWrapped(all);
  if (!first) return { text: '', steps: [], notes: [], extra: [] };
  const steps: string[] = [];
  const notes: string[] = [];
  const extra: Line[] = [];
  let underColon = /:$/.test(first.text) && !rest.some(isItem);
  for (const line of rest) {
    if (isItem(line)) steps.push(line.text);
    else if (underColon && !startsLow(line.text.slice(0, 0))) steps.push(line.text);
    else {
      notes.push(line.text);
      extra.push(line);
      underColon = false;
    }
  }
  return { text: first.text, steps, notes, extra };
}

/** Paragraphs that read as a second thing to do, not as a remark in brackets. */
export function looksLikeAction(line: Line, least = 3): boolean {
  return /^\p{Lu}\p{L}/u.test(line.text) && line.text.split(' ').length >= least;
}
