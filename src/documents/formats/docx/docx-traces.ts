/** What a row of a Word table carries beside its words: the marks that Weft set in it, and its tracked changes. */
import { parseDay } from '../../../domain/day.ts';
import { markOfBookmark } from '../../../domain/proposal/row-mark.ts';
import type { RemovedRow, Suggestion } from '../../../domain/reading/plan-reading.ts';
import { cleanText } from '../clean-text.ts';
import { child, descendants, elements, textOf, type Xml } from '../xml.ts';

export type RowTraces = { marks: string[]; suggestions: Suggestion[] };

const KINDS: ReadonlyMap<string, Suggestion['kind']> = new Map([
  ['w:ins', 'inserted'],
  ['w:moveTo', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveFrom', 'deleted'],
]);

export function tracesOf(row: Xml): RowTraces {
  const traces: RowTraces = { marks: [], suggestions: [] };
  gather(row, traces);
  const wholly = child(child(row, 'w:trPr'), 'w:ins');
  if (wholly) traces.suggestions.push(suggestionOf('inserted', wholly, wordsOf(row)));
  return traces;
}

function gather(node: Xml, traces: RowTraces): void {
  for (const one of node.children) {
    if (typeof one === 'string') continue;
    const kind = KINDS.get(one.name);
    if (one.name === 'w:bookmarkStart') {
      const mark = markOfBookmark(one.attributes['w:name'] ?? '');
      if (mark !== null && !traces.marks.includes(mark)) traces.marks.push(mark);
    } else if (kind !== undefined) {
      const suggestion = suggestionOf(kind, one, wordsOf(one));
      if (suggestion.text !== '') traces.suggestions.push(suggestion);
    }
    if (one.children.length > 0) gather(one, traces);
  }
}

const wordsOf = (node: Xml): string =>
  cleanText([...descendants(node, 'w:t'), ...descendants(node, 'w:delText')].map(textOf).join(''));

/** The tracked changes of what stands below a node outside every table. */
export function proseSuggestions(node: Xml): Suggestion[] {
  return elements(node).flatMap((one) => {
    if (one.name === 'w:tbl') return [];
    return one.name === 'w:p' ? tracesOf(one).suggestions : proseSuggestions(one);
  });
}

/** By whom and when, as the file says; a day only where it is one. */
function suggestionOf(kind: Suggestion['kind'], node: Xml, text: string): Suggestion {
  const author = cleanText(node.attributes['w:author'] ?? '');
  return { kind, text, author: author === '' ? null : author, on: dayIn(node.attributes['w:date']) };
}

/** The day of an instant as the file writes it; null where it is none ('0000-00-00T…' of a file that names no day). */
export const dayIn = (written: string | undefined): string | null => parseDay((written ?? '').slice(0, 10));

/** A row that a tracked change takes out, whole or all its words. */
export function removedRow(row: Xml): RemovedRow {
  const { marks, suggestions } = tracesOf(row);
  const whole = child(child(row, 'w:trPr'), 'w:del');
  const by = whole ? suggestionOf('deleted', whole, '') : suggestions.find((one) => one.kind === 'deleted');
  return { marks, text: wordsOf(row), author: by?.author ?? null, on: by?.on ?? null };
}
