/** Which rows are shown and in which order: a plain form, kept in the address. */
import { type CheckFilter, SHOWN } from '../../../views/import/check-filter.ts';
import type { CheckPage } from '../../../views/import/import-page.ts';
import { type Choice, Select } from '../../parts/fields.tsx';
import { checking as words } from '../../words/import-checking.ts';

const SHOW = SHOWN.map((value) => ({ value, label: words.shown[value] }));
const ORDER = [
  { value: 'questions', label: words.orders.questions },
  { value: 'document', label: words.orders.document },
];

/** The outermost parts of the document; none to choose where there is only one. */
function partsOf(page: CheckPage): Choice[] {
  const outermost = page.headings.headings.filter((heading) => heading.depth === 0);
  if (outermost.length < 2) return [];
  return [
    { value: '', label: words.wholeDocument },
    ...outermost.map(({ id, number, title }) => ({ value: id, label: `${number ?? ''} ${title}`.trim() })),
  ];
}

export function CheckFilters({ page, filter }: { page: CheckPage; filter: CheckFilter }) {
  const parts = partsOf(page);
  const selects = [
    { name: 'show', label: words.show, value: filter.show, choices: SHOW },
    { name: 'order', label: words.order, value: filter.order, choices: ORDER },
    { name: 'heading', label: words.part, value: filter.heading ?? '', choices: parts },
  ];
  return (
    <auto-submit>
      <form method="get" action={`/imports/${page.summary.id}`} class="filters">
        {selects
          .filter((select) => select.choices.length > 0)
          .map((select) => (
            <Select key={select.name} {...select} problems={[]} />
          ))}
        <button class="button second" type="submit">
          {words.apply}
        </button>
      </form>
    </auto-submit>
  );
}
