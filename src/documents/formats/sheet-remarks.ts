/** What a person is told about a spreadsheet: hidden parts that were read all the same, formulas, macros. */
import type { Remark } from './block.ts';
import { count } from './remark.ts';

type Hidden = { filled: boolean; sheet: boolean; rows: number; columns: number };

/** Remarks on a sheet's hidden parts, as far as they hold words. */
export function hiddenRemarks(name: string, { filled, sheet, rows, columns }: Hidden): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, message: string): void => void remarks.push({ code, message, where: name });
  if (sheet && filled)
    say('hiddenSheet', `The sheet “${name}” is hidden in the workbook; it was read all the same.`);
  if (rows > 0) say('hiddenRows', `${count(rows, 'hidden row')} of the sheet “${name}” read all the same.`);
  if (columns > 0)
    say('hiddenColumns', `${count(columns, 'hidden column')} of the sheet “${name}” read all the same.`);
  return remarks;
}

type Formulas = { uncached: number; errors: number; macros: boolean };

/** Remarks on what was not worked out or run. */
export function formulaRemarks({ uncached, errors, macros }: Formulas): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, message: string): void => void remarks.push({ code, message, where: null });
  if (uncached > 0) {
    const [cells, them] = [count(uncached, 'formula cell'), uncached === 1 ? 'it is' : 'they are'];
    say(
      'formulas',
      `${cells} had no value saved with ${uncached === 1 ? 'it' : 'them'}, and formulas are not worked out here, so ${them} blank. Open the workbook where it was made and save it again to have the values.`,
    );
  }
  if (errors > 0) say('formulaErrors', `${count(errors, 'cell')} showed an error instead of a value.`);
  if (macros) say('macros', 'The workbook holds macros; they were not run.');
  return remarks;
}
