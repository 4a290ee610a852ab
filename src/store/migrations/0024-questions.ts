/**
 * Questions of scrutiny with their answers, and comments on plans with theirs: see `domain/question/question.ts` and
 * `domain/remark/remark.ts`. Both hang on an action where they are about one, so that its lead reaches them; where the
 * action goes, they stay with the plan.
 */
import type { Migration } from './migration.ts';

const KEYS = `
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade,
  foreign key (partnership_id, action_id) references action (partnership_id, id) on delete set null (action_id),
  foreign key (partnership_id, answered_by) references person (partnership_id, id)`;

const QUESTIONS = `
create table scrutiny_question (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  action_id uuid,
  asked_by uuid not null,
  asked_of uuid,
  text text not null check (text <> ''),
  asked_on date not null,
  due_by date not null,
  answer text check (answer <> ''),
  answered_by uuid,
  answered_on date,
  outcome text check (outcome in ('satisfied', 'wantsMore')),
  missing text not null default '',
  published boolean not null default false,
  version integer not null default 1,
  ${KEYS},
  foreign key (partnership_id, asked_by) references person (partnership_id, id),
  foreign key (partnership_id, asked_of) references party (partnership_id, id),
  constraint question_answered check ((answer is null) = (answered_by is null)
    and (answer is null) = (answered_on is null) and (outcome is null or answer is not null)),
  constraint question_days check (due_by >= asked_on)
);
create index question_of_plan on scrutiny_question (partnership_id, plan_id, due_by);
create index question_of_action on scrutiny_question (partnership_id, action_id);
create index question_asked_by on scrutiny_question (partnership_id, asked_by);
create index question_answered_by on scrutiny_question (partnership_id, answered_by);
create index question_asked_of on scrutiny_question (partnership_id, asked_of);
call keep_table('scrutiny_question', 'id');
call count_in_plan('scrutiny_question');
`;

const REMARKS = `
create table remark (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  action_id uuid,
  passage text not null default '',
  text text not null check (text <> ''),
  made_by uuid not null,
  on_day date not null,
  verdict text check (verdict in ('accepted', 'partly', 'no')),
  reason text not null default '',
  answered_by uuid,
  answered_on date,
  version integer not null default 1,
  ${KEYS},
  foreign key (partnership_id, made_by) references person (partnership_id, id),
  constraint remark_answered check ((verdict is null) = (answered_by is null)
    and (verdict is null) = (answered_on is null))
);
create index remark_of_plan on remark (partnership_id, plan_id, on_day);
create index remark_of_action on remark (partnership_id, action_id);
create index remark_made_by on remark (partnership_id, made_by);
create index remark_answered_by on remark (partnership_id, answered_by);
call keep_table('remark', 'id');
call count_in_plan('remark');
`;

export const questions: Migration = { name: '0024-questions', sql: [QUESTIONS, REMARKS] };
