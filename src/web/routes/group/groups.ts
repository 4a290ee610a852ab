/** Groups: seen together and one by one, made and changed, with their seats and who holds them. */
import { editGroup } from '../../../commands/group/edit-group.ts';
import { fillSeat, vacateSeat } from '../../../commands/group/fill-seat.ts';
import { addSeat, editSeat, endSeat } from '../../../commands/group/keep-seat.ts';
import { makeGroup } from '../../../commands/group/make-group.ts';
import { GROUP_KINDS, INTERESTS } from '../../../domain/partnership/group.ts';
import type { Result } from '../../../domain/problem.ts';
import { type GroupForm, viewGroup, viewGroupForm, viewNewGroup } from '../../../views/group/group-page.ts';
import { viewGroups } from '../../../views/group/groups-page.ts';
import { groupAddress, groupsAddress, newGroupAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { partOf, show } from '../../answer/show.ts';
import { one, type Typed } from '../../forms/read-form.ts';
import {
  endSeatPage,
  fillSeatPage,
  groupFormPage,
  seatFormPage,
  vacateSeatPage,
} from '../../pages/group/group-forms.tsx';
import { groupPage } from '../../pages/group/group-page.tsx';
import { groupsPage } from '../../pages/group/groups-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { type FormWay, formRoutes } from '../form-way.ts';
import type { Route } from '../route.ts';

type Fields = Record<string, string>;
/** The fields of these names, as typed. */
const typedAs =
  (names: readonly string[]) =>
  (typed: Typed): Fields =>
    Object.fromEntries(names.map((name) => [name, one(typed, name)]));
const idOf = (c: WebContext): string => partOf(c, 'id');
const seatOf = (c: WebContext): string => partOf(c, 'seat');
/** One of the answers offered; what is none of them is refused by the command. */
const chosen = <T extends string>(known: readonly T[], given: string | undefined): T =>
  known.find((value) => value === given) ?? (given as T);

const newRoutes = formRoutes({
  path: newGroupAddress,
  deed: 'keepGroups',
  view: (c) => viewNewGroup(viewing(c)),
  opened: (): Fields => ({ kind: 'board' }),
  typed: typedAs(['name', 'kind', 'purpose', 'from']),
  page: ({ names }, fields, problem) => groupFormPage({ group: null, names }, fields, problem),
  carryOut: (c, _found, { name = '', kind, purpose, from }) =>
    makeGroup(acting(c), { name, kind: chosen(GROUP_KINDS, kind), purpose, from }),
  goOn: (c, _found, id) => goTo(c, groupAddress(id), 'groupMade'),
});

const editRoutes = formRoutes({
  path: '/groups/:id/edit',
  deed: 'keepGroups',
  view: (c) => viewGroupForm(viewing(c), idOf(c)),
  opened: ({ group }): Fields => ({
    ...{ version: String(group.version), kind: group.kind, purpose: group.purpose, from: group.from ?? '' },
  }),
  typed: typedAs(['version', 'kind', 'purpose', 'from']),
  page: groupFormPage,
  carryOut: (c, { group }, { version, kind, purpose = '', from = '' }) =>
    editGroup(acting(c), { groupId: group.id, version, kind: chosen(GROUP_KINDS, kind), purpose, from }),
  goOn: (c) => goTo(c, groupAddress(idOf(c)), 'groupSaved'),
});

const SEAT_FIELDS = ['version', 'interest', 'name', 'chairs', 'for', 'from'];
const seatGiven = ({ interest, name, chairs, for: whom, from }: Fields) => ({
  interest: chosen(INTERESTS, interest),
  ...{ name, chairs: chairs === 'yes', for: whom, from },
});

const newSeatRoutes = formRoutes({
  path: '/groups/:id/seats/new',
  deed: 'keepGroups',
  view: (c) => viewGroupForm(viewing(c), idOf(c)),
  opened: ({ group }): Fields => ({ interest: 'livedExperience', from: group.from ?? '' }),
  typed: typedAs(SEAT_FIELDS),
  page: seatFormPage,
  carryOut: (c, { group }, fields) => addSeat(acting(c), { groupId: group.id, ...seatGiven(fields) }),
  goOn: (c) => goTo(c, groupAddress(idOf(c)), 'seatSaved'),
});

/** A form about one seat of a group. */
function seatRoutes(
  deed: string,
  way: Pick<FormWay<GroupForm, Fields>, 'opened' | 'typed' | 'page'> & {
    carryOut: (c: WebContext, fields: Fields) => Promise<Result<unknown>>;
  },
): Route[] {
  return formRoutes({
    ...way,
    path: `/groups/:id/seats/:seat/${deed}`,
    deed: 'keepGroups',
    view: (c) => viewGroupForm(viewing(c), idOf(c), seatOf(c)),
    carryOut: (c, _found, fields) => way.carryOut(c, fields),
    goOn: (c) => goTo(c, groupAddress(idOf(c)), 'seatSaved'),
  });
}

const versionOf = ({ seat }: GroupForm): string => String(seat?.seat.version ?? 1);

const oneSeatRoutes: Route[] = [
  ...seatRoutes('edit', {
    opened: (form) => ({
      version: versionOf(form),
      interest: form.seat?.seat.interest ?? '',
      name: form.seat?.seat.name ?? '',
      chairs: form.seat?.seat.chairs ? 'yes' : '',
      for: form.seat?.for?.name ?? '',
      from: form.seat?.seat.from ?? '',
    }),
    typed: typedAs(SEAT_FIELDS),
    page: seatFormPage,
    carryOut: (c, fields) =>
      editSeat(acting(c), { seatId: seatOf(c), version: fields.version, ...seatGiven(fields) }),
  }),
  ...seatRoutes('fill', {
    opened: ({ today }) => ({ kind: 'person', from: today }),
    typed: typedAs(['holder', 'kind', 'from']),
    page: fillSeatPage,
    carryOut: (c, { holder = '', kind, from }) =>
      fillSeat(acting(c), { seatId: seatOf(c), holder, kind: kind as 'person', from }),
  }),
  ...seatRoutes('vacate', {
    opened: ({ today }) => ({ until: today }),
    typed: typedAs(['until']),
    page: vacateSeatPage,
    carryOut: (c, { until }) => vacateSeat(acting(c), { seatId: seatOf(c), until }),
  }),
  ...seatRoutes('end', {
    opened: (form) => ({ version: versionOf(form), until: form.today }),
    typed: typedAs(['version', 'until']),
    page: endSeatPage,
    carryOut: (c, { version, until = '' }) => endSeat(acting(c), { seatId: seatOf(c), version, until }),
  }),
];

export const groupRoutes: Route[] = [
  {
    method: 'GET',
    path: groupsAddress,
    deed: 'seeDirectory',
    handle: async (c) => show(c, await viewGroups(viewing(c)), groupsPage),
  },
  ...newRoutes,
  {
    method: 'GET',
    path: '/groups/:id',
    deed: 'seeDirectory',
    handle: async (c) => show(c, await viewGroup(viewing(c), idOf(c)), groupPage),
  },
  ...editRoutes,
  ...newSeatRoutes,
  ...oneSeatRoutes,
];
