/** The deeds on one action: each a form that can first show what it would change, and then does it. */
import { bringBackAction } from '../../../commands/action/bring-back-action.ts';
import { carryForward } from '../../../commands/action/carry-forward.ts';
import { dropAction } from '../../../commands/action/drop-action.ts';
import { joinActions } from '../../../commands/action/join-actions.ts';
import { moveAction } from '../../../commands/action/move-action.ts';
import { splitAction } from '../../../commands/action/split-action.ts';
import type { CommandContext } from '../../../commands/context.ts';
import { rehearse } from '../../../commands/rehearse.ts';
import type { Action } from '../../../domain/plan/plan.ts';
import { failed, type Problem, type Result } from '../../../domain/problem.ts';
import { type DeedForm, viewDeedForm } from '../../../views/action/action-deed.ts';
import { tellRehearsal } from '../../../views/action/deed-preview.ts';
import { actionAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import * as fields from '../../forms/deed-fields.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import { carryPage } from '../../pages/action/carry-page.tsx';
import { JUST_OPENED, type Shown } from '../../pages/action/deed-page.tsx';
import { bringBackPage, dropPage } from '../../pages/action/drop-page.tsx';
import { joinChoicePage, joinPage } from '../../pages/action/join-page.tsx';
import { movePage } from '../../pages/action/move-page.tsx';
import { splitPage } from '../../pages/action/split-page.tsx';
import type { Page } from '../../pages/shell/page.ts';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { drop as dropWords } from '../../words/action-deeds.ts';
import type { NoticeName } from '../../words/notices.ts';
import type { Route } from '../route.ts';
import { showFound } from './actions.ts';

/** One deed: how its fields are first shown, how they are read, and what is done with them. */
export type DeedWay<Fields> = {
  part: string;
  notice: NoticeName;
  opened: (form: DeedForm, c: WebContext) => Fields;
  typed: (typed: Typed, form: DeedForm) => Fields;
  /** What a button that neither saves nor previews makes of the fields. */
  reshaped?: (fields: Fields) => Fields;
  page: (form: DeedForm, fields: Fields, shown: Shown) => Page;
  carryOut: (context: CommandContext, form: DeedForm, fields: Fields) => Promise<Result<Action>>;
};

const placeOf = (c: WebContext) => ({ slug: partOf(c, 'slug'), code: partOf(c, 'code') });

function open<Fields>(c: WebContext, way: DeedWay<Fields>): Promise<Response> {
  return viewDeedForm(viewing(c), placeOf(c), c.req.query('plan') ?? null).then((found) =>
    showFound(c, found, (form) => showPage(c, way.page(form, way.opened(form, c), JUST_OPENED))),
  );
}

async function post<Fields>(c: WebContext, way: DeedWay<Fields>): Promise<Response> {
  const typed = await readForm(c);
  const target = one(typed, 'plan');
  const found = await viewDeedForm(viewing(c), placeOf(c), target === '' ? null : target);
  return showFound(c, found, async (form) => {
    const given = way.typed(typed, form);
    const deed = one(typed, 'deed');
    if (deed === 'plan' || deed === 'more') {
      // A post that saves nothing must not answer 200, or Turbo would take it for a mistake of ours.
      return showPage(c, way.page(form, way.reshaped?.(given) ?? given, JUST_OPENED), 422);
    }
    if (deed === 'preview') return preview(c, way, { form, given });
    const saved = await way.carryOut(acting(c), form, given);
    if (!saved.ok) return refuse(c, way, { form, given, problem: saved.problem });
    return goTo(c, actionAddress(slugOf(form, saved.value), saved.value.code), way.notice);
  });
}

/** The plan that the action stands in afterwards. */
const slugOf = (form: DeedForm, action: Action): string =>
  form.plans.find(({ id }) => id === action.planId)?.slug ?? form.plan.slug;

type Given<Fields> = { form: DeedForm; given: Fields };

async function preview<Fields>(
  c: WebContext,
  way: DeedWay<Fields>,
  { form, given }: Given<Fields>,
): Promise<Response> {
  const tried = await rehearse(acting(c), (context) => way.carryOut(context, form, given));
  if (!tried.ok) return refuse(c, way, { form, given, problem: tried.problem });
  const told = tellRehearsal(tried.value.entries, [...form.actions, ...form.target.actions]);
  return showPage(c, way.page(form, given, { problem: null, preview: told }), 422);
}

/** After somebody else's change the form is read again, so that its versions are the newest. */
async function refuse<Fields>(
  c: WebContext,
  way: DeedWay<Fields>,
  { form, given, problem }: Given<Fields> & { problem: Problem },
): Promise<Response> {
  const again = await viewDeedForm(viewing(c), placeOf(c), form.target.plan.slug);
  const now = again.ok && again.value.kind === 'found' ? again.value.page : form;
  return showPage(c, way.page(now, given, { problem, preview: null }), statusOf(problem));
}

export function routesOf<Fields>(way: DeedWay<Fields>): Route[] {
  const path = `/plans/:slug/actions/:code/${way.part}`;
  return [
    { method: 'GET', path, deed: 'changePlan', handle: (c) => open(c, way) },
    { method: 'POST', path, deed: 'changePlan', handle: (c) => post(c, way) },
  ];
}

const firstOf = (made: Result<Action[]>): Result<Action> => {
  if (!made.ok) return made;
  const [first] = made.value;
  return first ? { ok: true, value: first } : failed(noCause);
};
const noCause: Problem = { code: 'invalid', message: dropWords.chooseCause, remedy: '', field: 'cause' };

const chosen = (c: WebContext): string[] => c.req.queries('with') ?? [];

export const actionDeedRoutes: Route[] = [
  ...routesOf({
    part: 'move',
    notice: 'actionMoved',
    opened: fields.moveFields,
    typed: fields.typedMove,
    page: movePage,
    carryOut: (context, form, given) => moveAction(context, fields.toMove(form, given)),
  }),
  ...routesOf({
    part: 'split',
    notice: 'actionSplit',
    opened: fields.splitFields,
    typed: fields.typedSplit,
    reshaped: fields.withMoreParts,
    page: splitPage,
    carryOut: async (context, form, given) =>
      firstOf(await splitAction(context, fields.toSplit(form, given))),
  }),
  ...routesOf({
    part: 'join',
    notice: 'actionsJoined',
    opened: (form, c) => ({
      ...fields.joinFields(form, chosen(c)),
      tickedNone: c.req.query('step') === 'join',
    }),
    typed: fields.typedJoin,
    page: (form, given, shown) =>
      given.others.length === 0 && shown.problem === null
        ? joinChoicePage(form, given)
        : joinPage(form, given, shown),
    carryOut: (context, form, given) => joinActions(context, fields.toJoin(form, given)),
  }),
  ...routesOf({
    part: 'carry-forward',
    notice: 'actionCarried',
    opened: fields.carryFields,
    typed: fields.typedCarry,
    page: carryPage,
    carryOut: (context, form, given) => carryForward(context, fields.toCarry(form, given)),
  }),
  ...routesOf({
    part: 'drop',
    notice: 'actionDropped',
    opened: fields.dropFields,
    typed: fields.typedDrop,
    page: dropPage,
    carryOut: async (context, form, given) => {
      const input = fields.toDrop(form, given);
      return input ? dropAction(context, input) : failed(noCause);
    },
  }),
  ...routesOf({
    part: 'bring-back',
    notice: 'actionBack',
    opened: fields.bringBackFields,
    typed: fields.typedBringBack,
    page: bringBackPage,
    carryOut: (context, form, given) => bringBackAction(context, { ...given, actionId: form.action.id }),
  }),
];
