/** The parts of a Word document and how they point at each other. */
import type { Day } from '../../../domain/day.ts';
import type { Archive } from '../archive.ts';
import { fault } from '../fault.ts';
import { dayOf, titleOf } from '../properties.ts';
import { child, elements, parseXml, textOf, type Xml } from '../xml.ts';

export type Relation = { type: string; target: string; outside: boolean };

export type DocxPackage = {
  archive: Archive;
  /** The part that holds the body, usually `word/document.xml`. */
  main: string;
  relations: Map<string, Relation>;
  /** The XML of a part; null where there is none. */
  xml: (name: string) => Xml | null;
};

/** Finds the body of a Word document. Throws the fault 'damaged' where there is none. */
export function openPackage(archive: Archive): DocxPackage {
  const xml = (name: string): Xml | null => {
    const bytes = archive.bytes(name);
    return bytes ? parseXml(bytes) : null;
  };
  const main = mainPart(archive, xml);
  return { archive, main, relations: relationsOf(main, xml), xml };
}

function mainPart(archive: Archive, xml: DocxPackage['xml']): string {
  for (const relation of relationsOf('', xml).values())
    if (relation.type === 'officeDocument' && archive.has(relation.target)) return relation.target;
  if (archive.has('word/document.xml')) return 'word/document.xml';
  throw fault('damaged');
}

/** The relations of a part by their id, with targets as names of parts. */
export function relationsOf(part: string, xml: DocxPackage['xml']): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const relations = new Map<string, Relation>();
  const root = xml(`${folder}_rels/${part.slice(slash)}.rels`);
  for (const { attributes } of root ? elements(root) : []) {
    const type = (attributes.Type ?? '').split('/').at(-1) ?? '';
    const outside = attributes.TargetMode === 'External';
    const target = outside ? (attributes.Target ?? '') : resolve(folder, attributes.Target ?? '');
    relations.set(attributes.Id ?? '', { type, target, outside });
  }
  return relations;
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter((name) => name !== '');
  for (const name of target.split('/')) {
    if (name === '..') path.pop();
    else if (name !== '.' && name !== '') path.push(name);
  }
  return path.join('/');
}

/** The first part that the body points at with a relation of this type. */
export function related(pack: DocxPackage, type: string): Xml | null {
  for (const relation of pack.relations.values())
    if (relation.type === type && !relation.outside) return pack.xml(relation.target);
  return null;
}

/** Title and last change, as the properties of an Office Open XML file (Word or Excel) have them. */
export function coreProperties(core: Xml | null): { title: string | null; modified: Day | null } {
  const written = (name: string): string => {
    const found = child(core, name);
    return found ? textOf(found) : '';
  };
  return { title: titleOf(written('dc:title')), modified: dayOf(written('dcterms:modified')) };
}
