/** The days on the way, each with what it is for. */
import { longDay, parseDay } from '../../domain/day.ts';
import type { Timescale } from '../../domain/timescale/timescale.ts';

const dayOf = (text: string): string => {
  const day = parseDay(text);
  return day ? longDay(day) : text;
};

export function Milestones({ of }: { of: Pick<Timescale, 'milestones'> }) {
  return (
    <ul class="plain">
      {of.milestones.map(({ date, label }) => (
        <li key={`${date} ${label}`}>
          {dayOf(date)}
          {label ? `: ${label}` : ''}
        </li>
      ))}
    </ul>
  );
}
