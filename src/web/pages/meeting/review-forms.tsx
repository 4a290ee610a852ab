/** Adding a review of the plan, changing one, saying that it was held, and ending it. */
import { longDay } from '../../../domain/day.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import { type PlanReview, REVIEW_EVERY } from '../../../domain/review/review.ts';
import { EVERY_WORDS } from '../../../domain/review/review-words.ts';
import type { ReviewForm } from '../../../views/meeting/meetings-page.ts';
import { newReviewAddress, reviewPart } from '../../addresses.ts';
import { DayField, Select, TextArea, TextField } from '../../parts/fields.tsx';
import { review as words } from '../../words/meeting.ts';
import { partFormPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';
import { meetingList } from './meeting-crumbs.ts';

const OFTEN = REVIEW_EVERY.map((value) => ({ value, label: EVERY_WORDS[value] }));

export type ReviewFields = Record<'version' | 'title' | 'first' | 'every', string>;

export function reviewFormPage(
  { plan, review }: { plan: Plan; review: PlanReview | null },
  fields: ReviewFields,
  problem: Problem | null,
): Page {
  const value = (name: keyof ReviewFields) => ({ name, value: fields[name] });
  return partFormPage({
    list: meetingList(plan),
    title: review ? words.editTitle : words.addTitle,
    action: review ? reviewPart(plan.slug, review.id, 'edit') : newReviewAddress(plan.slug),
    version: fields.version,
    problem,
    save: words.save,
    fields: (problems) => (
      <>
        <TextField {...value('title')} label={words.name} hint={words.nameHint} problems={problems} />
        <DayField {...value('first')} label={words.first} problems={problems} />
        <Select {...value('every')} label={words.every} choices={OFTEN} problems={problems} />
      </>
    ),
  });
}

export type HeldFields = Record<'version' | 'on' | 'note', string>;

export function heldReviewPage(
  { plan, review, next }: ReviewForm,
  fields: HeldFields,
  problem: Problem | null,
): Page {
  return partFormPage({
    list: meetingList(plan),
    title: words.holdTitle(review.title),
    about: next ? words.holdSays(longDay(next.due)) : words.holdNone,
    action: reviewPart(plan.slug, review.id, 'held'),
    version: fields.version,
    problem,
    save: words.holdDo,
    fields: (problems) => (
      <>
        <DayField name="on" label={words.on} value={fields.on} problems={problems} />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={fields.note}
          problems={problems}
        />
      </>
    ),
  });
}

export type EndFields = Record<'version' | 'reason', string>;

export function endReviewPage(
  { plan, review }: ReviewForm,
  fields: EndFields,
  problem: Problem | null,
): Page {
  return partFormPage({
    list: meetingList(plan),
    title: words.endTitle(review.title),
    about: words.endSays,
    action: reviewPart(plan.slug, review.id, 'end'),
    version: fields.version,
    problem,
    save: words.endDo,
    fields: (problems) => (
      <TextField name="reason" label={words.reason} value={fields.reason} problems={problems} />
    ),
  });
}
