/** How an action stands: word, shape and colour, in that order of trust. */
import { STANDING_LOOKS, type Standing } from '../../domain/plan/standing.ts';
import { Shape } from './shape.tsx';

export function StatusMark({ standing, words }: { standing: Standing; words?: string }) {
  const look = STANDING_LOOKS[standing];
  return (
    <span class={`status tone-${look.tone}`}>
      <Shape standing={standing} />
      {words ?? look.word}
    </span>
  );
}
