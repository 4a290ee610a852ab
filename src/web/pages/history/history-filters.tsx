/** The form that narrows the history. It is a GET: the address holds the whole choice and can be sent to anybody. */
import type { HistoryPage } from '../../../views/history/history-page.ts';
import { historyAddress } from '../../addresses.ts';
import { DayField, SearchField, Select } from '../../parts/fields.tsx';
import { wholeHistory as words } from '../../words/history.ts';

export function HistoryFilters({ page: { filter, choices } }: { page: HistoryPage }) {
  const field = (name: 'words' | 'person' | 'plan' | 'noun' | 'deed' | 'from' | 'until') => ({
    name,
    label: words[name],
    value: filter[name] ?? '',
    problems: [],
  });
  const any = (label: string) => ({ value: '', label });
  return (
    <search>
      <form class="filters" method="get" action={historyAddress()} aria-label={words.filterLabel}>
        {filter.record ? (
          <input type="hidden" name="record" value={`${filter.record.table}/${filter.record.id}`} />
        ) : null}
        <SearchField {...field('words')} />
        <Select {...field('person')} choices={[any(words.anybody), ...choices.people]} />
        <Select {...field('plan')} choices={[any(words.anyPlan), ...choices.plans]} />
        <Select {...field('noun')} choices={[any(words.anyNoun), ...choices.nouns]} />
        <Select {...field('deed')} choices={[any(words.anyDeed), ...choices.deeds]} />
        <DayField {...field('from')} />
        <DayField {...field('until')} />
        <button class="button" type="submit">
          {words.show}
        </button>
      </form>
    </search>
  );
}
