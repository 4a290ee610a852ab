/** Which rows of a document are shown while it is checked, and in which order: kept in the address. */

export const SHOWN = ['all', 'open', 'asked', 'out'] as const;
export type Shown = (typeof SHOWN)[number];
export type CheckOrder = 'questions' | 'document';

export type CheckFilter = {
  show: Shown;
  order: CheckOrder;
  /** A heading of the reading ('h3'), null for the whole document. */
  heading: string | null;
};

export const WHOLE_DOCUMENT: CheckFilter = { show: 'all', order: 'questions', heading: null };

/** What makes no sense in the address is ignored. */
export function checkFilterFrom(parts: { get(name: string): string | null }): CheckFilter {
  return {
    show: SHOWN.find((one) => one === parts.get('show')) ?? 'all',
    order: parts.get('order') === 'document' ? 'document' : 'questions',
    heading: /^h\d{1,4}$/.exec(parts.get('heading') ?? '')?.[0] ?? null,
  };
}

/** '?show=open&order=document'; '' where nothing differs from the usual. */
export function checkFilterAddress(filter: CheckFilter): string {
  const parts = new URLSearchParams();
  if (filter.show !== 'all') parts.set('show', filter.show);
  if (filter.order !== 'questions') parts.set('order', filter.order);
  if (filter.heading !== null) parts.set('heading', filter.heading);
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
}
