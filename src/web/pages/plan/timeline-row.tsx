/**
 * One action along time, drawn in shares of the width so that it fits any screen or paper. The drawing is silent: the
 * same is said in words in the same row.
 */
import type { Standing } from '../../../domain/plan/standing.ts';
import { STANDING_LOOKS } from '../../../domain/plan/standing.ts';
import type { Mark } from '../../../domain/timeline/marks.ts';
import type { Tick } from '../../../domain/timeline/window.ts';
import { timeline as words } from '../../words/timeline.ts';

const HEIGHT = 26;
const MIDDLE = HEIGHT / 2;
const share = (n: number): string => `${n}%`;

/** A shape of fixed size at a share of the width. */
function At({ x, children }: { x: number; children: preact.ComponentChildren }) {
  return (
    <svg x={share(x)} y={MIDDLE} overflow="visible" width="1" height="1" aria-hidden="true">
      {children}
    </svg>
  );
}

function Bar({ from, until, name }: { from: number; until: number; name: string }) {
  const width = Math.max(until - from, 0.4);
  return <rect class={name} x={share(from)} width={share(width)} y={MIDDLE - 6} height="12" rx="2" />;
}

export function DrawnMark({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'bar':
      return <Bar {...mark} name={mark.approximate ? 'tl-bar tl-about' : 'tl-bar'} />;
    case 'band':
      return <Bar {...mark} name="tl-band" />;
    case 'late':
      return <line class="tl-late" x1={share(mark.from)} x2={share(mark.until)} y1={MIDDLE} y2={MIDDLE} />;
    case 'stroke':
      return (
        <line class="tl-stroke" x1={share(mark.at)} x2={share(mark.at)} y1={MIDDLE - 7} y2={MIDDLE + 7} />
      );
    case 'point':
      return (
        <At x={mark.at}>
          <path class="tl-point" d="M0-7 7 0 0 7-7 0Z" />
        </At>
      );
    case 'milestone':
      return (
        <At x={mark.at}>
          <circle class={mark.reached ? 'tl-milestone tl-reached' : 'tl-milestone'} r="4" />
        </At>
      );
    case 'date':
      return (
        <At x={mark.at}>
          <rect class={mark.held ? 'tl-date tl-reached' : 'tl-date'} x="-4" y="-4" width="8" height="8" />
        </At>
      );
    case 'untimed':
      return (
        <>
          <line class="tl-untimed" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
          <text class="tl-word" x="50%" y={MIDDLE + 4} text-anchor="middle">
            {mark.waits ? words.waits : words.noTime}
          </text>
        </>
      );
    case 'beyond':
      return (
        <At x={mark.edge === 'before' ? 0 : 100}>
          <path class="tl-beyond" d={mark.edge === 'before' ? 'M9-5 3 0l6 5' : 'M-9-5-3 0l-6 5'} />
        </At>
      );
  }
}

type DrawnRowProps = {
  marks: readonly Mark[];
  /** Null where it is no action. */
  standing: Standing | null;
  ticks: readonly Tick[];
  todayAt: number | null;
};

export function DrawnRow({ marks, standing, ticks, todayAt }: DrawnRowProps) {
  const tone = standing === null ? 'plain' : STANDING_LOOKS[standing].tone;
  return (
    <svg class={`timeline-row tl-${tone}`} height={HEIGHT} aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <line
          key={tick.share}
          class={tick.strong ? 'tl-line tl-strong' : 'tl-line'}
          x1={share(tick.share)}
          x2={share(tick.share)}
          y1="0"
          y2={HEIGHT}
        />
      ))}
      {todayAt === null ? null : (
        <line class="tl-today" x1={share(todayAt)} x2={share(todayAt)} y1="0" y2={HEIGHT} />
      )}
      {marks.map((mark, n) => (
        <DrawnMark key={n} mark={mark} />
      ))}
    </svg>
  );
}

/** The scale over the rows: it stands in the table's head, so that paper repeats it on every page. */
export function Scale({ ticks, todayAt }: Pick<DrawnRowProps, 'ticks' | 'todayAt'>) {
  return (
    <svg class="timeline-row timeline-scale" height="34" aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <text
          key={tick.share}
          class={tick.strong ? 'tl-label' : 'tl-label tl-weak'}
          x={share(tick.share)}
          y="30"
          dx="3"
        >
          {tick.label}
        </text>
      ))}
      {todayAt === null ? null : (
        <text
          class="tl-label tl-label-today"
          x={share(todayAt)}
          y="12"
          text-anchor={todayAt > 92 ? 'end' : todayAt < 8 ? 'start' : 'middle'}
        >
          {words.today}
        </text>
      )}
    </svg>
  );
}
