/** What stands beside the open proposals: the files they came in, and what was refused and can be taken up again. */
import type {
  CopyFile,
  ProposalCard,
  ProposalsPage,
  Settling,
} from '../../../views/proposal/proposals-page.ts';
import { proposals as words } from '../../words/proposals.ts';
import { settlingValue } from './proposal-item.tsx';

export const settlings = (cards: readonly ProposalCard[]): Settling[] =>
  cards.flatMap((card) => card.items.flatMap((item) => item.readings.flatMap((one) => one.settling)));

/** @param mayOpen whether the files themselves may be seen; their names and what became of them always are */
export function Files({ files, mayOpen }: { files: readonly CopyFile[]; mayOpen: boolean }) {
  return (
    <details class="tucked copies">
      <summary>
        {words.files} ({files.length})
      </summary>
      <ul class="copy-files">
        {files.map((file) => {
          const all = file.open + file.accepted + file.refused + file.settled;
          const counts = [
            [words.waiting, file.open],
            [words.accepted, file.accepted],
            [words.refused, file.refused],
            [words.otherwise, file.settled],
          ] as const;
          return (
            <li key={file.importId}>
              {mayOpen ? (
                <a href={`/imports/${file.importId}/document`} download>
                  {file.fileName}
                  <span class="unseen">: {words.download}</span>
                </a>
              ) : (
                file.fileName
              )}{' '}
              <span class="quiet">
                {words.takenIn} {file.takenIn}.{' '}
                {all === 0
                  ? words.unchanged
                  : counts
                      .filter(([, count]) => count > 0)
                      .map(([label, count]) => `${label}: ${count}`)
                      .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

export function Refused({ page, allowed }: { page: ProposalsPage; allowed: boolean }) {
  const all = settlings(page.refused);
  if (all.length === 0) return null;
  return (
    <details class="tucked refused">
      <summary>{words.refusedTitle(all.length)}</summary>
      <ul>
        {page.refused.map((card) => (
          <li key={card.key}>
            {card.subject.code} {card.subject.text}{' '}
            <span class="quiet">{card.items.map((item) => words.field(item.field)).join(', ')}</span>{' '}
            {allowed ? (
              <button
                class="button second small"
                type="submit"
                name="reopen"
                value={settlingValue(settlings([card]))}
              >
                {words.reopen}
                <span class="unseen">
                  : {card.subject.code} {card.subject.text}
                </span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
