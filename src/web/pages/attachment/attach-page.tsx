/** Keeping a file, a link or a note with an action: one short form each, and a way to the other two. */
import type { ComponentChildren } from 'preact';
import type { AttachmentKind } from '../../../domain/attachment/attachment.ts';
import { LARGEST_FILE } from '../../../domain/attachment/file-types.ts';
import type { Action, Plan } from '../../../domain/plan/plan.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { describedBy, FieldError, problemOf, Select, TextArea, TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { attach as words } from '../../words/attachment.ts';
import { ofAction } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

export type AttachFields = { title: string; evidenceOf: string; address: string; text: string };
export const NOTHING_TYPED: AttachFields = { title: '', evidenceOf: '', address: '', text: '' };

type Of = { plan: Plan; action: Action; kind: AttachmentKind };
type FormProps = { of: Of; fields: AttachFields; problems: readonly FieldProblem[] };

const KINDS: readonly AttachmentKind[] = ['file', 'link', 'note'];

function Ways({ plan, action, kind }: Of) {
  return (
    <nav class="attach-ways" aria-label={words.ways}>
      {KINDS.map((one) => (
        <a
          key={one}
          href={actionPart(plan.slug, action.code, `attach/${one}`)}
          aria-current={one === kind ? 'page' : undefined}
        >
          {words.titles[one]}
        </a>
      ))}
    </nav>
  );
}

function FileField({ problems }: { problems: readonly FieldProblem[] }) {
  const error = problemOf(problems, 'file');
  return (
    <div class={error ? 'drop has-error' : 'drop'}>
      <label class="label" for="file">
        {words.file}
      </label>
      <p class="hint" id="file-hint">
        {words.fileHint}
      </p>
      <FieldError name="file" error={error} />
      <input
        type="file"
        id="file"
        name="file"
        aria-describedby={describedBy('file', words.fileHint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}

function Content({ of, fields, problems }: FormProps) {
  switch (of.kind) {
    case 'file':
      return <FileField problems={problems} />;
    case 'link':
      return (
        <TextField
          name="address"
          label={words.address}
          hint={words.addressHint}
          value={fields.address}
          problems={problems}
        />
      );
    case 'note':
      return <TextArea name="text" label={words.note} value={fields.text} problems={problems} rows={6} />;
  }
}

/** The progress of sending is the file's alone. */
function Wrap({ kind, children }: { kind: AttachmentKind; children: ComponentChildren }) {
  if (kind !== 'file') return <>{children}</>;
  return (
    <upload-form
      data-words={words.sending('{share}')}
      data-limit={LARGEST_FILE}
      data-too-large={words.tooLarge}
    >
      {children}
    </upload-form>
  );
}

function Form({ of, fields, problems }: FormProps) {
  const { plan, action, kind } = of;
  return (
    <Wrap kind={kind}>
      <form
        method="post"
        action={actionPart(plan.slug, action.code, `attach/${kind}`)}
        enctype={kind === 'file' ? 'multipart/form-data' : undefined}
      >
        <Once />
        <Content of={of} fields={fields} problems={problems} />
        <TextField
          name="title"
          label={words.name}
          hint={words.nameHint[kind]}
          value={fields.title}
          problems={problems}
        />
        <Select
          name="evidenceOf"
          label={words.evidenceOf}
          value={fields.evidenceOf}
          choices={words.evidence}
          problems={problems}
        />
        <p class="buttons">
          <button class="button" type="submit">
            {words.save[kind]}
          </button>
          <a href={actionAddress(plan.slug, action.code)}>{words.cancel}</a>
        </p>
        {kind === 'file' ? <div class="upload-progress" role="status" /> : null}
      </form>
    </Wrap>
  );
}

export function attachPage(of: Of, fields: AttachFields, problem: Problem | null = null): Page {
  const problems = fieldProblems(problem, { fileName: 'file', bytes: 'file' });
  const { plan, action, kind } = of;
  const body = (
    <div class="narrow">
      <ErrorSummary problems={problems} />
      <h1>{words.titles[kind]}</h1>
      <p class="lede">{words.to(action.code, action.text)}</p>
      <Ways {...of} />
      <Form of={of} fields={fields} problems={problems} />
      {kind === 'file' ? <p class="quiet">{words.place}</p> : null}
    </div>
  );
  const title = `${words.titles[kind]} ${action.code}`;
  return {
    title,
    ...ofAction(plan, action.code),
    hasErrors: problems.length > 0,
    body,
  };
}
