/** The fields of the deeds on one action: as they are first shown, as they were typed, as the commands want them. */
import type { CarryForwardInput } from '../../commands/action/carry-forward.ts';
import type { DropActionInput } from '../../commands/action/drop-action.ts';
import type { JoinActionsInput } from '../../commands/action/join-actions.ts';
import type { MoveActionInput } from '../../commands/action/move-action.ts';
import type { SplitActionInput } from '../../commands/action/split-action.ts';
import { DROP_CAUSES } from '../../domain/action/dropping.ts';
import { wholeTimescale } from '../../domain/action/joining.ts';
import type { DeedForm } from '../../views/action/action-deed.ts';
import type { CarryFields } from '../pages/action/carry-page.tsx';
import type { BringBackFields, DropFields } from '../pages/action/drop-page.tsx';
import { chosenIn, type JoinFields } from '../pages/action/join-page.tsx';
import type { MoveFields } from '../pages/action/move-page.tsx';
import type { SplitFields } from '../pages/action/split-page.tsx';
import { one, type Typed } from './read-form.ts';

const seen = (form: DeedForm): string => String(form.action.version);
const idOrNull = (text: string): string | null => (text === '' ? null : text);
/** A plan is chosen by its address; what is no plan of the partnership is none. */
const planIdOf = (form: DeedForm, slug: string): string =>
  form.plans.find((plan) => plan.slug === slug)?.id ?? form.plan.id;

export const moveFields = (form: DeedForm): MoveFields => ({
  version: seen(form),
  plan: form.target.plan.slug,
  heading: form.target === form || form.target.plan.id === form.plan.id ? (form.action.headingId ?? '') : '',
  inside: form.action.parentId ?? '',
});
export const typedMove = (typed: Typed): MoveFields => ({
  version: one(typed, 'version'),
  plan: one(typed, 'plan'),
  heading: one(typed, 'heading'),
  inside: one(typed, 'inside'),
});
export const toMove = (form: DeedForm, fields: MoveFields): MoveActionInput => ({
  actionId: form.action.id,
  version: fields.version,
  planId: planIdOf(form, fields.plan),
  headingId: idOrNull(fields.heading),
  insideId: idOrNull(fields.inside),
});

export const carryFields = (form: DeedForm): CarryFields => ({
  version: seen(form),
  plan: form.target.plan.slug,
  heading: form.target.plan.id === form.plan.id ? (form.action.headingId ?? '') : '',
  timescale: '',
  note: '',
});
export const typedCarry = (typed: Typed): CarryFields => ({
  version: one(typed, 'version'),
  plan: one(typed, 'plan'),
  heading: one(typed, 'heading'),
  timescale: one(typed, 'timescale'),
  note: one(typed, 'note'),
});
export const toCarry = (form: DeedForm, fields: CarryFields): CarryForwardInput => ({
  actionId: form.action.id,
  version: fields.version,
  planId: planIdOf(form, fields.plan),
  headingId: idOrNull(fields.heading),
  timescale: { raw: fields.timescale },
  note: fields.note,
});

export const dropFields = (form: DeedForm): DropFields => ({
  version: seen(form),
  cause: '',
  reason: '',
  decidedBy: '',
  decidedOn: '',
  withInner: false,
});
export const typedDrop = (typed: Typed): DropFields => ({
  version: one(typed, 'version'),
  cause: one(typed, 'cause'),
  reason: one(typed, 'reason'),
  decidedBy: one(typed, 'decidedBy'),
  decidedOn: one(typed, 'decidedOn'),
  withInner: one(typed, 'withInner') === 'yes',
});
/** Null where nobody chose a cause. */
export function toDrop(form: DeedForm, fields: DropFields): DropActionInput | null {
  const cause = DROP_CAUSES.find((value) => value === fields.cause);
  return cause ? { ...fields, actionId: form.action.id, cause } : null;
}

export const bringBackFields = (form: DeedForm): BringBackFields => ({ version: seen(form), note: '' });
export const typedBringBack = (typed: Typed): BringBackFields => ({
  version: one(typed, 'version'),
  note: one(typed, 'note'),
});

