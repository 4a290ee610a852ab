/** How many stand each way, as one woven bar; its text stands beside it, so the drawing itself is silent. */
import { STANDING_LOOKS, type Standing, type StandingCount } from '../../domain/plan/standing.ts';
import { Shape } from './shape.tsx';

type Segment = { standing: Standing; tone: string; start: number; share: number };

/** Shares of 100, in the order of the counts. */
export function segmentsOf(counts: readonly StandingCount[]): Segment[] {
  const total = counts.reduce((sum, count) => sum + count.count, 0);
  let start = 0;
  return counts.map(({ standing, count }) => {
    const share = (count / total) * 100;
    const segment = { standing, tone: STANDING_LOOKS[standing].tone, start, share };
    start += share;
    return segment;
  });
}

const percent = (n: number): string => `${Math.round(n * 100) / 100}%`;

export function StandingBar({ counts, id }: { counts: readonly StandingCount[]; id: string }) {
  const hatch = `hatch-${id}`;
  return (
    <svg class="bar" height="12" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="6" height="6" />
          <path class="hatch-line" d="M0 0v6" />
        </pattern>
      </defs>
      {segmentsOf(counts).map(({ standing, tone, start, share }) => (
        <rect
          key={standing}
          class={`bar-${tone}`}
          x={percent(start)}
          width={percent(Math.max(share - 0.6, 0.4))}
          height="12"
          rx="2"
          fill={tone === 'hatched' ? `url(#${hatch})` : undefined}
        />
      ))}
    </svg>
  );
}

type TallyProps = { counts: readonly StandingCount[]; link?: (standing: Standing) => string };

/** The words beside a bar; each can be followed to its rows. */
export function Tally({ counts, link }: TallyProps) {
  return (
    <ul class="tally">
      {counts.map(({ standing, count }) => {
        const look = STANDING_LOOKS[standing];
        const said = `${count} ${look.word.toLowerCase()}`;
        return (
          <li key={standing}>
            <span class={`ink-${look.tone}`}>
              <Shape standing={standing} />
            </span>
            {link ? <a href={link(standing)}>{said}</a> : said}
          </li>
        );
      })}
    </ul>
  );
}
