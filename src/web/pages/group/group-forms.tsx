/** The forms of a group and its seats. */
import { longDay } from '../../../domain/day.ts';
import { ENTRY_KIND_WORDS } from '../../../domain/partnership/directory-words.ts';
import {
  GROUP_KIND_WORDS,
  GROUP_KINDS,
  type Group,
  INTEREST_WORDS,
  INTERESTS,
} from '../../../domain/partnership/group.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { GroupForm } from '../../../views/group/group-page.ts';
import { groupAddress, groupPart, groupsAddress, newGroupAddress, seatPart } from '../../addresses.ts';
import { DayField, Select, TextArea, TextField } from '../../parts/fields.tsx';
import { WholeForm, type WholeFormProps } from '../../parts/whole-form.tsx';
import { groupForms as words } from '../../words/group.ts';
import type { Page } from '../shell/page.ts';
import { groupCrumbs, groupsCrumb, seatName } from './group-words.tsx';

/** What was typed, by the names of the fields. */
export type Typed = Readonly<Record<string, string>>;

const KINDS = GROUP_KINDS.map((value) => ({ value, label: GROUP_KIND_WORDS[value] }));
const INTEREST_CHOICES = INTERESTS.map((value) => ({ value, label: INTEREST_WORDS[value] }));
const HOLDER_KINDS = (['person', 'organisation', 'group', 'role'] as const).map((value) => ({
  value,
  label: ENTRY_KIND_WORDS[value],
}));

function formPage(group: Group | null, form: Omit<WholeFormProps, 'back' | 'save'>): Page {
  const back = group ? groupAddress(group.id) : groupsAddress;
  return {
    title: form.title,
    place: 'groups',
    crumbs: group ? groupCrumbs(group) : [groupsCrumb],
    hasErrors: form.problem !== null,
    body: <WholeForm {...form} save={words.save} back={back} />,
  };
}

export function groupFormPage(
  { group, names }: { group: Group | null; names: readonly string[] },
  fields: Typed,
  problem: Problem | null,
): Page {
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  return formPage(group, {
    title: group ? words.editTitle(group.name) : words.newTitle,
    action: group ? groupPart(group.id, 'edit') : newGroupAddress,
    version: fields.version ?? '1',
    problem,
    fields: (problems) => (
      <>
        {group ? null : (
          <TextField
            {...value('name')}
            label={words.name}
            hint={words.nameHint}
            list={names}
            problems={problems}
          />
        )}
        <Select {...value('kind')} label={words.kind} choices={KINDS} problems={problems} />
        <TextArea {...value('purpose')} label={words.purpose} hint={words.purposeHint} problems={problems} />
        <DayField {...value('from')} label={words.from} problems={problems} />
      </>
    ),
  });
}

export function seatFormPage(
  { group, seat, names }: GroupForm,
  fields: Typed,
  problem: Problem | null,
): Page {
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  return formPage(group, {
    title: seat ? words.editSeat(seatName(seat)) : words.newSeat(group.name),
    action: seat ? seatPart(group.id, seat.seat.id, 'edit') : groupPart(group.id, 'seats/new'),
    version: fields.version ?? '1',
    problem,
    fields: (problems) => (
      <>
        <Select
          {...value('interest')}
          label={words.interest}
          choices={INTEREST_CHOICES}
          problems={problems}
        />
        <TextField {...value('name')} label={words.seatName} hint={words.seatNameHint} problems={problems} />
        <p class="field">
          <label class="check">
            <input type="checkbox" name="chairs" value="yes" checked={fields.chairs === 'yes'} />
            <span>{words.chairs}</span>
          </label>
        </p>
        <TextField
          {...value('for')}
          label={words.for}
          hint={words.forHint}
          list={names}
          problems={problems}
        />
        <DayField {...value('from')} label={words.seatFrom} problems={problems} />
      </>
    ),
  });
}

const seatTitle = ({ seat }: GroupForm): string => (seat ? seatName(seat) : '');
const seatDeed = ({ group, seat }: GroupForm, deed: string): string =>
  seatPart(group.id, seat?.seat.id ?? '', deed);

export function fillSeatPage(form: GroupForm, fields: Typed, problem: Problem | null): Page {
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  const holder = form.seat?.holder;
  return formPage(form.group, {
    title: words.fillTitle(seatTitle(form)),
    about: holder ? words.fillAbout(holder.name) : null,
    action: seatDeed(form, 'fill'),
    problem,
    fields: (problems) => (
      <>
        <TextField
          {...value('holder')}
          label={words.holder}
          hint={words.holderHint}
          list={form.names}
          problems={problems}
        />
        <Select {...value('kind')} label={words.holderKind} choices={HOLDER_KINDS} problems={problems} />
        <DayField {...value('from')} label={words.holdFrom} problems={problems} />
      </>
    ),
  });
}

export function vacateSeatPage(form: GroupForm, fields: Typed, problem: Problem | null): Page {
  const name = form.seat?.holder?.name ?? longDay(form.today);
  return formPage(form.group, {
    title: words.vacateTitle(name),
    action: seatDeed(form, 'vacate'),
    problem,
    fields: (problems) => (
      <DayField name="until" value={fields.until ?? ''} label={words.vacateUntil} problems={problems} />
    ),
  });
}

export function endSeatPage(form: GroupForm, fields: Typed, problem: Problem | null): Page {
  return formPage(form.group, {
    title: words.endTitle(seatTitle(form)),
    about: words.endAbout,
    action: seatDeed(form, 'end'),
    version: fields.version ?? '1',
    problem,
    fields: (problems) => (
      <DayField name="until" value={fields.until ?? ''} label={words.endUntil} problems={problems} />
    ),
  });
}
