/** The line that says that the plan on the page was changed; empty until a script hears of a change. */
import { planPart } from '../addresses.ts';
import { live as words } from '../words/live.ts';

/** A plan, and what the page shows of it. */
export type Followed = { slug: string; revision: number };

export function LivePlan({ slug, revision }: Followed) {
  return (
    <live-plan
      class="on-screen"
      data-address={planPart(slug, 'changes')}
      data-version={revision}
      data-changed={words.changed}
      data-show={words.show}
      data-shown={words.shown}
      data-ask={words.ask}
      data-at-once={words.atOnce}
      data-asks={words.asks}
      data-shows={words.shows}
    >
      <p role="status" />
    </live-plan>
  );
}
