/** What a setting may say, judged the same whether it was typed on the page or stands in the environment. */
import { parseDay } from '../day.ts';
import type { Setting } from './settings.ts';

const LONGEST_LINE = 300;
const LONGEST_TEXT = 20_000;
const MOST_MONTHS = 600;

/** What no keyboard types: controls other than tabs and line breaks, halves of characters. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}/gu;

/** The value as it is kept, or a sentence that says what it must be. */
export function readSetting(setting: Setting, given: string): { value: string } | { fault: string } {
  const text = given.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').trim();
  switch (setting.type) {
    case 'line': {
      const line = text.replace(/\s+/g, ' ');
      if (line.length > LONGEST_LINE)
        return { fault: `it must be one line of up to ${LONGEST_LINE} characters` };
      return line === '' && setting.needed ? { fault: 'it must not be empty' } : { value: line };
    }
    case 'text':
      return text.length > LONGEST_TEXT ? { fault: 'it must be under 20,000 characters' } : { value: text };
    case 'day':
      return text === '' || parseDay(text)
        ? { value: text }
        : { fault: 'it must be a day, such as 2027-03-31' };
    case 'months': {
      const months = /^\d{1,4}$/.test(text) ? Number(text) : 0;
      const fits = months >= 1 && months <= MOST_MONTHS;
      return fits
        ? { value: String(months) }
        : { fault: `it must be a whole number of months from 1 to ${MOST_MONTHS}` };
    }
    case 'choice':
      return setting.choices.includes(text)
        ? { value: text }
        : { fault: `it must be one of ${setting.choices.join(', ')}` };
  }
}
