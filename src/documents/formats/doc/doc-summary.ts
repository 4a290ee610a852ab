/** Title and last change from a compound file's summary. Source: [MS-OLEPS] 2.21 and 2.25. */
import { type Day, fromDayNumber } from '../../../domain/day.ts';
import { titleOf } from '../properties.ts';
import type { Bytes } from './doc-file.ts';

const TITLE = 2;
const LAST_SAVED = 13;
const STRING = 30;
const FILE_TIME = 64;
/** Days from 1601-01-01, with which file times begin, to 1970-01-01. */
const EPOCH_DAYS = 134_774;
const TICKS_PER_DAY = 864_000_000_000;

export type Summary = { title: string | null; modified: Day | null };

/** Reads the summary stream; nulls where it says nothing or is broken. */
export function readSummary(stream: Bytes | null): Summary {
  const summary: Summary = { title: null, modified: null };
  if (!stream || stream.data.length < 56) return summary;
  const { view, data } = stream;
  const set = view.getUint32(44, true);
  if (set + 8 > data.length) return summary;
  const count = Math.min(view.getUint32(set + 4, true), 100);
  for (let i = 0; i < count && set + 16 + i * 8 <= data.length; i++) {
    const id = view.getUint32(set + 8 + i * 8, true);
    const at = set + view.getUint32(set + 12 + i * 8, true);
    if (at + 12 > data.length) continue;
    const type = view.getUint32(at, true);
    if (id === TITLE && type === STRING) summary.title = titleOf(stringAt(stream, at + 4));
    if (id === LAST_SAVED && type === FILE_TIME) summary.modified = dayAt(view, at + 4);
  }
  return summary;
}

function stringAt({ view, data }: Bytes, at: number): string {
  const bytes = data.subarray(at + 4, at + 4 + view.getUint32(at, true));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '');
  } catch {
    return new TextDecoder('windows-1252').decode(bytes).replaceAll('\0', '');
  }
}

function dayAt(view: DataView, at: number): Day | null {
  const ticks = Number(view.getBigUint64(at, true));
  const days = Math.floor(ticks / TICKS_PER_DAY);
  return ticks === 0 || days < EPOCH_DAYS || days > EPOCH_DAYS + 100_000
    ? null
    : fromDayNumber(days - EPOCH_DAYS);
}
