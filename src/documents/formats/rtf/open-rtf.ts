/** Rich Text Format (.rtf), as Word and LibreOffice write it. Source: Microsoft's RTF specification 1.9.1. */
import { day } from '../../../domain/day.ts';
import type { Note, Remark, SourceDocument } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { fault } from '../fault.ts';
import { MAX_CHARACTERS } from '../limits.ts';
import { nowhere, place } from '../place.ts';
import { titleOf } from '../properties.ts';
import { count, quoted } from '../remark.ts';
import { closeTable, endParagraph, newStory, type Sink, type Story } from './rtf-story.ts';
import { flushBytes, writeByte, writePlain } from './rtf-text.ts';
import { type Token, tokensOf } from './rtf-tokens.ts';
import { ACTS } from './rtf-words.ts';

/** Groups inside groups; a real file stays below a hundred. */
const MOST_GROUPS = 2_000;

/** Opens Rich Text. Throws faults. */
export function openRtf(text: string): SourceDocument {
  if (text.length > MAX_CHARACTERS * 4) throw fault('tooLarge');
  const story = newStory();
  let starred = false;
  for (const token of tokensOf(text)) {
    const star = token.kind === 'word' && token.word === '*';
    if (!star) take(token, story, starred);
    starred = star;
  }
  if (story.outer.length > 0 && story.blocks.length === 0 && story.body.runs.length === 0)
    throw fault('damaged');
  flushBytes(story);
  endParagraph(story);
  while (story.tables.length > 0) closeTable(story);
  return finish(story);
}

function take(token: Token, story: Story, starred: boolean): void {
  switch (token.kind) {
    case 'open':
      flushBytes(story);
      if (story.outer.length >= MOST_GROUPS) throw fault('tooDeep');
      story.outer.push(story.group);
      story.group = { ...story.group };
      return;
    case 'close':
      closeGroup(story);
      return;
    case 'text':
      writePlain(story, token.text);
      return;
    case 'byte':
      writeByte(story, token.byte);
      return;
    case 'word':
      flushBytes(story);
      act(token.word, token.number, { story, starred });
  }
}

type At = { story: Story; starred: boolean };

/** A group that begins with a word marked to be skipped by those who do not know it is skipped. */
function act(word: string, number: number | null, { story, starred }: At): void {
  const known = Object.hasOwn(ACTS, word) ? ACTS[word] : undefined;
  const tableProperties = word === 'nesttableprops';
  if (known) known(story, number);
  else if (starred && !tableProperties) story.group.sink = { kind: 'aside', runs: [] };
}

function closeGroup(story: Story): void {
  flushBytes(story);
  const { sink } = story.group;
  const outer = story.outer.pop();
  if (!outer) return;
  story.group = outer;
  if (sink !== outer.sink) endSink(sink, story);
  else if (sink.kind === 'style') endStyle(sink, story);
}

const wordsOf = (sink: Sink): string => sink.runs.map((run) => run.text).join('');

function endSink(sink: Sink, story: Story): void {
  const words = wordsOf(sink);
  switch (sink.kind) {
    case 'mark':
      story.mark = cleanText(words);
      return;
    case 'furniture':
      for (const line of cleanText(words).split('\n')) if (line !== '') story.furniture.add(line);
      return;
    case 'title':
      story.title = words;
      return;
    case 'author':
      story.author = cleanText(words) || null;
      return;
    case 'box':
      story.boxes.push(words);
      return;
    case 'footnote':
    case 'endnote':
    case 'comment':
      addNote(sink.kind, words, story);
  }
}

function addNote(kind: Note['kind'], words: string, story: Story): void {
  const text = cleanText(words);
  const author = kind === 'comment' ? story.author : null;
  if (text !== '')
    story.notes.push({ note: { kind, text, about: '', author, where: nowhere() }, paragraph: null });
}

/** A style of the style sheet ends with its name: built-in headings are known by it. */
function endStyle(sink: Sink, story: Story): void {
  const name = cleanText(wordsOf(sink)).replace(/;.*$/s, '').toLowerCase();
  sink.runs.length = 0;
  const numbered = /^heading ([1-9])$/.exec(name);
  if (numbered) story.headings.set(story.styleNumber, Number(numbered[1]));
  if (name === 'title') story.headings.set(story.styleNumber, 0);
  story.styleNumber = 0;
}

function finish(story: Story): SourceDocument {
  const blocks = place(story.blocks);
  const notes = story.notes.map(({ note, paragraph }) => ({
    ...note,
    about: paragraph?.text ?? '',
    where: { ...(paragraph?.where ?? nowhere()) },
  }));
  const { changed } = story;
  return {
    format: 'rtf',
    title: titleOf(story.title),
    modified: changed ? day(changed.year, changed.month, changed.day) : null,
    blocks,
    furniture: [...story.furniture],
    notes,
    remarks: remarksOf(story),
  };
}

function remarksOf({ met }: Story): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, message: string): void => void remarks.push({ code, message, where: null });
  if (met.inserted > 0 || met.deletedWords.length > 0)
    say(
      'trackedChanges',
      `Tracked changes were taken as accepted: ${count(met.inserted, 'insertion')} kept.${quoted('Left out', [met.deletedWords.join('')])}`,
    );
  if (met.hiddenWords.join('').trim() !== '')
    say(
      'hiddenText',
      `Words that the document hides were left out.${quoted('Left out', [met.hiddenWords.join('')])}`,
    );
  if (met.pictures > 0) say('pictures', `${count(met.pictures, 'picture')} could not be read for words.`);
  return remarks;
}
