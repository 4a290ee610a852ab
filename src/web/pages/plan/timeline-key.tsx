/** What the marks of the timeline mean, each mark drawn as it is in the rows. */
import type { Mark } from '../../../domain/timeline/marks.ts';
import { timeline as words } from '../../words/timeline.ts';
import { DrawnMark } from './timeline-row.tsx';

const KEYS: [Mark | 'today', string][] = [
  [{ kind: 'bar', from: 5, until: 95, approximate: false }, words.keys.bar],
  [{ kind: 'bar', from: 5, until: 95, approximate: true }, words.keys.approximate],
  [{ kind: 'point', at: 50 }, words.keys.point],
  [{ kind: 'band', from: 5, until: 100 }, words.keys.band],
  [{ kind: 'stroke', at: 50 }, words.keys.stroke],
  [{ kind: 'milestone', at: 50, reached: false }, words.keys.milestone],
  [{ kind: 'date', at: 50, held: true }, words.keys.date],
  [{ kind: 'untimed', waits: true }, words.keys.untimed],
  [{ kind: 'late', from: 5, until: 95 }, words.keys.late],
  ['today', words.keys.today],
];

export function TimelineKey() {
  return (
    <section class="timeline-key" aria-labelledby="timeline-key">
      <h2 id="timeline-key">{words.key}</h2>
      <ul>
        {KEYS.map(([mark, said]) => (
          <li key={said}>
            <svg class="timeline-row tl-plain" width="44" height="26" aria-hidden="true" focusable="false">
              {mark === 'today' ? (
                <line class="tl-today" x1="50%" x2="50%" y1="0" y2="26" />
              ) : (
                <DrawnMark mark={mark} />
              )}
            </svg>
            {said}
          </li>
        ))}
      </ul>
    </section>
  );
}
