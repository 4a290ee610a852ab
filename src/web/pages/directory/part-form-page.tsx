/** The short forms of an entry: another name, where it belongs, when that ended, what it became. */
import type { ComponentChildren } from 'preact';
import { ALIAS_KINDS, type Entry, SUCCESSION_WAYS } from '../../../domain/partnership/directory.ts';
import { ALIAS_KIND_WORDS } from '../../../domain/partnership/directory-words.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import { entryAddress, entryPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DayField, Select, TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { Radios } from '../../parts/radios.tsx';
import { merge, partForms as words } from '../../words/directory.ts';
import type { Page } from '../shell/page.ts';
import { entryCrumbs } from './entry-words.tsx';

/** What was typed, by the names of the fields. */
export type PartFields = Readonly<Record<string, string>>;
type FormProps = {
  entry: Pick<Entry, 'id' | 'name' | 'kind'>;
  fields: PartFields;
  problem: Problem | null;
  /** The names of the directory, to choose from while typing. */
  names: readonly string[];
};
type Shape = {
  title: string;
  address: string;
  button: string;
  children: (problems: FieldProblem[]) => ComponentChildren;
};

function partFormPage({ entry, problem }: FormProps, { title, address, button, children }: Shape): Page {
  const problems = fieldProblems(problem);
  const body = (
    <>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <form method="post" action={address}>
        <Once />
        {children(problems)}
        <p class="buttons">
          <button class="button" type="submit">
            {button}
          </button>
          <a href={entryAddress(entry.id)}>{words.cancel}</a>
        </p>
      </form>
    </>
  );
  return { title, place: 'directory', crumbs: entryCrumbs(entry), hasErrors: problems.length > 0, body };
}

const NAME_KINDS = ALIAS_KINDS.map((value) => ({ value, label: ALIAS_KIND_WORDS[value] }));
const WAYS = SUCCESSION_WAYS.map((value) => ({ value, label: words.ways[value] }));

export function nameFormPage(props: FormProps): Page {
  const { entry, fields } = props;
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  return partFormPage(props, {
    title: words.nameTitle(entry.name),
    address: entryPart(entry.id, 'names/new'),
    button: words.save,
    children: (problems) => (
      <>
        <TextField {...value('name')} label={words.name} problems={problems} />
        <Select {...value('kind')} label={words.nameKind} choices={NAME_KINDS} problems={problems} />
        <TextField {...value('seenIn')} label={words.seenIn} hint={words.seenInHint} problems={problems} />
      </>
    ),
  });
}

export function bodyFormPage(props: FormProps): Page {
  const { entry, fields, names } = props;
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  return partFormPage(props, {
    title: words.bodyTitle(entry.name),
    address: entryPart(entry.id, 'bodies/new'),
    button: words.save,
    children: (problems) => (
      <>
        <TextField
          {...value('body')}
          label={words.body}
          hint={words.bodyHint}
          list={names}
          problems={problems}
        />
        <TextField {...value('as')} label={words.as} hint={words.asHint} problems={problems} />
        <DayField {...value('from')} label={words.from} problems={problems} />
        <DayField {...value('until')} label={words.until} hint={words.untilHint} problems={problems} />
      </>
    ),
  });
}

/** `id` is the belonging's; `title` names both who belonged and where. */
export function endFormPage(props: FormProps & { id: string; title: string }): Page {
  const { entry, fields, id, title } = props;
  return partFormPage(props, {
    title,
    address: entryPart(entry.id, `bodies/${id}/end`),
    button: words.save,
    children: (problems) => (
      <DayField
        name="until"
        value={fields.until ?? ''}
        label={words.until}
        hint={words.untilHint}
        problems={problems}
      />
    ),
  });
}

type LineProps = FormProps & { id: string; title: string };

/** As what, from when, until when. */
export function tieFormPage(props: LineProps): Page {
  const { entry, fields, id, title } = props;
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  return partFormPage(props, {
    title,
    address: entryPart(entry.id, `bodies/${id}/edit`),
    button: words.save,
    children: (problems) => (
      <>
        <input type="hidden" name="seen" value={fields.seen} />
        <TextField {...value('as')} label={words.as} hint={words.asHint} problems={problems} />
        <DayField {...value('from')} label={words.from} problems={problems} />
        <DayField {...value('until')} label={words.until} hint={words.untilHint} problems={problems} />
      </>
    ),
  });
}

/** What happened, and on which day; of a person there is only the day. */
export function stepFormPage(props: LineProps): Page {
  const { entry, fields, id, title } = props;
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  return partFormPage(props, {
    title,
    address: entryPart(entry.id, `successors/${id}/edit`),
    button: words.save,
    children: (problems) => (
      <>
        <input type="hidden" name="seen" value={fields.seen} />
        {entry.kind === 'person' ? (
          <input type="hidden" name="way" value={fields.way} />
        ) : (
          <Radios {...value('way')} legend={words.way} choices={WAYS} problems={problems} />
        )}
        <DayField {...value('on')} label={words.on} hint={words.onHint} problems={problems} />
      </>
    ),
  });
}

export function successorFormPage(props: FormProps): Page {
  const { entry, fields, names } = props;
  const isPerson = entry.kind === 'person';
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  return partFormPage(props, {
    title: isPerson ? words.followTitle(entry.name) : words.stepTitle(entry.name),
    address: entryPart(entry.id, 'successors/new'),
    button: words.save,
    children: (problems) => (
      <>
        {isPerson ? null : <Radios {...value('way')} legend={words.way} choices={WAYS} problems={problems} />}
        <TextField
          {...value('to')}
          label={isPerson ? words.follower : words.to}
          hint={isPerson ? words.followerHint : words.toHint}
          list={names}
          problems={problems}
        />
        <DayField {...value('on')} label={words.on} hint={words.onHint} problems={problems} />
      </>
    ),
  });
}

/** Chooses the other of two that are one; what comes next only shows what joining them would do. */
export function sameFormPage(props: FormProps): Page {
  const { entry, fields, names } = props;
  return partFormPage(props, {
    title: merge.chooseTitle(entry.name),
    address: entryPart(entry.id, 'same'),
    button: merge.next,
    children: (problems) => (
      <>
        <TextField
          name="named"
          label={merge.other}
          hint={merge.otherHint}
          value={fields.named ?? ''}
          list={names.filter((name) => name !== entry.name)}
          problems={problems}
        />
      </>
    ),
  });
}