const MOST_PARTS = 12;
const countOf = (form: DeedForm) => ({
  subActions: form.action.subActions.length,
  milestones: form.action.timescale.milestones.length,
  inner: form.inner.length,
  leads: form.action.leads.length,
});
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

export function splitFields(form: DeedForm): SplitFields {
  const count = countOf(form);
  return {
    version: seen(form),
    texts: [form.action.text, ''],
    subActions: zeros(count.subActions),
    milestones: zeros(count.milestones),
    inner: zeros(count.inner),
    leads: zeros(count.leads).map(() => [0, 1]),
  };
}
export function typedSplit(typed: Typed, form: DeedForm): SplitFields {
  const count = countOf(form);
  const parts = Math.min(MOST_PARTS, Math.max(2, Number(one(typed, 'parts')) || 2));
  const list = (name: string, length: number): number[] =>
    zeros(length).map((_, n) => Number(one(typed, `${name}-${n}`)) || 0);
  return {
    version: one(typed, 'version'),
    texts: zeros(parts).map((_, n) => one(typed, `text-${n}`)),
    subActions: list('sub', count.subActions),
    milestones: list('milestone', count.milestones),
    inner: list('inner', count.inner),
    leads: zeros(count.leads).map((_, n) => typed.getAll(`lead-${n}`).map(Number)),
  };
}
export const withMoreParts = (fields: SplitFields): SplitFields => ({
  ...fields,
  texts: [...fields.texts, ''].slice(0, MOST_PARTS),
});
/** Trailing parts that nobody wrote anything in are left out, beyond the two that a split has. */
export function toSplit(form: DeedForm, fields: SplitFields): SplitActionInput {
  const last = fields.texts.findLastIndex((text) => text.trim() !== '');
  const texts = fields.texts.slice(0, Math.max(2, last + 1));
  const places = (to: readonly number[], part: number): number[] =>
    to.flatMap((goes, n) => (goes === part ? [n] : []));
  return {
    actionId: form.action.id,
    version: fields.version,
    parts: texts.map((text, part) => ({
      text,
      subActions: places(fields.subActions, part),
      milestones: places(fields.milestones, part),
      leads: fields.leads.flatMap((parts, n) => (parts.includes(part) ? [n] : [])),
      inner: form.inner.flatMap(({ id }, n) => (fields.inner[n] === part ? [id] : [])),
    })),
  };
}

/** `chosen`: the ids of those that join it. */
export function joinFields(form: DeedForm, chosen: readonly string[]): JoinFields {
  const others = form.actions.filter(({ id }) => id !== form.action.id && chosen.includes(id));
  const all = [...form.actions.filter(({ id }) => id === form.action.id), ...others];
  const whole = wholeTimescale(all.map(({ timescale }) => timescale));
  const accountable = form.action.leads.find((lead) => lead.accountable);
  return {
    version: seen(form),
    others: others.map(({ id, version }) => ({ id, version: String(version) })),
    text: all.map(({ text }) => text).join('\n'),
    accountable: accountable?.partyId ?? '',
    timescale: whole ? 'whole' : form.action.id,
  };
}
export const typedJoin = (typed: Typed): JoinFields => ({
  version: one(typed, 'version'),
  others: typed.getAll('other').map((pair) => {
    const [id = '', version = ''] = pair.split(' ');
    return { id, version };
  }),
  text: one(typed, 'text'),
  accountable: one(typed, 'accountable'),
  timescale: one(typed, 'timescale'),
});
export const toJoin = (form: DeedForm, fields: JoinFields): JoinActionsInput => ({
  actionId: form.action.id,
  version: fields.version,
  others: fields.others.filter(({ id }) => chosenIn(form, fields).some((one) => one.id === id)),
  text: fields.text,
  accountable: idOrNull(fields.accountable),
  timescale: fields.timescale === '' ? form.action.id : fields.timescale,
});
