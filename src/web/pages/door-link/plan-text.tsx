/** A plan to read from beginning to end: its text, then its actions under their headings. Nothing to press. */
import type { Action, PlanBook } from '../../../domain/plan/plan.ts';
import { trailOf } from '../../../domain/plan/tree.ts';
import { Prose } from '../../parts/prose.tsx';
import { doorLink as words } from '../../words/door-link.ts';
import { section as sectionWords } from '../../words/section.ts';

type Group = { key: string; title: string; actions: Action[] };

/** The plan's order is the actions' own; a heading begins where the first of its actions stands. */
function groupsOf({ headings, actions }: PlanBook): Group[] {
  const byId = new Map(headings.map((heading) => [heading.id, heading]));
  const groups: Group[] = [];
  for (const action of actions) {
    const trail = trailOf(action.headingId, byId);
    const title = trail.map((one) => [one.number, one.title].filter(Boolean).join(' ')).join(' › ');
    const last = groups.at(-1);
    if (last?.title === title) last.actions.push(action);
    else groups.push({ key: action.id, title, actions: [action] });
  }
  return groups;
}

export function PlanText({ book }: { book: PlanBook }) {
  return (
    <section class="draft-text" aria-labelledby="plan-text">
      <h2 id="plan-text">{words.planText}</h2>
      {book.plan.purpose ? <p class="lede">{book.plan.purpose}</p> : null}
      {book.sections.map(({ id, heading, kind, text }) => (
        <section key={id}>
          <h3>{heading ?? sectionWords.kinds[kind]}</h3>
          <Prose text={text} />
        </section>
      ))}
      {groupsOf(book).map(({ key, title, actions }) => (
        <section key={key}>
          <h3>{title || words.actions}</h3>
          <ul class="plain lines">
            {actions.map((action) => (
              <li key={action.id}>
                <span class="action-code">{action.code}</span> {action.text}
                {action.timescale.raw ? <span class="quiet"> {action.timescale.raw}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
