/** All key actions of a plan in order, each with the actions that carry it and with what can be done to it. */
import type { Allowed } from '../../../domain/access/may.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { KeyActionsPage, ListedKeyAction } from '../../../views/key-action/key-actions-page.ts';
import { keyActionAddress, keyActionPart, planPart } from '../../addresses.ts';
import { Deed, Deeds, Moves } from '../../parts/deeds.tsx';
import { Empty } from '../../parts/empty.tsx';
import { HistoryDeed } from '../../parts/history-link.tsx';
import { keyAction as words } from '../../words/key-action.ts';
import { LinkedActions } from '../plan/key-actions.tsx';
import { partListPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';

type ListedProps = { listed: ListedKeyAction; slug: string; first: boolean; last: boolean };
type Allowing = ListedProps & { allowed: Allowed };

function KeyActionDeeds({ listed: { keyAction, actions }, slug, first, last, allowed }: Allowing) {
  const { id, letter, version } = keyAction;
  const deed = (label: string) => ({ label, whole: words.named(label, letter) });
  const [label, whole] =
    actions.length === 0 ? [words.link, words.linkNamed(letter)] : [words.change, words.changeNamed(letter)];
  const its = <HistoryDeed table="key_action" id={id} name={letter} />;
  if (!allowed.changePlan) return allowed.seeHistory ? <Deeds>{its}</Deeds> : null;
  return (
    <Deeds>
      <Deed href={keyActionPart(slug, id, 'edit')} {...deed(words.edit)} />
      <Deed href={keyActionAddress(slug, id)} label={label} whole={whole} />
      <Moves
        action={keyActionPart(slug, id, 'move')}
        version={version}
        up={first ? null : deed(words.up)}
        down={last ? null : deed(words.down)}
      />
      <Deed href={keyActionPart(slug, id, 'remove')} {...deed(words.remove)} />
      {its}
    </Deeds>
  );
}

function Listed(props: Allowing) {
  const { listed, slug } = props;
  const { letter, text, year } = listed.keyAction;
  return (
    <li>
      <span class="key-letter">{letter}</span>
      <div>
        {text}
        {year ? <span class="quiet"> {year}</span> : null}
        <LinkedActions actions={listed.actions} slug={slug} />
        <KeyActionDeeds {...props} />
      </div>
    </li>
  );
}

export function keyActionsPage(page: KeyActionsPage, allowed: Allowed, problem: Problem | null = null): Page {
  const { plan, keyActions } = page;
  const children = (
    <>
      {keyActions.length === 0 ? (
        <Empty title={words.listNone}>
          <p>{words.listNoneDo}</p>
        </Empty>
      ) : (
        <>
          <p class="lede">{words.listIntro}</p>
          <ul class="key-actions all-key-actions">
            {keyActions.map((listed, at) => (
              <Listed
                key={listed.keyAction.id}
                listed={listed}
                slug={plan.slug}
                first={at === 0}
                last={at === keyActions.length - 1}
                allowed={allowed}
              />
            ))}
          </ul>
        </>
      )}
      {allowed.changePlan ? (
        <p class="buttons">
          <a class="button" href={planPart(plan.slug, 'key-actions/new')}>
            {words.add}
          </a>
        </p>
      ) : null}
    </>
  );
  return partListPage({ plan, title: words.listTitle, place: 'overview', within: true, problem, children });
}
