/**
 * The words for a time that a person put together from choices: the reverse of reading. What is written here is read
 * back by the same reader as everything else, so that a timescale never has a meaning that its words do not give.
 */
import { type Day, longDay, monthAndYear, parseDay } from '../day.ts';
import { monthName } from './time-words.ts';
import { RECURRENCE_UNITS, type Recurrence } from './timescale.ts';

/** Every form that published plans use (SURVEY 4b), by what a person would ask for. */
export const TIMESCALE_FORMS = [
  'day',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'financialYear',
  'approximate',
  'range',
  'from',
  'ongoing',
  'recurring',
  'conditional',
  'relative',
  'toBeAgreed',
  'notApplicable',
  'blank',
] as const;
export type TimescaleForm = (typeof TIMESCALE_FORMS)[number];
export const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'] as const;
export const PARTS = ['early', 'mid', 'late'] as const;

/** What a person chose; each field is as typed, '' where nothing was. */
export type TimescaleChoice = {
  form: TimescaleForm;
  day: string;
  /** 1 to 12. */
  month: string;
  year: string;
  /** The quarter, 1 to 4, or the half, 1 or 2. */
  part: string;
  /** Whether quarters and halves are those of the financial year, from April. */
  financial: boolean;
  season: string;
  about: string;
  from: string;
  until: string;
  every: string;
  /** How often in each, or how many months after an event. */
  count: string;
  /** What is waited for, or the event counted from. */
  words: string;
};
export type ChoiceField = Exclude<keyof TimescaleChoice, 'form' | 'financial'>;

export const NO_CHOICE: TimescaleChoice = {
  form: 'day',
  day: '',
  month: '',
  year: '',
  part: '',
  financial: true,
  season: '',
  about: '',
  from: '',
  until: '',
  every: '',
  count: '',
  words: '',
};

/** The fields that each form asks for; those with `?` may stay empty. */
export const FORM_FIELDS: Readonly<Record<TimescaleForm, readonly (ChoiceField | `${ChoiceField}?`)[]>> = {
  day: ['day'],
  month: ['month', 'year'],
  quarter: ['part', 'year'],
  season: ['season', 'year'],
  half: ['part', 'year'],
  year: ['year'],
  financialYear: ['year'],
  approximate: ['about', 'month?', 'year'],
  range: ['from', 'until'],
  from: ['from'],
  ongoing: [],
  recurring: ['every', 'count?', 'from?', 'until?'],
  conditional: ['words'],
  relative: ['count?', 'words'],
  toBeAgreed: [],
  notApplicable: [],
  blank: [],
};

export type Written = { text: string } | { missing: ChoiceField[] };

/** The words, or the fields that are empty or make no sense. */
export function writeTimescale(choice: TimescaleChoice): Written {
  const missing = FORM_FIELDS[choice.form].flatMap((name): ChoiceField[] => {
    const field = name.replace('?', '') as ChoiceField;
    const value = choice[field].trim();
    return (value === '' && !name.endsWith('?')) || (value !== '' && !makesSense(field, value, choice))
      ? [field]
      : [];
  });
  return missing.length > 0 ? { missing } : { text: wordsOf(choice) };
}

const between = (value: string, least: number, most: number): boolean =>
  /^\d{1,4}$/.test(value) && Number(value) >= least && Number(value) <= most;

function makesSense(field: ChoiceField, value: string, choice: TimescaleChoice): boolean {
  switch (field) {
    case 'day':
    case 'from':
      return parseDay(value) !== null;
    case 'until':
      return parseDay(value) !== null && (choice.from === '' || value >= choice.from);
    case 'month':
      return between(value, 1, 12);
    case 'year':
      return between(value, 1990, 2098);
    case 'part':
      return between(value, 1, choice.form === 'half' ? 2 : 4);
    case 'count':
      return between(value, 1, choice.form === 'relative' ? 36 : 52);
    case 'season':
      return SEASONS.some((season) => season === value);
    case 'about':
      return PARTS.some((part) => part === value);
    case 'every':
      return RECURRENCE_UNITS.some((unit) => unit === value);
    case 'words':
      return value.length <= 300;
  }
}

const dayWords = (text: string): string => longDay(text as Day);
/** '2026/27' of 2026. */
const financialYearWords = (year: number): string => `${year}/${String(year + 1).slice(2)}`;

function wordsOf(choice: TimescaleChoice): string {
  const year = Number(choice.year);
  switch (choice.form) {
    case 'day':
      return dayWords(choice.day);
    case 'month':
      return `${monthName(Number(choice.month))} ${year}`;
    case 'quarter':
      return quarterWords(Number(choice.part), year, choice.financial);
    case 'season':
      return `${choice.season} ${choice.season === 'Winter' ? financialYearWords(year) : year}`;
    case 'half':
      return `${choice.part === '1' ? 'First' : 'Second'} half of ${choice.financial ? financialYearWords(year) : year}`;
    case 'year':
      return `In ${year}`;
    case 'financialYear':
      return financialYearWords(year);
    case 'approximate':
      return `${capital(choice.about)} ${choice.month ? `${monthName(Number(choice.month))} ` : ''}${year}`;
    case 'range':
      return rangeWords(choice.from as Day, choice.until as Day);
    case 'from':
      return `From ${dayWords(choice.from)}, ongoing`;
    case 'recurring':
      return repeatWords(choice);
    case 'conditional':
      return waitingWords(choice.words.trim());
    case 'relative':
      return choice.count
        ? `Within ${choice.count} ${choice.count === '1' ? 'month' : 'months'} of ${choice.words.trim()}`
        : `After ${choice.words.trim()}`;
    case 'ongoing':
      return 'Ongoing';
    case 'toBeAgreed':
      return 'To be agreed';
    case 'notApplicable':
      return 'Not applicable';
    case 'blank':
      return '';
  }
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

function quarterWords(quarter: number, year: number, financial: boolean): string {
  if (financial) return `Q${quarter} ${financialYearWords(year)}`;
  return `${monthName(quarter * 3 - 2)} to ${monthName(quarter * 3)} ${year}`;
}

/** Whole months are written as months. */
function rangeWords(from: Day, until: Day): string {
  const whole = from.endsWith('-01') && /-(?:28|29|30|31)$/.test(until) && monthsEnd(until);
  return whole
    ? `${monthAndYear(from)} to ${monthAndYear(until)}`
    : `${dayWords(from)} to ${dayWords(until)}`;
}

const monthsEnd = (until: Day): boolean =>
  parseDay(`${until.slice(0, 8)}${Number(until.slice(8)) + 1}`) === null;

const EVERY: Record<Recurrence['every'], { once: string; often: string }> = {
  week: { once: 'Every week', often: 'week' },
  month: { once: 'Every month', often: 'month' },
  quarter: { once: 'Every quarter', often: 'quarter' },
  halfYear: { once: 'Every 6 months', often: '' },
  year: { once: 'Every year', often: 'year' },
};

function repeatWords(choice: TimescaleChoice): string {
  const { once, often } = EVERY[choice.every as Recurrence['every']];
  const count = Number(choice.count || '1');
  const rate = count === 1 ? once : often === '' ? `${count * 2} times a year` : `${count} times a ${often}`;
  const from = choice.from ? `, from ${dayWords(choice.from)}` : '';
  const until = choice.until ? `, until ${dayWords(choice.until)}` : '';
  return `${rate}${from}${until}`;
}

const waitingWords = (words: string): string =>
  /^(?:when|once|subject to|if|pending|awaiting|dependent on|depending on)\b/i.test(words)
    ? capital(words)
    : `When ${words}`;
