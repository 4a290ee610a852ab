/** Text of Rich Text Format as it comes in: bytes are decoded in the font's alphabet, stand-ins are skipped. */
import { withSymbols } from '../list-marks.ts';
import type { Story } from './rtf-story.ts';

/** Adds text to where words go now. */
export function write(story: Story, text: string): void {
  flushBytes(story);
  add(story, text);
}

/** Text from the file: the stand-ins of a `\u` before it are no words. */
export function writePlain(story: Story, text: string): void {
  flushBytes(story);
  const rest = text.slice(story.toSkip);
  story.toSkip = Math.max(0, story.toSkip - text.length);
  if (rest !== '') add(story, rest);
}

export function writeByte(story: Story, byte: number): void {
  if (story.toSkip > 0) story.toSkip -= 1;
  else story.bytes.push(byte);
}

/** Decodes the bytes that are waiting. */
export function flushBytes(story: Story): void {
  if (story.bytes.length === 0) return;
  const encoding = story.encodings.get(story.group.font) ?? story.encoding;
  add(story, new TextDecoder(encoding).decode(Uint8Array.from(story.bytes.splice(0))));
}

function add(story: Story, text: string): void {
  const { sink, bold, struck, hidden, deleted, size } = story.group;
  if (sink.kind === 'colour') endColour(story, text);
  if (sink.kind === 'aside' || sink.kind === 'font' || sink.kind === 'colour') return;
  if (deleted) story.met.deletedWords.push(text);
  else if (hidden) story.met.hiddenWords.push(text);
  else sink.runs.push({ text: withSymbols(text), bold, struck, size });
}

/** A semicolon ends a colour of the table. */
function endColour(story: Story, text: string): void {
  for (const _ of text.matchAll(/;/g)) {
    const colour = `#${story.colour.map((part) => part.toString(16).padStart(2, '0').slice(-2)).join('')}`;
    story.colours.push(colour === '#ffffff' || story.colours.length === 0 ? '' : colour);
    story.colour = [0, 0, 0];
  }
}
