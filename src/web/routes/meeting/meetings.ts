/** The meetings of a plan: seen together and one by one, added, changed, cancelled, minuted. */
import { addMeeting } from '../../../commands/meeting/add-meeting.ts';
import { cancelMeeting, restoreMeeting } from '../../../commands/meeting/cancel-meeting.ts';
import { editMeeting } from '../../../commands/meeting/edit-meeting.ts';
import { keepAttendance } from '../../../commands/meeting/keep-attendance.ts';
import { keepDecision, removeDecision } from '../../../commands/meeting/keep-decision.ts';
import type { FieldProblem, Problem, Result } from '../../../domain/problem.ts';
import {
  viewAttendanceForm,
  viewDecisionForm,
  viewMeeting,
  viewMeetingForm,
  viewNewMeeting,
} from '../../../views/meeting/meeting-page.ts';
import { viewMeetings } from '../../../views/meeting/meetings-page.ts';
import { meetingAddress, meetingsAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showProblem } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import { type AttendanceFields, attendancePage } from '../../pages/meeting/attendance-page.tsx';
import {
  cancelMeetingPage,
  decisionFormPage,
  type MeetingFields,
  meetingFormPage,
} from '../../pages/meeting/meeting-forms.tsx';
import { meetingPage } from '../../pages/meeting/meeting-page.tsx';
import { meetingsPage } from '../../pages/meeting/meetings-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { NoticeName } from '../../words/notices.ts';
import { formRoutes } from '../form-way.ts';
import type { Route } from '../route.ts';

const slugOf = (c: WebContext): string => partOf(c, 'slug');
const idOf = (c: WebContext): string => partOf(c, 'id');
const placeOf = (c: WebContext) => ({ slug: slugOf(c), id: idOf(c) });
const toMeeting = (notice: NoticeName) => (c: WebContext) =>
  goTo(c, meetingAddress(slugOf(c), idOf(c)), notice);

const BLANK: MeetingFields = {
  ...{ version: '1', title: '', on: '', starts: '', ends: '', place: '', groupId: '', papersDue: '' },
};
const fieldsOf = (typed: Typed): MeetingFields => {
  const names = Object.keys(BLANK) as (keyof MeetingFields)[];
  return { ...BLANK, ...Object.fromEntries(names.map((name) => [name, one(typed, name)])) };
};

const addRoutes = formRoutes({
  path: '/plans/:slug/meetings/new',
  view: (c) => viewNewMeeting(viewing(c), slugOf(c)),
  opened: () => BLANK,
  typed: fieldsOf,
  page: meetingFormPage,
  carryOut: (c, { plan }, { version, ...fields }) => addMeeting(acting(c), { planId: plan.id, ...fields }),
  goOn: (c) => goTo(c, meetingsAddress(slugOf(c)), 'meetingAdded'),
});

const editRoutes = formRoutes({
  path: '/plans/:slug/meetings/:id/edit',
  view: (c) => viewMeetingForm(viewing(c), placeOf(c)),
  opened: ({ meeting }): MeetingFields => ({
    version: String(meeting.version),
    title: meeting.title,
    on: meeting.on,
    starts: meeting.starts ?? '',
    ends: meeting.ends ?? '',
    place: meeting.place ?? '',
    groupId: meeting.groupId ?? '',
    papersDue: meeting.papersDue ?? '',
  }),
  typed: fieldsOf,
  page: meetingFormPage,
  carryOut: (c, { meeting }, fields) => editMeeting(acting(c), { meetingId: meeting.id, ...fields }),
  goOn: toMeeting('meetingSaved'),
});

const cancelRoutes = formRoutes({
  path: '/plans/:slug/meetings/:id/cancel',
  view: (c) => viewMeetingForm(viewing(c), placeOf(c)),
  opened: ({ meeting }) => ({ version: String(meeting.version), reason: '' }),
  typed: (typed) => ({ version: one(typed, 'version'), reason: one(typed, 'reason') }),
  page: cancelMeetingPage,
  carryOut: (c, { meeting }, fields) => cancelMeeting(acting(c), { meetingId: meeting.id, ...fields }),
  goOn: toMeeting('meetingCancelled'),
});

