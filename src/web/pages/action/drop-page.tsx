/** Dropping an action with its reason, and bringing one back. */
import { CAUSE_WORDS, DROP_CAUSES } from '../../../domain/action/dropping.ts';
import type { DeedForm } from '../../../views/action/action-deed.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { DayField, TextArea, TextField } from '../../parts/fields.tsx';
import { Radios } from '../../parts/radios.tsx';
import { bringBack, drop as words } from '../../words/action-deeds.ts';
import type { Page } from '../shell/page.ts';
import { openInside } from './carry-page.tsx';
import { deedPage, type Shown } from './deed-page.tsx';

export type DropFields = {
  version: string;
  cause: string;
  reason: string;
  decidedBy: string;
  decidedOn: string;
  withInner: boolean;
};

const CAUSES = DROP_CAUSES.map((value) => ({ value, label: CAUSE_WORDS[value] }));

export function dropPage(form: DeedForm, fields: DropFields, shown: Shown): Page {
  const problems = fieldProblems(shown.problem);
  const inner = openInside(form);
  return deedPage({
    form,
    part: 'drop',
    title: words.title(form.action.code),
    lede: words.lede,
    version: fields.version,
    shown,
    problems,
    save: words.save,
    children: (
      <>
        <Radios name="cause" legend={words.cause} value={fields.cause} choices={CAUSES} problems={problems} />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={fields.reason}
          problems={problems}
        />
        <TextField
          name="decidedBy"
          label={words.decidedBy}
          hint={words.decidedByHint}
          value={fields.decidedBy}
          problems={problems}
        />
        <DayField name="decidedOn" label={words.decidedOn} value={fields.decidedOn} problems={problems} />
        {inner > 0 ? (
          <label class="check">
            <input type="checkbox" name="withInner" value="yes" checked={fields.withInner} />
            <span>{words.withInner(inner)}</span>
          </label>
        ) : null}
      </>
    ),
  });
}

export type BringBackFields = { version: string; note: string };

export function bringBackPage(form: DeedForm, fields: BringBackFields, shown: Shown): Page {
  const problems = fieldProblems(shown.problem);
  return deedPage({
    form,
    part: 'bring-back',
    title: bringBack.title(form.action.code),
    lede: bringBack.lede,
    version: fields.version,
    shown,
    problems,
    save: bringBack.save,
    children: (
      <TextArea
        name="note"
        label={bringBack.note}
        hint={bringBack.noteHint}
        value={fields.note}
        problems={problems}
      />
    ),
  });
}
