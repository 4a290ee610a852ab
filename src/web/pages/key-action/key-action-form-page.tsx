/** Adding a key action, changing one, and asking before one is taken out. */
import type { KeyAction, Plan } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import { keyActionPart, planPart } from '../../addresses.ts';
import { TextArea, TextField } from '../../parts/fields.tsx';
import { keyAction as words } from '../../words/key-action.ts';
import { type PartList, partFormPage, partRemovalPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';

export type KeyActionFields = { version: string; letter: string; text: string; year: string };

const keyActionList = (plan: Plan): PartList => ({
  plan,
  place: 'overview',
  label: words.listTitle,
  part: 'key-actions',
});

type FormPage = {
  plan: Plan;
  /** Null for a new one. */
  keyAction: KeyAction | null;
  fields: KeyActionFields;
  problem: Problem | null;
};

export function keyActionFormPage({ plan, keyAction, fields, problem }: FormPage): Page {
  const { slug } = plan;
  return partFormPage({
    list: keyActionList(plan),
    title: keyAction ? words.editTitle(keyAction.letter) : words.addTitle,
    action: keyAction ? keyActionPart(slug, keyAction.id, 'edit') : planPart(slug, 'key-actions/new'),
    version: fields.version,
    problem,
    save: words.saveWords,
    fields: (problems) => (
      <>
        <TextArea name="text" label={words.text} rows={3} value={fields.text} problems={problems} />
        <TextField
          name="letter"
          label={words.letter}
          hint={words.letterHint}
          short
          value={fields.letter}
          problems={problems}
        />
        <TextField
          name="year"
          label={words.year}
          hint={words.yearHint}
          short
          value={fields.year}
          problems={problems}
        />
      </>
    ),
  });
}

export const removeKeyActionPage = (plan: Plan, { id, letter, text, version }: KeyAction): Page =>
  partRemovalPage({
    list: keyActionList(plan),
    title: words.removeTitle(letter),
    says: words.removeSays,
    what: <p class="lede">{text}</p>,
    action: keyActionPart(plan.slug, id, 'remove'),
    version,
    remove: words.removeDo,
  });
