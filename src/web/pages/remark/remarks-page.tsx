/** The comments on a plan, and the forms for making one and answering one. */
import type { Allowed } from '../../../domain/access/may.ts';
import { longDay } from '../../../domain/day.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Standing } from '../../../domain/plan/standing.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import { VERDICT_WORDS } from '../../../domain/question/question-words.ts';
import { VERDICTS, type Verdict } from '../../../domain/remark/remark.ts';
import type {
  RemarkAnswerForm,
  RemarkForm,
  RemarkLine,
  RemarksPage,
} from '../../../views/question/remarks-page.ts';
import { actionAddress, planPart, remarkPart } from '../../addresses.ts';
import { Deed, Deeds } from '../../parts/deeds.tsx';
import { TextArea, TextField } from '../../parts/fields.tsx';
import { HistoryDeed } from '../../parts/history-link.tsx';
import { Prose } from '../../parts/prose.tsx';
import { Radios } from '../../parts/radios.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { remarks, remark as words } from '../../words/question.ts';
import { type PartList, partFormPage, partListPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';

/** The standing whose shape and colour a verdict takes. */
const LIKE: Record<Verdict, Standing> = { accepted: 'complete', partly: 'underWay', no: 'dropped' };

function RemarkWords({ line: { remark, action, by }, slug }: { line: RemarkLine; slug: string }) {
  return (
    <>
      <p class="question-about quiet">
        {action ? (
          <a href={actionAddress(slug, action.code)}>
            {action.code} {action.text}
          </a>
        ) : (
          remarks.wholePlan
        )}
      </p>
      {remark.passage ? <blockquote class="remark-passage">{remark.passage}</blockquote> : null}
      <div class="question-text">
        <Prose text={remark.text} />
      </div>
      <p class="quiet">{remarks.by(by, longDay(remark.on))}</p>
    </>
  );
}

function Item({ line, slug, allowed }: { line: RemarkLine; slug: string; allowed: Allowed }) {
  const { remark, answeredBy } = line;
  const { answer } = remark;
  const label = answer ? remarks.answerAgain : remarks.answerOf;
  const name = remark.text.slice(0, 60);
  return (
    <li class="question-item">
      <RemarkWords line={line} slug={slug} />
      {answer ? (
        <div class="question-answer">
          <p>
            <StatusMark standing={LIKE[answer.verdict]} words={VERDICT_WORDS[answer.verdict]} />{' '}
            {answer.reason}
          </p>
          <p class="quiet">{remarks.by(answeredBy, longDay(answer.on))}</p>
        </div>
      ) : null}
      <Deeds>
        {allowed.changePlan ? (
          <Deed
            href={remarkPart(slug, remark.id, 'answer')}
            label={label}
            whole={remarks.named(label, name)}
          />
        ) : null}
        {allowed.seeHistory ? <HistoryDeed table="remark" id={remark.id} name={name} /> : null}
      </Deeds>
    </li>
  );
}

type ListProps = { id: string; title: string; none: string; lines: readonly RemarkLine[] };

export function remarksPage({ plan, waiting, answered }: RemarksPage, allowed: Allowed): Page {
  const { slug } = plan;
  const list = ({ id, title, none, lines }: ListProps) => (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? <p class="quiet">{none}</p> : null}
      <ul class="plain question-list">
        {lines.map((line) => (
          <Item key={line.remark.id} line={line} slug={slug} allowed={allowed} />
        ))}
      </ul>
    </section>
  );
  const { waitingNone, answeredNone } = remarks;
  const children = (
    <>
      <p class="lede">{remarks.intro}</p>
      <p class="buttons on-screen">
        {allowed.comment ? (
          <a class="button" href={planPart(slug, 'comments/new')}>
            {remarks.add}
          </a>
        ) : null}
        {allowed.changePlan ? <a href={planPart(slug, 'comments/ask')}>{remarks.link}</a> : null}
      </p>
      {waiting.length > 0 ? <p class="count">{remarks.count(waiting.length)}</p> : null}
      {list({ id: 'waiting', title: remarks.waiting, none: waitingNone, lines: waiting })}
      {list({ id: 'answered', title: remarks.answered, none: answeredNone, lines: answered })}
    </>
  );
  return partListPage({
    ...{ plan, title: remarks.title, place: 'questions', within: true, problem: null, children },
  });
}

const listOf = (plan: Plan): PartList => ({
  ...{ plan, place: 'questions', label: remarks.title, part: 'comments' },
});

export type RemarkFields = Record<'code' | 'passage' | 'text', string>;
export const NO_REMARK: RemarkFields = { code: '', passage: '', text: '' };

/** The fields of a comment, here and behind a link. */
export function RemarkInputs({
  codes,
  fields,
  problems,
}: {
  codes: readonly string[];
  fields: RemarkFields;
  problems: readonly FieldProblem[];
}) {
  const value = (name: keyof RemarkFields) => ({ name, value: fields[name], problems });
  return (
    <>
      <TextArea {...value('text')} label={words.text} />
      <TextField {...value('code')} label={words.code} hint={words.codeHint} list={codes} short />
      <TextArea {...value('passage')} label={words.passage} hint={words.passageHint} rows={2} />
    </>
  );
}

export function remarkFormPage(
  { plan, codes }: RemarkForm,
  fields: RemarkFields,
  problem: Problem | null,
): Page {
  return partFormPage({
    ...{ list: listOf(plan), title: words.addTitle, version: '1', problem, save: words.addSave },
    action: planPart(plan.slug, 'comments/new'),
    fields: (problems) => <RemarkInputs codes={codes} fields={fields} problems={problems} />,
  });
}

export type RemarkAnswerFields = Record<'version' | 'verdict' | 'reason', string>;

export function remarkAnswerPage(
  { plan, line }: RemarkAnswerForm,
  fields: RemarkAnswerFields,
  problem: Problem | null,
): Page {
  const choices = VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value] }));
  return partFormPage({
    ...{ list: listOf(plan), title: words.answerTitle, problem, save: words.answerSave },
    ...{ version: fields.version, action: remarkPart(plan.slug, line.remark.id, 'answer') },
    fields: (problems) => (
      <>
        <RemarkWords line={line} slug={plan.slug} />
        <Radios {...{ name: 'verdict', legend: words.verdict, value: fields.verdict, choices, problems }} />
        <TextArea
          {...{ name: 'reason', label: words.reason, hint: words.reasonHint, value: fields.reason, problems }}
        />
      </>
    ),
  });
}
