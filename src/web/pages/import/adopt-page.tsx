/** The last look before a document becomes a live plan: in words, what will be made, what stays in doubt, what is left out. */
import type { FieldProblem } from '../../../domain/problem.ts';
import type { AdoptPage as Page } from '../../../views/import/adopt-page.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea, TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { adopting as words } from '../../words/import-adopting.ts';

export type AdoptionTyped = { title: string; slug: string; levels: string };

type AdoptPageProps = { page: Page; typed: AdoptionTyped; problems: readonly FieldProblem[] };

function Made({ page }: { page: Page }) {
  const lines = [
    ...page.headings.map(({ name, count }) => words.headings(name, count)),
    words.actions(page.actions),
    page.sections > 0 ? words.sections(page.sections) : '',
    page.keyActions > 0 ? words.keyActions(page.keyActions) : '',
    page.planNotes > 0 ? words.planNotes(page.planNotes) : '',
  ].filter(Boolean);
  return (
    <section class="card" aria-labelledby="made">
      <h2 id="made">{words.made}</h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Doubtful({ page }: { page: Page }) {
  const here = `/imports/${page.summary.id}`;
  const isClear = page.openQuestions + page.openNames === 0;
  return (
    <section class={isClear ? 'card' : 'card is-doubtful'} aria-labelledby="doubt">
      <h2 id="doubt">{words.doubt}</h2>
      <ul class="plain-list">
        {page.openQuestions === 0 ? <li>{words.noDoubt}</li> : null}
        {page.openQuestions > 0 ? (
          <li>
            {words.openQuestions(page.openQuestions)}{' '}
            <a class="on-screen" href={`${here}?show=open`}>
              {words.answerThem}
            </a>
          </li>
        ) : null}
        {page.openNames > 0 ? (
          <li>
            {words.openNames(page.openNames)}{' '}
            <a class="on-screen" href={`${here}#names`}>
              {words.answerThem}
            </a>
          </li>
        ) : null}
        {page.withoutLead > 0 ? <li>{words.withoutLead(page.withoutLead)}</li> : null}
        {page.withoutDate > 0 ? <li>{words.withoutDate(page.withoutDate)}</li> : null}
      </ul>
    </section>
  );
}

function LeftOut({ page }: { page: Page }) {
  return (
    <section class="card" aria-labelledby="out">
      <h2 id="out">{words.out}</h2>
      {page.leftOut.length === 0 ? (
        <p>{words.nothingOut}</p>
      ) : (
        <>
          <p>{words.outCount(page.leftOut.length)}</p>
          <ul class="left-out-list">
            {page.leftOut.map((one) => (
              <li key={one.text}>{one.text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function AdoptForm({ page, typed, problems }: AdoptPageProps) {
  const here = `/imports/${page.summary.id}`;
  return (
    <form method="post" action={`${here}/adopt`}>
      <Once />
      <h2>{words.form}</h2>
      <TextField name="title" label={words.planTitle} value={typed.title} problems={problems} />
      <TextField
        name="slug"
        label={words.slug}
        hint={words.slugHint}
        value={typed.slug}
        problems={problems}
      />
      {page.levels.length > 0 ? (
        <TextArea
          name="levels"
          label={words.levels}
          hint={words.levelsHint}
          value={typed.levels}
          problems={problems}
          rows={page.levels.length}
        />
      ) : null}
      <div class="buttons">
        <button class="button" type="submit">
          {words.button}
        </button>
        <a href={here}>{words.back}</a>
      </div>
    </form>
  );
}

export function AdoptPage(props: AdoptPageProps) {
  const { page, problems } = props;
  return (
    <div class="narrow adopt">
      <ErrorSummary problems={problems} />
      <h1>{words.title}</h1>
      <p class="lede">{words.lede(page.summary.fileName)}</p>
      <Made page={page} />
      <Doubtful page={page} />
      <LeftOut page={page} />
      <AdoptForm {...props} />
    </div>
  );
}
