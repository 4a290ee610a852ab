/** The history of the whole partnership: as a page, and as files of what is shown. */
import { historyFilterFrom, momentFrom } from '../../../domain/history/history-filter.ts';
import { HISTORY_KINDS, type HistoryKind, writeHistoryFile } from '../../../views/history/history-file.ts';
import { viewHistory } from '../../../views/history/history-page.ts';
import { historyAddress } from '../../addresses.ts';
import { sendFile } from '../../answer/file.ts';
import { show } from '../../answer/show.ts';
import { wholeHistoryPage } from '../../pages/history/history-page.tsx';
import { viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

async function showHistory(c: WebContext): Promise<Response> {
  const { searchParams } = new URL(c.req.url);
  const filter = historyFilterFrom(searchParams);
  const before = momentFrom(searchParams.get('before') ?? '');
  return show(c, await viewHistory(viewing(c), { filter, before }), (page, allowed) =>
    wholeHistoryPage(page, allowed.changePlan),
  );
}

async function sendHistory(c: WebContext, kind: HistoryKind): Promise<Response> {
  const filter = historyFilterFrom(new URL(c.req.url).searchParams);
  return sendFile(c, await writeHistoryFile(viewing(c), filter, kind), kind);
}

export const historyRoutes: Route[] = [
  { method: 'GET', path: historyAddress(), deed: 'seeHistory', handle: showHistory },
  ...HISTORY_KINDS.map(
    (kind): Route => ({
      method: 'GET',
      path: `${historyAddress()}.${kind}`,
      deed: 'seeHistory',
      handle: (c) => sendHistory(c, kind),
    }),
  ),
];
