/** Form fields: a label, a hint, an error and the control, tied together for people who hear the page. */
import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../domain/problem.ts';
import { forms as words } from '../words/forms.ts';

type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  problems: readonly FieldProblem[];
};

export const problemOf = (problems: readonly FieldProblem[], name: string): string | null =>
  problems.find((problem) => problem.field === name)?.message ?? null;

/** The ids that describe a control, for `aria-describedby`. */
export function describedBy(name: string, hint: unknown, error: string | null): string | undefined {
  const ids = [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function FieldError({ name, error }: { name: string; error: string | null }) {
  if (!error) return null;
  return (
    <p class="error" id={`${name}-error`}>
      <span class="unseen">{words.errorPrefix}</span>
      {error}
    </p>
  );
}

function Wrapped(props: FieldProps & { children: ComponentChildren }) {
  const { name, label, hint, problems, children } = props;
  const error = problemOf(problems, name);
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label class="label" for={name}>
        {label}
      </label>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError name={name} error={error} />
      {children}
    </div>
  );
}

function attributesOf(props: FieldProps) {
  const error = problemOf(props.problems, props.name);
  return {
    id: props.name,
    name: props.name,
    value: props.value,
    'aria-describedby': describedBy(props.name, props.hint, error),
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}

/** What the browser may fill in by itself, in its own words. */
type Filling = 'username' | 'one-time-code' | 'name' | 'email';
type TextFieldProps = FieldProps & {
  short?: boolean;
  list?: readonly string[];
  type?: 'text' | 'email';
  autocomplete?: Filling;
};

/** @param list what may be chosen from while typing; anything else may be typed as well. */
export function TextField(props: TextFieldProps) {
  // An input has no line ends: two dates of one cell, each on its line, would run into one word and be saved so.
  if (props.value.includes('\n')) return <TextArea {...props} rows={props.value.split('\n').length} />;
  const { list = [], short, type = 'text', autocomplete } = props;
  const listId = list.length > 0 ? `${props.name}-list` : undefined;
  const filling = autocomplete ? { autocomplete } : {};
  return (
    <Wrapped {...props}>
      <input
        class={short ? 'input short' : 'input'}
        type={type}
        list={listId}
        {...filling}
        {...attributesOf(props)}
      />
      {listId ? (
        <datalist id={listId}>
          {list.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ) : null}
    </Wrapped>
  );
}

/** What is typed is never sent back: the field is always empty. */
export function PasswordField(
  props: Omit<FieldProps, 'value'> & { autocomplete: 'current-password' | 'new-password' },
) {
  const own = { ...props, value: '' };
  return (
    <Wrapped {...own}>
      <input class="input" type="password" autocomplete={props.autocomplete} {...attributesOf(own)} />
    </Wrapped>
  );
}

/** A day by the browser's own calendar; where it has none, typed as 2027-03-31. */
export function DayField(props: FieldProps) {
  return (
    <Wrapped {...props}>
      <input class="input short" type="date" {...attributesOf(props)} />
    </Wrapped>
  );
}

/** A time of day by the browser's own clock; where it has none, typed as 14:00. */
export function TimeField(props: FieldProps) {
  return (
    <Wrapped {...props}>
      <input class="input short" type="time" {...attributesOf(props)} />
    </Wrapped>
  );
}

export function SearchField(props: FieldProps) {
  return (
    <Wrapped {...props}>
      <input class="input" type="search" {...attributesOf(props)} />
    </Wrapped>
  );
}

export function TextArea(props: FieldProps & { rows?: number }) {
  const error = problemOf(props.problems, props.name);
  return (
    <Wrapped {...props}>
      <textarea
        class="textarea"
        id={props.name}
        name={props.name}
        rows={props.rows ?? 3}
        aria-describedby={describedBy(props.name, props.hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {/* A first line break is swallowed by HTML; this one is for it to swallow. */}
        {`\n${props.value}`}
      </textarea>
    </Wrapped>
  );
}

export type Choice = { value: string; label: string };

export function Select(props: FieldProps & { choices: readonly Choice[] }) {
  const error = problemOf(props.problems, props.name);
  return (
    <Wrapped {...props}>
      <select
        class="select"
        id={props.name}
        name={props.name}
        aria-describedby={describedBy(props.name, props.hint, error)}
      >
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === props.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Wrapped>
  );
}
