/** A timescale: what it means, and small in quotes what was written. */
import type { SaidTimescale } from '../../views/say-timescale.ts';

export function When({ said, large }: { said: SaidTimescale; large?: boolean }) {
  const tone = [said.gap ? 'gap-words' : '', large ? 'read-large' : ''].filter(Boolean).join(' ');
  return (
    <>
      <span class={tone || undefined}>{said.meaning}</span>
      {said.written ? <span class="written"> “{said.written}”</span> : null}
    </>
  );
}
