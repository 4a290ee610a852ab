/** How the pages of a document on its way in are addressed. */
import { type ImportId, parseId } from '../../../domain/ids.ts';
import type { ImportSummary } from '../../../views/import/import-summary.ts';
import type { Crumb } from '../../pages/shell/page.ts';
import type { WebContext } from '../../web-parts.ts';
import { importList } from '../../words/imports.ts';

const NONE = '00000000-0000-0000-0000-000000000000' as ImportId;

/** The import that an address names; one that cannot be is answered like one that is not there. */
export const importIdOf = (c: WebContext): ImportId => parseId<'import'>(c.req.param('id') ?? '') ?? NONE;

export const addressOfImport = (id: ImportId): string => `/imports/${id}`;

export const isBeingChecked = ({ state }: ImportSummary): boolean => state === 'ready' || state === 'undone';

/** From a page whose time is past, or has not come: the document's own page says how it stands. */
export const toItsPage = (c: WebContext, { id }: ImportSummary): Response =>
  c.redirect(addressOfImport(id), 303);

export const IMPORT_CRUMBS: Crumb[] = [{ label: importList.title, href: '/imports' }];
