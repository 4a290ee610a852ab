/**
 * A partner at LibreOffice, without a window: opens a file, edits it as a person would (types over cells, deletes and
 * moves rows, tracks a change, writes a comment) and saves it in one format or another. The steps are written in the
 * Basic that comes with it, in a profile of its own.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'];
export const soffice: string | null = PLACES.find((place) => existsSync(place)) ?? null;

export type Kind = 'docx' | 'odt' | 'xlsx' | 'ods';
const FILTERS: Record<Kind, string> = {
  docx: 'MS Word 2007 XML',
  odt: 'writer8',
  xlsx: 'Calc MS Excel 2007 XML',
  ods: 'calc8',
};

/** Each step finds what it edits by words that stand there before it. */
export type Step =
  | { do: 'typeOver'; words: string; to: string }
  | { do: 'deleteRow'; words: string }
  | { do: 'moveRow'; words: string; above: string }
  | { do: 'track'; words: string; to: string }
  | { do: 'comment'; words: string; text: string };

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function inWriter(step: Step): string[] {
  switch (step.do) {
    case 'typeOver':
      return [`CellWith(doc, ${quoted(step.words)}).String = ${quoted(step.to)}`];
    case 'deleteRow':
      return [`doc.CurrentController.select(CellWith(doc, ${quoted(step.words)}))`, run('DeleteRows')];
    case 'moveRow':
      throw new Error('Rows of a text table are moved with the mouse alone.');
    case 'track':
      return [
        'doc.RecordChanges = True',
        'wanted = doc.createSearchDescriptor()',
        `wanted.SearchString = ${quoted(step.words)}`,
        `doc.findFirst(wanted).String = ${quoted(step.to)}`,
        'doc.RecordChanges = False',
      ];
    case 'comment':
      throw new Error('A text with comments cannot be edited without a window; it can be saved.');
  }
}

const run = (deed: string): string =>
  `createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(doc.CurrentController.Frame, ".uno:${deed}", "", 0, Array())`;

function inCalc(step: Step): string[] {
  const at = (words: string): string[] => [
    'wanted = sheet.createSearchDescriptor()',
    `wanted.SearchString = ${quoted(words)}`,
    'hit = sheet.findFirst(wanted)',
  ];
  switch (step.do) {
    case 'typeOver':
    case 'track':
      return [...at(step.words), `hit.String = ${quoted(step.to)}`];
    case 'deleteRow':
      return [...at(step.words), 'sheet.Rows.removeByIndex(hit.CellAddress.Row, 1)'];
    case 'moveRow':
      return [
        ...at(step.above),
        'above = hit.CellAddress.Row',
        'sheet.Rows.insertByIndex(above, 1)',
        ...at(step.words),
        'was = hit.CellAddress.Row',
        'sheet.moveRange(sheet.getCellByPosition(0, above).CellAddress, sheet.getCellRangeByPosition(0, was, 40, was).RangeAddress)',
        'sheet.Rows.removeByIndex(was, 1)',
      ];
    case 'comment':
      return [...at(step.words), `sheet.Annotations.insertNew(hit.CellAddress, ${quoted(step.text)})`];
  }
}

const FIND = `Function CellWith(doc, words)
 For i = 0 To doc.TextTables.Count - 1
  table = doc.TextTables.getByIndex(i)
  names = table.CellNames
  For j = 0 To UBound(names)
   If InStr(table.getCellByName(names(j)).String, words) > 0 Then
    CellWith = table.getCellByName(names(j))
    Exit Function
   End If
  Next j
 Next i
End Function`;

function program(steps: readonly Step[], sheets: boolean, to: Kind): string {
  const lines = steps.flatMap(sheets ? inCalc : inWriter);
  return `${FIND}
Sub Main
 Dim load(0) As New com.sun.star.beans.PropertyValue
 load(0).Name = "Hidden"
 load(0).Value = True
 doc = StarDesktop.loadComponentFromURL(Environ("WEFT_IN"), "_blank", 0, load())
${sheets ? ' sheet = doc.Sheets.getByIndex(0)\n' : ''} ${lines.join('\n ')}
 Dim save(0) As New com.sun.star.beans.PropertyValue
 save(0).Name = "FilterName"
 save(0).Value = "${FILTERS[to]}"
 doc.storeToURL(Environ("WEFT_OUT"), save())
 doc.close(True)
End Sub`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The profile is made by a first start; only then does the library of programs stand there to be written into. */
function profileIn(folder: string): string {
  const profile = join(folder, 'profile');
  if (!existsSync(profile)) start(profile, ['--terminate_after_init']);
  const library = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  return profile;
}

function start(profile: string, args: string[], env: Record<string, string> = {}): void {
  if (soffice === null) throw new Error('LibreOffice is not on this machine.');
  const where = `-env:UserInstallation=${pathToFileURL(profile)}`;
  execFileSync(soffice, ['--headless', '--norestore', where, ...args], {
    stdio: 'ignore',
    timeout: 60_000,
    env: { ...process.env, HOME: profile, ...env },
  });
}

export type Desk = {
  /** Opens and saves, no more. */
  save: (bytes: Uint8Array, from: Kind, to: Kind) => Uint8Array;
  edit: (bytes: Uint8Array, from: Kind, wish: { to: Kind; steps: readonly Step[] }) => Uint8Array;
  leave: () => void;
};

/** A desk with LibreOffice at it; `leave` clears it away. */
export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'weft-desk-'));
  const profile = profileIn(folder);
  return {
    save: (bytes, from, to) => {
      const [input, output] = [join(folder, `open.${from}`), join(folder, 'saved', `open.${to}`)];
      writeFileSync(input, bytes);
      start(profile, ['--convert-to', to, '--outdir', dirname(output), input]);
      return new Uint8Array(readFileSync(output));
    },
    edit: (bytes, from, { to, steps }) => {
      const [input, output] = [join(folder, `in.${from}`), join(folder, `out.${to}`)];
      writeFileSync(input, bytes);
      rmSync(output, { force: true });
      const sheets = from === 'xlsx' || from === 'ods';
      const module = `<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(program(steps, sheets, to))}</script:module>`;
      writeFileSync(join(profile, 'user', 'basic', 'Standard', 'Module1.xba'), module);
      start(profile, ['macro:///Standard.Module1.Main'], {
        WEFT_IN: String(pathToFileURL(input)),
        WEFT_OUT: String(pathToFileURL(output)),
      });
      return new Uint8Array(readFileSync(output));
    },
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
}
