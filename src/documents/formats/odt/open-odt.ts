/**
 * OpenDocument texts (.odt, .ott, .fodt), from their XML.
 * Source: OASIS ODF 1.3 part 3, and what LibreOffice writes. Deleted words of tracked changes stand apart in the
 * file, so that its body is already as if every change were accepted.
 */
import type { Archive } from '../archive.ts';
import type { Remark, SourceDocument } from '../block.ts';
import { fault } from '../fault.ts';
import { newRoom } from '../grid.ts';
import { paragraphsOf, place } from '../place.ts';
import { dayOf, titleOf } from '../properties.ts';
import { count, quoted } from '../remark.ts';
import { child, descendants, elements, parseXml, textOf, type Xml } from '../xml.ts';
import { readBlocks } from './odt-blocks.ts';
import { newLists } from './odt-lists.ts';
import { readNotes } from './odt-notes.ts';
import { type Met, newMet, newStory, type Story } from './odt-story.ts';
import { readStyles } from './odt-styles.ts';
import { changesIn } from './odt-traces.ts';

type Parts = { content: Xml; styles: Xml | null; meta: Xml | null };

/** Opens an OpenDocument text from its archive. Throws faults. */
export function openOdt(archive: Archive): SourceDocument {
  const part = (name: string): Xml | null => {
    const bytes = archive.bytes(name);
    return bytes ? parseXml(bytes) : null;
  };
  const content = part('content.xml');
  if (!content) throw fault('damaged');
  return openParts({ content, styles: part('styles.xml'), meta: part('meta.xml') }, archive);
}

/** Opens an OpenDocument text that is one XML file. Throws faults. */
export function openFlatOdt(bytes: Uint8Array): SourceDocument {
  const root = parseXml(bytes);
  return openParts({ content: root, styles: root, meta: root }, null);
}

function openParts({ content, styles, meta }: Parts, archive: Archive | null): SourceDocument {
  const common = child(styles, 'office:styles');
  const bodyStyles = readStyles([child(content, 'office:automatic-styles'), common]);
  const room = newRoom();
  const met = newMet();
  const body = child(child(content, 'office:body'), 'office:text');
  if (!body) throw fault('damaged');
  const changes = changesIn(body);
  const story = newStory({ styles: bodyStyles, lists: newLists(bodyStyles), room, met, changes });
  const blocks = place(readBlocks(body, story, 0));
  const properties = child(meta, 'office:meta');
  const written = (name: string): string => {
    const found = child(properties, name);
    return found ? textOf(found) : '';
  };
  return {
    format: 'odt',
    title: titleOf(written('dc:title')),
    modified: dayOf(written('dc:date')),
    blocks,
    furniture: readFurniture(styles, common, room),
    notes: readNotes(story),
    remarks: [...changesOf(body), ...remarksOf(met, archive)],
  };
}

/** Headers and footers of every kind of page, each line once. */
function readFurniture(styles: Xml | null, common: Xml | null, room: Story['room']): string[] {
  const own = readStyles([child(styles, 'office:automatic-styles'), common]);
  const story = newStory({ styles: own, lists: newLists(own), room, met: newMet() });
  const masters = child(styles, 'office:master-styles');
  const lines = new Set<string>();
  for (const part of masters ? elements(masters).flatMap(elements) : []) {
    if (!/^style:(header|footer)/.test(part.name)) continue;
    for (const { text } of paragraphsOf(readBlocks(part, story, 0))) lines.add(text);
  }
  return [...lines];
}

function changesOf(body: Xml): Remark[] {
  const regions = descendants(body, 'text:changed-region');
  const kept = regions.filter((region) => child(region, 'text:insertion')).length;
  const deletions = regions.map((region) => child(region, 'text:deletion')).filter((one) => one !== null);
  const changes = kept + deletions.length;
  if (changes === 0) return [];
  const words = deletions.map((one) =>
    elements(one)
      .filter((inner) => inner.name !== 'office:change-info')
      .map(textOf)
      .join(' '),
  );
  const parts = `${count(kept, 'insertion')} kept, ${count(deletions.length, 'deletion')} left out`;
  const message = `${count(changes, 'tracked change')} taken as accepted: ${parts}.${quoted('Left out', words)}`;
  return [{ code: 'trackedChanges', message, where: null }];
}

function remarksOf(met: Met, archive: Archive | null): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, message: string): void => void remarks.push({ code, message, where: null });
  if (met.hiddenWords.length > 0)
    say('hiddenText', `Words that the document hides were left out.${quoted('Left out', met.hiddenWords)}`);
  if (met.pictures > 0)
    say(
      'pictures',
      `${count(met.pictures, 'picture')} could not be read for words.${quoted('Described as', met.pictureWords)}`,
    );
  if (met.objects > 0)
    say(
      'objects',
      `${count(met.objects, 'chart or object', 'charts or objects')} could not be read for words.`,
    );
  if (archive?.names.some((name) => /^(Basic|Scripts)\/./.test(name)))
    say('macros', 'The document holds macros; they were not run.');
  return remarks;
}
