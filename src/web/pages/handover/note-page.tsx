/** The handover note: what became of everything, kept for good, and made to be printed. */
import { longDay } from '../../../domain/day.ts';
import type { HandoverPage, RecordLine } from '../../../views/handover/handover-page.ts';
import { HistoryLink } from '../../parts/history-link.tsx';
import { Prose } from '../../parts/prose.tsx';
import { handover, note as words } from '../../words/handover.ts';
import { groupCrumbs, leavingCrumbs } from '../group/group-words.tsx';
import type { Page } from '../shell/page.ts';

function Row({ line }: { line: RecordLine }) {
  const { item, to, label, kind } = line;
  const way = item?.state === 'settled' ? handover.done[item.way] : handover.notHeld;
  const day = item?.answeredOn ?? item?.on ?? null;
  const said = [item?.words, item?.answer].filter(Boolean).join(' – ');
  return (
    <tr>
      <th scope="row" class="what">
        {label}
        <span class="meta">{handover.kinds[kind]}</span>
      </th>
      <td data-label={words.became}>
        {way} {to ? <b>{handover.to(to)}</b> : null}
        {line.answeredBy ? <span class="meta">{handover.answeredBy(line.answeredBy)}</span> : null}
      </td>
      <td data-label={words.when}>{day ? longDay(day) : ''}</td>
      <td data-label={words.words}>{said}</td>
    </tr>
  );
}

function Rows({ lines }: { lines: RecordLine[] }) {
  if (lines.length === 0) return <p>{words.nothing}</p>;
  return (
    <div class="sheet">
      <table class="cardlike note-table">
        <caption class="unseen">{words.what}</caption>
        <thead>
          <tr>
            {[words.record, words.became, words.when, words.words].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.recordId} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function notePage(page: HandoverPage): Page {
  const { from, handover: kept, why } = page;
  const ended = kept?.endedOn ? longDay(kept.endedOn) : '';
  const title = words.title(from.name);
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lede">
        {why === 'dissolving' ? words.dissolved(ended) : words.left(ended)}{' '}
        {kept ? words.begun(longDay(kept.begunOn)) : null}
      </p>
      {kept?.note ? <Prose text={kept.note} /> : null}
      <h2>{words.what}</h2>
      <Rows lines={page.lines} />
      <p class="quiet on-screen">{words.print}</p>
      {kept ? <HistoryLink table="handover" id={kept.id} /> : null}
    </>
  );
  const crumbs = why === 'dissolving' ? groupCrumbs(from) : leavingCrumbs;
  return { title, place: 'groups', crumbs, body };
}
