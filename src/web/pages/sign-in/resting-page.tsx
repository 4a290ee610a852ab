/** Where a role would let somebody in, and rests until they have shown a second step: what that is, and the way to it. */
import { accountPart } from '../../sign-in/addresses.ts';
import { resting as words } from '../../words/sign-in.ts';
import type { Page } from '../shell/page.ts';
import { entryPage } from './entry-frame.tsx';

export const restingPage: Page = {
  ...entryPage({
    title: words.title,
    lede: words.lede,
    children: (
      <>
        <p>{words.what}</p>
        <p class="buttons">
          <a class="button" href={accountPart('codes')}>
            {words.setUp}
          </a>
          <a href="/plans">{words.notNow}</a>
        </p>
      </>
    ),
  }),
  saysWhatRests: true,
};