const CAME = 'came-';

/** The command names its fields by their places; the form by the organisations. */
function atItsNumber(problem: Problem, ids: readonly string[]): Problem {
  if (problem.code !== 'invalid' || !problem.all) return problem;
  const all = problem.all.map(({ field, message }): FieldProblem => {
    const [, place] = /^came\.(\d+)\./.exec(field) ?? [];
    return { field: place === undefined ? field : `${CAME}${ids[Number(place)]}`, message };
  });
  return { ...problem, all };
}

const attendanceRoutes = formRoutes({
  path: '/plans/:slug/meetings/:id/attendance',
  deed: 'minuteMeeting',
  view: (c) => viewAttendanceForm(viewing(c), placeOf(c)),
  opened: ({ meeting }): AttendanceFields => ({
    version: String(meeting.version),
    people: new Map(meeting.attendance.map(({ partyId, people }) => [partyId, String(people)])),
  }),
  typed: (typed): AttendanceFields => ({
    version: one(typed, 'version'),
    people: new Map(
      [...typed].flatMap(([name, value]) =>
        name.startsWith(CAME) && value.trim() !== '' ? [[name.slice(CAME.length), value.trim()]] : [],
      ),
    ),
  }),
  page: attendancePage,
  carryOut: async (c, { meeting }, { version, people }): Promise<Result<number>> => {
    const came = [...people].map(([partyId, n]) => ({ partyId, people: n }));
    const kept = await keepAttendance(acting(c), { meetingId: meeting.id, version, came });
    return kept.ok ? kept : { ok: false, problem: atItsNumber(kept.problem, [...people.keys()]) };
  },
  goOn: toMeeting('attendanceKept'),
});

const decisionFields = (typed: Typed) => ({
  version: one(typed, 'version'),
  text: one(typed, 'text'),
  codes: one(typed, 'codes'),
});
const decisionRoutes = (['new', ':decision/edit'] as const).flatMap((way) =>
  formRoutes({
    path: `/plans/:slug/meetings/:id/decisions/${way}`,
    deed: 'minuteMeeting',
    view: (c) => viewDecisionForm(viewing(c), placeOf(c), way === 'new' ? null : partOf(c, 'decision')),
    opened: ({ meeting, decision, codes }) => ({
      ...{ version: String(meeting.version), text: decision?.text ?? '', codes },
    }),
    typed: decisionFields,
    page: decisionFormPage,
    carryOut: (c, { meeting, decision }, fields) =>
      keepDecision(acting(c), { meetingId: meeting.id, decisionId: decision?.id ?? null, ...fields }),
    goOn: toMeeting('decisionKept'),
  }),
);

async function restore(c: WebContext): Promise<Response> {
  const version = one(await readForm(c), 'version');
  const restored = await restoreMeeting(acting(c), { meetingId: idOf(c), version });
  return restored.ok ? toMeeting('meetingRestored')(c) : showProblem(c, restored.problem);
}

async function takeOut(c: WebContext): Promise<Response> {
  const version = one(await readForm(c), 'version');
  const given = { meetingId: idOf(c), version, decisionId: partOf(c, 'decision') };
  const removed = await removeDecision(acting(c), given);
  return removed.ok ? toMeeting('decisionRemoved')(c) : showProblem(c, removed.problem);
}

const list = '/plans/:slug/meetings';
export const meetingRoutes: Route[] = [
  {
    method: 'GET',
    path: list,
    deed: 'seeWorking',
    handle: async (c) => show(c, await viewMeetings(viewing(c), slugOf(c)), meetingsPage),
  },
  ...addRoutes,
  {
    method: 'GET',
    path: `${list}/:id`,
    deed: 'seeWorking',
    handle: async (c) => show(c, await viewMeeting(viewing(c), placeOf(c)), meetingPage),
  },
  ...editRoutes,
  ...cancelRoutes,
  { method: 'POST', path: `${list}/:id/restore`, deed: 'changePlan', handle: restore },
  ...attendanceRoutes,
  ...decisionRoutes,
  { method: 'POST', path: `${list}/:id/decisions/:decision/remove`, deed: 'minuteMeeting', handle: takeOut },
];
