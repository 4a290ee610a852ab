/** Which rows are shown and in which order: a plain form, kept in the address. */
import { type CheckFilter, SHOWN } from '../../../views/check-filter.ts';
import type { CheckPage } from '../../../views/import-page.ts';
import { Select } from '../../parts/fields.tsx';
import { checking as words } from '../../words/import-checking.ts';

export function CheckFilters({ page, filter }: { page: CheckPage; filter: CheckFilter }) {
  const outermost = page.headings.headings.filter((heading) => heading.depth === 0);
  return (
    <auto-submit>
      <form method="get" action={`/imports/${page.summary.id}`} class="filters">
        <Select
          name="show"
          label={words.show}
          value={filter.show}
          problems={[]}
          choices={SHOWN.map((value) => ({ value, label: words.shown[value] }))}
        />
        <Select
          name="order"
          label={words.order}
          value={filter.order}
          problems={[]}
          choices={[
            { value: 'questions', label: words.orders.questions },
            { value: 'document', label: words.orders.document },
          ]}
        />
        {outermost.length > 1 ? (
          <Select
            name="heading"
            label={words.part}
            value={filter.heading ?? ''}
            problems={[]}
            choices={[
              { value: '', label: words.wholeDocument },
              ...outermost.map((heading) => ({
                value: heading.id,
                label: `${heading.number ?? ''} ${heading.title}`.trim(),
              })),
            ]}
          />
        ) : null}
        <button class="button second small" type="submit">
          {words.apply}
        </button>
      </form>
    </auto-submit>
  );
}
