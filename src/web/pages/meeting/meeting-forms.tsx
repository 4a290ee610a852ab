/** Adding a meeting, changing one, cancelling one, and writing down what it decided. */
import type { Problem } from '../../../domain/problem.ts';
import type { DecisionForm, MeetingForm } from '../../../views/meeting/meeting-page.ts';
import { decisionPart, meetingPart, meetingsAddress } from '../../addresses.ts';
import { DayField, Select, TextArea, TextField, TimeField } from '../../parts/fields.tsx';
import { meetings, meeting as words } from '../../words/meeting.ts';
import { partFormPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';
import { meetingList, withinMeeting } from './meeting-crumbs.ts';

export type MeetingFields = Record<
  'version' | 'title' | 'on' | 'starts' | 'ends' | 'place' | 'groupId' | 'papersDue',
  string
>;

export function meetingFormPage(
  { plan, meeting, groups }: MeetingForm,
  fields: MeetingFields,
  problem: Problem | null,
): Page {
  const value = (name: keyof MeetingFields) => ({ name, value: fields[name] });
  const choices = [
    { value: '', label: meetings.wholePlan },
    ...groups.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return partFormPage({
    list: meeting ? withinMeeting(plan, meeting) : meetingList(plan),
    title: meeting ? words.editTitle : words.addTitle,
    action: meeting ? meetingPart(plan.slug, meeting.id, 'edit') : `${meetingsAddress(plan.slug)}/new`,
    version: fields.version,
    problem,
    save: words.save,
    fields: (problems) => (
      <>
        <TextField {...value('title')} label={words.name} hint={words.nameHint} problems={problems} />
        <DayField {...value('on')} label={words.on} problems={problems} />
        <TimeField {...value('starts')} label={words.starts} hint={words.startsHint} problems={problems} />
        <TimeField {...value('ends')} label={words.ends} problems={problems} />
        <TextField {...value('place')} label={words.place} hint={words.placeHint} problems={problems} />
        <Select
          {...value('groupId')}
          label={words.group}
          hint={words.groupHint}
          choices={choices}
          problems={problems}
        />
        <DayField
          {...value('papersDue')}
          label={words.papersDue}
          hint={words.papersDueHint}
          problems={problems}
        />
      </>
    ),
  });
}

export type CancelFields = { version: string; reason: string };

export function cancelMeetingPage(
  { plan, meeting }: Pick<MeetingForm, 'plan'> & { meeting: NonNullable<MeetingForm['meeting']> },
  fields: CancelFields,
  problem: Problem | null,
): Page {
  return partFormPage({
    list: withinMeeting(plan, meeting),
    title: words.cancelTitle(meeting.title),
    about: words.cancelSays,
    action: meetingPart(plan.slug, meeting.id, 'cancel'),
    version: fields.version,
    problem,
    save: words.cancelDo,
    fields: (problems) => (
      <TextField name="reason" label={words.reason} value={fields.reason} problems={problems} />
    ),
  });
}

export type DecisionFields = { version: string; text: string; codes: string };

export function decisionFormPage(
  { plan, meeting, decision }: DecisionForm,
  fields: DecisionFields,
  problem: Problem | null,
): Page {
  const { slug } = plan;
  return partFormPage({
    list: withinMeeting(plan, meeting),
    title: decision ? words.editDecisionTitle : words.decisionTitle,
    action: decision
      ? decisionPart(slug, meeting.id, { id: decision.id, name: 'edit' })
      : meetingPart(slug, meeting.id, 'decisions/new'),
    version: fields.version,
    problem,
    save: words.decisionSave,
    fields: (problems) => (
      <>
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          rows={3}
          value={fields.text}
          problems={problems}
        />
        <TextField
          name="codes"
          label={words.codes}
          hint={words.codesHint}
          value={fields.codes}
          problems={problems}
        />
      </>
    ),
  });
}
