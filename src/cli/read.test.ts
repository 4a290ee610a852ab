import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planReadingSchema } from '../domain/reading/plan-reading.ts';
import { read, readArguments } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'weft-read-'));
const PLAN = [
  'Ref,Action,Lead,By when,Status',
  'A1,Mend the hall roof,Otterby Council,May 2027,Done',
  'A2,Ring every tenant each winter,Otterby Homes,Ongoing,',
  'A3,Open a Sunday lunch table,,TBC,',
].join('\n');

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const terminal = {
    stdout: (text: string): void => {
      out += text;
    },
    stderr: (text: string): void => {
      err += text;
    },
  };
  const code = await read(args, terminal);
  return { code, out, err };
}

describe('weft read', () => {
  it('tells a person what it made of a plan', async () => {
    const { code, out, err } = await run(file('plan.csv', PLAN));
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('3 actions');
    expect(out).toContain('1 no lead');
    expect(out).toContain('1 date to be agreed');
  });

  it('prints a valid reading and nothing else with --json', async () => {
    const { code, out, err } = await run(file('plan.csv', PLAN), '--json');
    expect(code).toBe(0);
    expect(err).toBe('');
    const reading = planReadingSchema.parse(JSON.parse(out));
    expect(reading.actions.map((a) => a.reference)).toEqual(['A1', 'A2', 'A3']);
  });

  it.each([
    ['a file that is not there', [join(folder, 'none.docx')], 'no such file'],
    ['a folder', [folder], 'a folder'],
    ['a file without an end', ['/dev/zero'], process.platform === 'win32' ? 'no such file' : 'too large'],
    ['a name over two lines', ['a\nb.docx'], 'a b.docx'],
    ['a name that no file can have', ['a'.repeat(5000)], process.platform === 'win32' ? 'file' : 'longer'],
    ['what is piped in', ['-'], 'save it under a name'],
    ['no file', [], 'which file'],
    ['an unknown option', ['plan.csv', '--yaml'], '--yaml'],
    ['an unknown locale', ['plan.csv', '--locale', 'tlh'], 'tlh'],
  ])('says one sentence and gives 2 for %s', async (_name, args, words) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('gives 2 for bytes that are no document', async () => {
    const path = join(folder, 'noise.docx');
    writeFileSync(path, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 3]));
    const { code, out, err } = await run(path);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });
});

describe('readArguments', () => {
  it.each([
    [['a.docx'], { file: 'a.docx', json: false, locale: null }],
    [['--json', 'a.docx'], { file: 'a.docx', json: true, locale: null }],
    [['a.docx', '--locale', 'en-IE'], { file: 'a.docx', json: false, locale: 'en-IE' }],
    [['a.docx', '--locale=en-US'], { file: 'a.docx', json: false, locale: 'en-US' }],
  ])('%j', (args, expected) => {
    expect(readArguments(args)).toEqual(expected);
  });
});
