/**
 * The directory: other names, dated belongings, dated successors, and what was said of names that look alike. An entry
 * merged into another stays and points to it; a lead that is written for it afterwards, by whoever had not heard yet,
 * goes to the one that stands for it.
 */
import type { Migration } from './migration.ts';

const PARTIES = `
alter table party drop constraint party_kind_check;
alter table party add constraint party_kind_check
  check (kind in ('organisation', 'group', 'team', 'person', 'role', 'unknown'));
alter table party add column sector text check (sector in ('council', 'health', 'statutory', 'voluntary', 'business',
  'education', 'housing', 'livedExperience', 'other'));
alter table party add column merged_into uuid;
alter table party add constraint party_merged foreign key (partnership_id, merged_into) references party;
alter table party add constraint party_not_itself check (merged_into <> id);
create index party_merged on party (partnership_id, merged_into) where merged_into is not null;
`;

const NAMES = `
create table party_alias (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  party_id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('alias', 'abbreviation', 'formerName')),
  seen_in text,
  until_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, party_id) references party
);
create unique index party_alias_named on party_alias (partnership_id, party_id, lower(name));
create index party_alias_name on party_alias (partnership_id, lower(name));
create table party_apart (
  partnership_id uuid not null default fenced_partnership(),
  one_id uuid not null,
  other_id uuid not null,
  primary key (partnership_id, one_id, other_id),
  foreign key (partnership_id, one_id) references party,
  foreign key (partnership_id, other_id) references party,
  constraint apart_in_order check (one_id < other_id)
);
create index party_apart_other on party_apart (partnership_id, other_id);
`;

const TIES = `
create table membership (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  member_id uuid not null,
  body_id uuid not null,
  as_what text,
  from_day date,
  until_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, member_id) references party,
  foreign key (partnership_id, body_id) references party,
  constraint membership_of_another check (member_id <> body_id),
  constraint membership_days check (from_day <= until_day)
);
create index membership_member on membership (partnership_id, member_id);
create index membership_body on membership (partnership_id, body_id);
create table succession (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  way text not null check (way in ('became', 'mergedInto', 'splitInto', 'handedTo')),
  on_day date not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, from_id) references party,
  foreign key (partnership_id, to_id) references party,
  constraint succession_to_another check (from_id <> to_id)
);
create unique index succession_once on succession (partnership_id, from_id, to_id);
create index succession_to on succession (partnership_id, to_id);
`;

const MERGES = `
create table party_merge (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  moved jsonb not null check (jsonb_typeof(moved) = 'array'),
  along jsonb not null check (jsonb_typeof(along) = 'array'),
  undone boolean not null default false,
  on_day date not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, from_id) references party,
  foreign key (partnership_id, into_id) references party
);
create unique index party_merge_standing on party_merge (partnership_id, from_id) where not undone;
create index party_merge_into on party_merge (partnership_id, into_id);
`;

/** Runs after the key was checked, which waits for a merge under way: so it sees what that came to. */
const FOLLOWING = `
create function follow_merged_party() returns trigger language plpgsql as $$
begin
  update action_lead as lead set party_id = party.merged_into
    from changed join party on party.partnership_id = changed.partnership_id and party.id = changed.party_id
    where party.merged_into is not null and lead.partnership_id = changed.partnership_id and lead.id = changed.id;
  return null;
end $$;
create trigger follow_merged_party after insert on action_lead referencing new table as changed
  for each statement execute function follow_merged_party();
`;

const KEPT = `
call keep_table('party_alias', 'id');
call keep_table('party_apart', 'one_id', 'other_id');
call keep_table('membership', 'id');
call keep_table('succession', 'id');
call keep_table('party_merge', 'id');
`;

export const directory: Migration = {
  name: '0007-directory',
  sql: [PARTIES, NAMES, TIES, MERGES, FOLLOWING, KEPT],
};
