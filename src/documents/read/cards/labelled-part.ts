/**
 * A line of a label and its words, `Lead: Marsh Council`, where the label is a name that columns have. A short label
 * may stand alone over its words, and a dash serves for the colon after the labels of who, when and how it stands.
 */
import { oneLine } from '../../../domain/reading/wording.ts';
import type { Paragraph } from '../../formats/block.ts';
import type { CardPart } from './card.ts';
import { isLabel, labelMeaning } from './label.ts';

/** A line that is a label and nothing else, its value below it. */
const ALONE = new Set(['action', 'progress', 'status', 'lead', 'timescale', 'support', 'measure', 'outcome']);

const LABEL = /^([^:\n]{2,60}?)\s*:(?:\s+([\s\S]*))?$/;

/** `Lead – Marsh Council`: a dash serves for the colon after the few labels of who, when and how it stands. */
const DASHED = /^(\p{L}[\p{L}’' ]{1,24}?)\s+[–—-]\s+(\S[\s\S]*)$/u;
const DASHED_LABELS = new Set([
  'lead',
  'support',
  'timescale',
  'start',
  'end',
  'status',
  'progress',
  'measure',
]);

const LONGEST_BOLD = 3;

/** `**Owner** Marsh Council`: bold letters serve for the colon. */
function boldPart(paragraph: Paragraph): CardPart | null {
  const label = paragraph.boldHead?.trim() ?? '';
  const rest = paragraph.text.trim().slice(label.length).trim();
  if (label === '' || rest === '' || label.split(/\s+/).length > LONGEST_BOLD || !isLabel(label)) return null;
  if (!paragraph.text.trim().startsWith(label) || !ALONE.has(labelMeaning(label) ?? '')) return null;
  return { label: oneLine(label), text: rest, paragraphs: [{ ...paragraph, text: rest, list: null }] };
}

function dashedPart(paragraph: Paragraph): CardPart | null {
  const [, label = '', rest = ''] = DASHED.exec(paragraph.text.trim()) ?? [];
  const known = isLabel(label) && DASHED_LABELS.has(labelMeaning(label) ?? '');
  if (!known || label.split(' ').length > 3) return null;
  return { label: oneLine(label), text: rest, paragraphs: [{ ...paragraph, text: rest, list: null }] };
}

/** Splits `Lead: Marsh Council` into its label and value where the label is a name that columns have. */
export function labelledPart(paragraph: Paragraph): CardPart | null {
  const m = LABEL.exec(paragraph.text.trim());
  if (!m) return boldPart(paragraph) ?? dashedPart(paragraph) ?? aloneLabel(paragraph.text);
  const label = m?.[1] ?? '';
  if (!m || !isLabel(label)) return null;
  const text = (m[2] ?? '').trim();
  if (text === '') return { label: oneLine(label), text, paragraphs: [], alone: true };
  return { label: oneLine(label), text, paragraphs: [{ ...paragraph, text, list: null }] };
}

function aloneLabel(text: string): CardPart | null {
  const meaning = labelMeaning(text);
  const short = text.trim().split(/\s+/).length <= 3 && !/[.;,]$/.test(text.trim());
  return short && isLabel(text) && meaning !== undefined && ALONE.has(meaning)
    ? { label: oneLine(text), text: '', paragraphs: [], alone: true }
    : null;
}
