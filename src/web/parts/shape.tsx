/**
 * The shapes of standings, drawn so that a black-and-white copy tells them apart. They are drawn once in the page
 * and pointed to wherever one is shown.
 */
import { renderToString } from 'preact-render-to-string';
import { STANDINGS, type Standing } from '../../domain/plan/standing.ts';

const DIAMOND = <path d="M7 0 14 7 7 14 0 7Z" fill="currentColor" />;
const line = (d: string, width: number) => (
  <path d={d} fill="none" stroke="currentColor" stroke-width={width} />
);

const DRAWINGS: Record<Standing, preact.JSX.Element> = {
  overdue: DIAMOND,
  offTrack: DIAMOND,
  datePassed: line('M4 5a3 3 0 1 1 4.6 2.5C7.4 8.3 7 8.8 7 10M7 12v1.6', 2),
  someRisk: <path d="M7 1 13.5 12.5H.5Z" fill="currentColor" />,
  noUpdate: <path d="M1 7h12" stroke="currentColor" stroke-width="2.4" stroke-dasharray="2.4 2.4" />,
  waiting: <path d="M3 2h3v10H3zM8 2h3v10H8z" fill="currentColor" />,
  underWay: (
    <>
      <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" stroke-width="1.8" />
      <path d="M7 1.6a5.4 5.4 0 0 1 0 10.8Z" fill="currentColor" />
    </>
  ),
  continuing: line('M12 7a5 5 0 1 1-1.6-3.7M12.4 0.8v3.4H9', 1.9),
  onTrack: <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  notDue: <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="2" />,
  complete: line('M2 7.5 5.5 11 12 3.5', 2.4),
  carriedForward: line('M1 7h11M8 2.5 12.5 7 8 11.5', 2.2),
  dropped: line('M2.5 2.5l9 9M11.5 2.5l-9 9', 2.2),
};

const DRAWN = STANDINGS.map((standing) =>
  renderToString(
    <symbol id={`shape-${standing}`} viewBox="0 0 14 14">
      {DRAWINGS[standing]}
    </symbol>,
  ),
).join('');

/** All drawings, unseen: once in every page. */
export function ShapeDrawings() {
  return (
    <svg class="drawings" aria-hidden="true" focusable="false" dangerouslySetInnerHTML={{ __html: DRAWN }} />
  );
}

export function Shape({ standing }: { standing: Standing }) {
  return (
    <svg class="shape" aria-hidden="true">
      <use href={`#shape-${standing}`} />
    </svg>
  );
}
