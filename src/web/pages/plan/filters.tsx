/** The form that narrows the table. It is a GET: the address holds the whole choice and can be sent to anybody. */
import { sayType } from '../../../domain/facts/labels.ts';
import { NEED_WORDS, NEEDS_OF_ACTIONS } from '../../../domain/need/need-words.ts';
import { WHEN_WORDS, WHENS } from '../../../domain/plan/filter.ts';
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

/** `choosing`: while actions are chosen, the narrowed table is one to choose in too. */
/** Only what the plan uses is offered; a plan that labels nothing has no such fields. */
function LabelChoices({ page: { labels, filter } }: { page: PlanTable }) {
  const fields = [
    { name: 'area', label: words.area, used: labels.areas },
    { name: 'group', label: words.group, used: labels.groups },
    { name: 'type', label: words.type, used: labels.types },
  ] as const;
  const offered = fields.filter(({ used }) => used.length > 0);
  if (offered.length === 0) return null;
  return (
    <details class="more-filters" open={offered.some(({ name }) => filter[name] !== null)}>
      <summary>{words.moreFilters}</summary>
      <div>
        {offered.map(({ name, label, used }) => (
          <Select
            key={name}
            name={name}
            label={label}
            value={filter[name] ?? ''}
            problems={[]}
            choices={[
              { value: '', label: words.any },
              ...used.map((value) => ({ value, label: sayType(value) })),
            ]}
          />
        ))}
      </div>
    </details>
  );
}

export function Filters({ page, choosing = false }: { page: PlanTable; choosing?: boolean }) {
  const { filter, plan } = page;
  const field = (name: keyof typeof filter, label: string) => ({
    name,
    label,
    value: filter[name] ?? '',
    problems: [],
  });
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
        <SearchField {...field('words', words.words)} />
        <Select {...field('lead', words.lead)} choices={leadChoices(page)} />
        <Select {...field('standing', words.standing)} choices={STANDING_CHOICES} />
        <Select {...field('when', words.whenLabel)} choices={WHEN_CHOICES} />
        <Select {...field('need', words.need)} choices={NEED_CHOICES} />
        {page.headings.length > 0 ? (
          <Select {...field('heading', words.within)} choices={headingChoices(page)} />
        ) : null}
        <button class="button" type="submit">
          {words.show}
        </button>
        <LabelChoices page={page} />
      </form>
      <p class="unseen" role="status" data-said />
    </auto-submit>
  );
}
