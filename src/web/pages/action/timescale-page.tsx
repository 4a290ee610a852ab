/** When an action is to be done: the words and what Weft reads in them side by side, and a time put together. */
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import { monthName } from '../../../domain/timescale/time-words.ts';
import { RECURRENCE_UNITS } from '../../../domain/timescale/timescale.ts';
import { PARTS, SEASONS, TIMESCALE_FORMS } from '../../../domain/timescale/write-timescale.ts';
import type { ChangeForm } from '../../../views/action/action-form.ts';
import { sayMeaning } from '../../../views/say-timescale.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import type { TimescaleFields } from '../../forms/timescale-fields.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { type Choice, DayField, Select, TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { form as formWords } from '../../words/action.ts';
import { KIND_WORDS, timescale as words } from '../../words/facts.ts';
import { ofAction } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';
import { Readings, type ShownReadings } from './timescale-readings.tsx';

export type TimescalePage = {
  form: ChangeForm;
  fields: TimescaleFields;
  readings: ShownReadings;
  problem: Problem | null;
  /** Parts of a time that are missing. */
  missing: readonly FieldProblem[];
};

const NONE: Choice = { value: '', label: '' };
const MONTHS: Choice[] = Array.from({ length: 12 }, (_, n) => ({
  value: String(n + 1),
  label: monthName(n + 1),
}));
const choices = (list: readonly string[], label: (value: string) => string): Choice[] => [
  NONE,
  ...list.map((value) => ({ value, label: label(value) })),
];
const labelIn =
  (list: Readonly<Record<string, string>>) =>
  (value: string): string =>
    list[value] ?? value;

/** The parts of every form; a style sheet shows those of the form that is chosen. */
function Parts({ fields: { choice }, missing }: Pick<TimescalePage, 'fields' | 'missing'>) {
  const field = (name: keyof typeof words.fields & keyof typeof choice) => ({
    name,
    label: words.fields[name],
    value: String(choice[name]),
    problems: missing,
  });
  return (
    <div class="time-parts">
      <div class="of-day">
        <DayField {...field('day')} />
      </div>
      <div class="of-quarter of-half">
        <Select {...field('part')} choices={choices(['1', '2', '3', '4'], labelIn(words.parts))} />
      </div>
      <div class="of-season">
        <Select {...field('season')} choices={choices(SEASONS, (value) => value)} />
      </div>
      <div class="of-approximate">
        <Select {...field('about')} choices={choices(PARTS, labelIn(words.abouts))} />
      </div>
      <div class="of-month of-approximate">
        <Select {...field('month')} choices={[NONE, ...MONTHS]} />
      </div>
      <div class="of-month of-quarter of-season of-half of-year of-financialYear of-approximate">
        <TextField {...field('year')} hint={words.yearHint} short />
      </div>
      <div class="of-quarter of-half">
        <Select
          name="years"
          label={words.fields.financial}
          value={choice.financial ? 'financial' : 'calendar'}
          problems={[]}
          choices={Object.entries(words.years).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div class="of-recurring of-relative">
        <TextField {...field('count')} hint={words.countHint} short />
      </div>
      <div class="of-recurring">
        <Select {...field('every')} choices={choices(RECURRENCE_UNITS, labelIn(words.units))} />
      </div>
      <div class="of-range of-from of-recurring">
        <DayField {...field('from')} />
      </div>
      <div class="of-range of-recurring">
        <DayField {...field('until')} />
      </div>
      <div class="of-conditional of-relative">
        <TextField {...field('words')} />
      </div>
    </div>
  );
}

function Together({ page }: { page: TimescalePage }) {
  const { fields, missing } = page;
  return (
    <fieldset class="together">
      <legend>{words.together}</legend>
      <p class="hint">{words.togetherHint}</p>
      <Select
        name="form"
        label={words.form}
        value={fields.choice.form}
        problems={[]}
        choices={TIMESCALE_FORMS.map((value) => ({ value, label: words.forms[value] }))}
      />
      <Parts fields={fields} missing={missing} />
      <button class="button second small" type="submit" name="deed" value="compose">
        {words.compose}
      </button>
    </fieldset>
  );
}

function Beside({ form: { plan, action } }: { form: ChangeForm }) {
  const kinds = ['milestones', 'conditions', 'occurrences'] as const;
  return (
    <nav aria-label={words.beside}>
      <h2>{words.beside}</h2>
      <ul class="plain">
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={actionPart(plan.slug, action.code, `facts/${kind}`)}>{KIND_WORDS[kind].title}</a>{' '}
            <span class="quiet">{KIND_WORDS[kind].hint}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Form({ page }: { page: TimescalePage }) {
  const { form, fields, readings, problem } = page;
  const { plan, action } = form;
  const here = actionPart(plan.slug, action.code, 'timescale');
  const version = problem?.code === 'stale' ? String(problem.currentVersion) : fields.version;
  return (
    <form method="post" action={here} class="timescale-form">
      {/* The button that Enter presses: saving, and none of the smaller deeds that stand before it. */}
      <button class="unseen" type="submit" name="deed" value="save" tabindex={-1}>
        {words.save}
      </button>
      <Once />
      <input type="hidden" name="version" value={version} />
      <live-reading data-address={`${here}/reads`}>
        <div class="beside">
          <div>
            <TextField
              name="timescale"
              label={words.written}
              hint={formWords.timescaleHint}
              value={fields.raw}
              problems={fieldProblems(problem, { raw: 'timescale' })}
            />
            <button class="button second small" type="submit" name="deed" value="preview">
              {formWords.readAgain}
            </button>
          </div>
          <div class="reading" role="status" data-reading>
            <Readings shown={readings} />
          </div>
        </div>
      </live-reading>
      <Together page={page} />
      <p class="buttons">
        <button class="button" type="submit" name="deed" value="save">
          {words.save}
        </button>
        <a href={actionAddress(plan.slug, action.code)}>{words.cancel}</a>
      </p>
    </form>
  );
}

export function timescalePage(page: TimescalePage): Page {
  const { form, problem, missing } = page;
  const { plan, action } = form;
  const problems = [...fieldProblems(problem, { raw: 'timescale' }), ...missing];
  const { overridden } = action.timescale;
  const body = (
    <div class="fact-page">
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <p class="quiet action-place">
        <a href={actionAddress(plan.slug, action.code)}>{action.code}</a> {action.text}
      </p>
      <h1 class="action-title">{words.title}</h1>
      {overridden ? <p class="fact-sums">{words.overridden(sayMeaning(action.timescale))}</p> : null}
      <Form page={page} />
      <Beside form={form} />
    </div>
  );
  return {
    title: `${words.title}: ${action.code} ${action.text}`,
    ...ofAction(plan, action.code),
    hasErrors: problems.length > 0 || problem !== null,
    body,
  };
}
