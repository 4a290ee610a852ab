/**
 * The quick reply to an answer, for browsers that run Turbo: only the card that was answered, the bar and the facts
 * are sent, so that a document of hundreds of rows stays as quick as a short one.
 */
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { readQuestionKey } from '../../../domain/reading/questions.ts';
import { type CheckFilter, checkFilterAddress } from '../../../views/import/check-filter.ts';
import type { CheckPage } from '../../../views/import/import-page.ts';
import { CheckWay, COUNT_ID, countWords, FACTS_ID, Facts, WAY_ID } from '../../pages/import/check-bar.tsx';
import { NAMES_ID, NameCards } from '../../pages/import/check-names.tsx';
import { CheckRowCard, rowId } from '../../pages/import/check-row.tsx';
import { SectionCard, sectionId } from '../../pages/import/check-sections.tsx';
import { UnplacedCard, unplacedId } from '../../pages/import/check-unplaced.tsx';
import { rowChoices } from '../../pages/import/row-choice.tsx';
import type { WebContext } from '../../web-parts.ts';
import { addressOfImport } from './import-address.ts';

const STREAM = 'text/vnd.turbo-stream.html';

export const wantsStream = (c: WebContext): boolean => c.req.header('accept')?.includes(STREAM) ?? false;

type Card = { target: string; card: ComponentChild };
type Asked = { question: string; filter: CheckFilter };

function cardOf(page: CheckPage, { question, filter }: Asked): Card | null {
  const here = addressOfImport(page.summary.id);
  const kept = checkFilterAddress(filter);
  const action = `${here}/answers${kept}`;
  const about = readQuestionKey(question);
  switch (about?.about) {
    case 'doubt':
    case 'field':
    case 'action': {
      const row = page.rows[about.action];
      const address = { here, kept };
      return row ? { target: rowId(about.action), card: <CheckRowCard row={row} address={address} /> } : null;
    }
    case 'unplaced': {
      const text = page.unplaced[about.place];
      const card = text ? <UnplacedCard text={text} action={action} choices={rowChoices(page)} /> : null;
      return card ? { target: unplacedId(about.place), card } : null;
    }
    case 'section': {
      const prose = page.sections[about.section];
      return prose
        ? { target: sectionId(about.section), card: <SectionCard prose={prose} action={action} /> }
        : null;
    }
    // All of them: an answer that leaves names out brings another question.
    default:
      return { target: NAMES_ID, card: <NameCards names={page.names} action={action} /> };
  }
}

type StreamProps = { action: 'replace' | 'update'; target: string; children: ComponentChild };

function Stream({ action, target, children }: StreamProps) {
  return (
    <turbo-stream action={action} target={target}>
      <template>{children}</template>
    </turbo-stream>
  );
}

export function answerStream(c: WebContext, page: CheckPage, asked: Asked): Response {
  const card = cardOf(page, asked);
  const streams = (
    <>
      {card ? (
        <Stream action="replace" target={card.target}>
          {card.card}
        </Stream>
      ) : null}
      <Stream action="update" target={COUNT_ID}>
        {countWords(page)}
      </Stream>
      <Stream action="replace" target={WAY_ID}>
        <CheckWay page={page} filter={asked.filter} />
      </Stream>
      <Stream action="replace" target={FACTS_ID}>
        <Facts page={page} />
      </Stream>
    </>
  );
  c.header('Content-Type', `${STREAM}; charset=utf-8`);
  c.header('Cache-Control', 'no-store');
  return c.body(renderToString(streams));
}
