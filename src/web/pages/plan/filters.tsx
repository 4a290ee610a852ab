/** The form that narrows the table. It is a GET: the address holds the whole choice and can be sent to anybody. */
import { sayType } from '../../../domain/facts/labels.ts';
import { NEED_WORDS, NEEDS_OF_ACTIONS } from '../../../domain/need/need-words.ts';
import { type PlanFilter, WHEN_WORDS, WHENS } from '../../../domain/plan/filter.ts';
import { STANDING_LOOKS, STANDINGS } from '../../../domain/plan/standing.ts';
import type { PlanTable } from '../../../views/plan/plan-table.ts';
import { tableAddress } from '../../addresses.ts';
import { type Choice, SearchField, Select } from '../../parts/fields.tsx';
import { table as words } from '../../words/plan.ts';

const STANDING_CHOICES: Choice[] = [
  { value: '', label: words.any },
  ...STANDINGS.map((value) => ({ value, label: STANDING_LOOKS[value].word })),
];
const WHEN_CHOICES: Choice[] = [
  { value: '', label: words.anyTime },
  ...WHENS.map((value) => ({ value, label: WHEN_WORDS[value] })),
];
const NEED_CHOICES: Choice[] = [
  { value: '', label: words.nothing },
  ...NEEDS_OF_ACTIONS.map((value) => ({ value, label: NEED_WORDS[value].title })),
];

const leadChoices = (page: PlanTable): Choice[] => [
  { value: '', label: words.anybody },
  { value: 'nobody', label: words.nobody },
  ...page.leads.map(({ id, name }) => ({ value: id, label: name })),
];

const headingChoices = (page: PlanTable): Choice[] => [
  { value: '', label: words.whole },
  ...page.headings.map(({ id, depth, number, title }) => ({
    value: id,
    label: `${'\u2003'.repeat(depth)}${[number, title].filter(Boolean).join(' ')}`,
  })),
];

type Picker = { name: Exclude<keyof PlanFilter, 'words'>; label: string; choices: Choice[] };

const pickers = (page: PlanTable): Picker[] => [
  { name: 'lead', label: words.lead, choices: leadChoices(page) },
  { name: 'standing', label: words.standing, choices: STANDING_CHOICES },
  { name: 'when', label: words.whenLabel, choices: WHEN_CHOICES },
  { name: 'need', label: words.need, choices: NEED_CHOICES },
  ...(page.headings.length > 0
    ? [{ name: 'heading' as const, label: words.within, choices: headingChoices(page) }]
    : []),
];

const labelChoices = (used: readonly string[]): Choice[] => [
  { value: '', label: words.any },
  ...used.map((value) => ({ value, label: sayType(value) })),
];

/** Only what the plan uses is offered; a plan that labels nothing has no such fields. */
const labelPickers = ({ labels }: PlanTable): Picker[] =>
  [
    { name: 'area' as const, label: words.area, choices: labelChoices(labels.areas) },
    { name: 'group' as const, label: words.group, choices: labelChoices(labels.groups) },
    { name: 'type' as const, label: words.type, choices: labelChoices(labels.types) },
  ].filter(({ choices }) => choices.length > 1);

type PickProps = { page: PlanTable; offered: Picker[] };

function Pick({ page: { filter }, offered }: PickProps) {
  return (
    <>
      {offered.map(({ name, label, choices }) => (
        <Select {...{ name, label, choices }} key={name} value={filter[name] ?? ''} problems={[]} />
      ))}
    </>
  );
}

function LabelChoices({ page }: { page: PlanTable }) {
  const offered = labelPickers(page);
  if (offered.length === 0) return null;
  return (
    <details class="more-filters" open={offered.some(({ name }) => page.filter[name] !== null)}>
      <summary>{words.moreFilters}</summary>
      <div>
        <Pick page={page} offered={offered} />
      </div>
    </details>
  );
}

/** What was asked for, told on paper, where the form does not stand. */
export function AskedFor({ page }: { page: PlanTable }) {
  const { filter } = page;
  const chosen = [...pickers(page), ...labelPickers(page)].flatMap(({ name, label, choices }) => {
    const choice = choices.find(({ value }) => value !== '' && value === filter[name]);
    return choice ? [`${label}: ${choice.label.trim()}`] : [];
  });
  const said = filter.words ? [`${words.words}: “${filter.words}”`, ...chosen] : chosen;
  return said.length > 0 ? <p class="printed">{said.join(' · ')}</p> : null;
}

/** `choosing`: while actions are chosen, the narrowed table is one to choose in too. */
export function Filters({ page, choosing = false }: { page: PlanTable; choosing?: boolean }) {
  const { filter, plan } = page;
  return (
    <auto-submit>
      <form
        class="filters"
        method="get"
        action={tableAddress(plan.slug)}
        data-turbo-frame="rows"
        aria-label={words.filterLabel}
      >
        {choosing ? <input type="hidden" name="choose" value="1" /> : null}
        <SearchField name="words" label={words.words} value={filter.words ?? ''} problems={[]} />
        <Pick page={page} offered={pickers(page)} />
        <button class="button" type="submit">
          {words.show}
        </button>
        <LabelChoices page={page} />
      </form>
      <p class="unseen" role="status" data-said />
    </auto-submit>
  );
}
