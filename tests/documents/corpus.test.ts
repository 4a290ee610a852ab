/**
 * The corpus is a set of invented plans in the layouts of the field, each with the truth about it written
 * before any reading. Here the truths are held to the contract, and every folder to having what it says.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS, planReadingSchema } from '../../src/domain/reading/plan-reading.ts';

const CORPUS = join(import.meta.dirname, 'corpus');
const names = readdirSync(CORPUS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const FILES_BESIDES = ['truth.json', 'source.txt'];
/** The spreadsheets of rows and the long plans stand outside the usual size. */
const SIZES = { least: 12, most: 35 };
const LONG = new Set(['tove-120', 'tove-320']);

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

describe.each(names.map((entry) => entry.name))('%s', (name) => {
  const folder = join(CORPUS, name);
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
  const documents = readdirSync(folder).filter((file) => !FILES_BESIDES.includes(file));
  const ways = [truth, ...(truth.alternatives ?? []).map((way: object) => ({ ...truth, ...way }))];

  it('holds documents of known formats, none of them empty', () => {
    expect(documents.length).toBeGreaterThan(0);
    for (const file of documents) {
      expect(FORMATS, file).toContain(file.split('.').at(-1));
      expect(file.startsWith(`${name}.`), file).toBe(true);
      expect(statSync(join(folder, file)).size, file).toBeGreaterThan(500);
    }
    expect(documents.map((file) => file.split('.').at(-1))).toContain(truth.format);
  });

  it('has a truth in the shape of the contract', () => {
    for (const way of ways) {
      const parsed = planReadingSchema.safeParse(way);
      expect(parsed.error?.message).toBeUndefined();
    }
  });

  it('holds as many actions as a plan of the field does, or says that it cannot be read', () => {
    const count = truth.actions.length;
    if (!truth.readable) {
      expect(count).toBe(0);
      expect(truth.problems.length).toBeGreaterThan(0);
    } else if (!LONG.has(name)) {
      expect(count).toBeGreaterThanOrEqual(SIZES.least);
      expect(count).toBeLessThanOrEqual(SIZES.most);
    } else expect(count).toBe(Number(name.split('-').at(-1)));
  });

  it('takes every action word for word from the source', () => {
    const source = words(readFileSync(join(folder, 'source.txt'), 'utf8'));
    for (const action of truth.actions) {
      const foreign = [...words(action.text)].filter((word) => !source.has(word));
      expect(foreign, action.text).toEqual([]);
    }
  });

  it('keeps its leads and its lead state at one', () => {
    for (const action of truth.actions) {
      const led = action.leads.some((lead: { support?: boolean }) => !lead.support);
      expect(action.leadState === 'named' || !led, action.text).toBe(true);
    }
  });
});
