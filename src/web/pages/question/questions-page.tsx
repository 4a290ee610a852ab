/** The register of questions: what waits with the overdue first, then what was answered. */
import type { Allowed } from '../../../domain/access/may.ts';
import type { QuestionLine, QuestionsPage } from '../../../views/question/questions-page.ts';
import { planPart } from '../../addresses.ts';
import { questions as words } from '../../words/question.ts';
import { partListPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';
import { QuestionItem } from './question-item.tsx';

type ListProps = {
  id: string;
  title: string;
  none: string;
  lines: readonly QuestionLine[];
  slug: string;
  allowed: Allowed;
};

function List({ id, title, none, lines, slug, allowed }: ListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? <p class="quiet">{none}</p> : null}
      <ul class="plain question-list">
        {lines.map((line) => (
          <QuestionItem key={line.question.id} line={line} slug={slug} allowed={allowed} />
        ))}
      </ul>
    </section>
  );
}

export function questionsPage({ plan, waiting, answered }: QuestionsPage, allowed: Allowed): Page {
  const { slug } = plan;
  const { waiting: title, waitingNone: none } = words;
  const children = (
    <>
      <p class="lede">{words.intro}</p>
      {allowed.seeWorking ? (
        <p class="buttons on-screen">
          {allowed.askQuestion ? (
            <a class="button" href={planPart(slug, 'questions/new')}>
              {words.ask}
            </a>
          ) : null}
          <a href={planPart(slug, 'comments')}>{words.comments}</a>
        </p>
      ) : null}
      <List {...{ id: 'waiting', title, none, lines: waiting, slug, allowed }} />
      <List
        {...{ id: 'answered', title: words.answered, none: words.answeredNone, lines: answered }}
        {...{ slug, allowed }}
      />
    </>
  );
  return partListPage({
    ...{ plan, title: words.title, place: 'questions', within: false, problem: null, children },
  });
}
