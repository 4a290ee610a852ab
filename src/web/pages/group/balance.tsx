/** Whose voices are at the table: a seat for a seat, interest by interest, each row with its words. */
import { INTEREST_WORDS } from '../../../domain/partnership/group.ts';
import type { InterestCount } from '../../../domain/partnership/seats.ts';
import { group as words } from '../../words/group.ts';

const STEP = 20;
const MOST_DRAWN = 24;

function Row({ count, widest }: { count: InterestCount; widest: number }) {
  const drawn = Math.min(count.seats, MOST_DRAWN);
  return (
    <li>
      <svg
        class="balance"
        width={widest * STEP}
        height="16"
        viewBox={`0 0 ${widest * STEP} 16`}
        aria-hidden="true"
        focusable="false"
      >
        {Array.from({ length: drawn }, (_, at) => (
          <circle
            key={`${count.interest} ${at + 1}`}
            class={at < count.held ? 'seat-held' : 'seat-vacant'}
            cx={at * STEP + 8}
            cy="8"
            r="6"
          />
        ))}
      </svg>
      <span>{words.balanceOf(count)}</span>
    </li>
  );
}

export function Balance({ balance }: { balance: readonly InterestCount[] }) {
  if (balance.length === 0) return null;
  const widest = Math.min(MOST_DRAWN, Math.max(...balance.map((count) => count.seats)));
  return (
    <section aria-labelledby="balance">
      <h2 id="balance">{words.balance}</h2>
      <ul class="plain balance-rows">
        {balance.map((count) => (
          <Row key={INTEREST_WORDS[count.interest]} count={count} widest={widest} />
        ))}
      </ul>
    </section>
  );
}
