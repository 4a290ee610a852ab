/**
 * Mail that goes out, and who does not want which. What a mail says stands in `content` and only until it has gone:
 * it may hold a link that opens a door. History keeps neither that nor anybody's address, since nothing can ever be
 * taken out of it; `mail` itself says where a mail went.
 *
 * A few questions reach over the fence, and each is a function that answers no more than it is asked: which partnerships
 * have mail that is due or to be forgotten, and which kinds somebody refuses here or everywhere.
 */
import type { Migration } from './migration.ts';

const MAIL = `
create table mail (
  partnership_id uuid not null default fenced_partnership() references partnership,
  id uuid not null,
  kind text not null check (kind <> ''),
  to_name text not null,
  to_address text not null check (to_address ~ '^[^[:space:]@<>,;"]+@[^[:space:]@<>,;"]+$'),
  content jsonb,
  unsubscribe_hash text,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'held', 'cancelled', 'refused')),
  tries integer not null default 0 check (tries >= 0),
  next_try_at timestamptz,
  last_problem jsonb,
  sent_at timestamptz,
  queued_at timestamptz not null default now(),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (partnership_id, id),
  constraint mail_waiting check ((state in ('queued', 'sending')) = (next_try_at is not null)),
  constraint mail_to_send check (state not in ('queued', 'sending') or content is not null),
  constraint mail_gone check (state not in ('sent', 'cancelled', 'refused') or content is null),
  constraint mail_sent check ((state = 'sent') = (sent_at is not null))
);
create index mail_due on mail (next_try_at) where next_try_at is not null;
create index mail_newest on mail (partnership_id, created_at desc, id desc);
create index mail_with_content on mail (updated_at) where content is not null;
create unique index mail_unsubscribe on mail (partnership_id, unsubscribe_hash) where unsubscribe_hash is not null;
create table mail_refusal (
  partnership_id uuid not null default fenced_partnership() references partnership,
  id uuid not null,
  address text not null,
  address_hash text not null check (address_hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind <> ''),
  everywhere boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, address_hash, kind),
  constraint refusal_everywhere check (not everywhere or kind = 'every')
);
create index mail_refusal_everywhere on mail_refusal (address_hash) where everywhere;
`;

/** A setting of ours in the head of a function wants a superuser; so each opens the owner's gate itself, and shuts it. */
const OVER_THE_FENCE = `
create function partnerships_with_mail(by_then timestamptz) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('weft.whole', 'yes', true);
  return query select distinct mail.partnership_id from mail where mail.next_try_at <= by_then;
  perform set_config('weft.whole', '', true);
end $$;
create function partnerships_with_old_mail(untouched_since timestamptz) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('weft.whole', 'yes', true);
  return query select distinct mail.partnership_id from mail
    where mail.content is not null and mail.state in ('failed', 'held') and mail.updated_at <= untouched_since;
  perform set_config('weft.whole', '', true);
end $$;
create function refused_mail(hash text) returns setof text
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('weft.whole', 'yes', true);
  return query select distinct refusal.kind from mail_refusal as refusal where refusal.address_hash = hash
    and (refusal.everywhere or refusal.partnership_id = (select fenced_partnership()));
  perform set_config('weft.whole', '', true);
end $$;
revoke execute on function partnerships_with_mail, partnerships_with_old_mail, refused_mail from public;
grant execute on function partnerships_with_mail, partnerships_with_old_mail, refused_mail to weft_app;
`;

/** `record_history_without(columns, keys…)`: for tables whose rows may not be told whole. */
const KEPT = `
create function record_history_without() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  untold text[] := tg_argv[0]::text[];
  old_row jsonb;
  new_row jsonb;
begin
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - untold; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - untold; end if;
  perform public.add_history(tg_table_name, tg_op, old_row, new_row, tg_argv[1:]);
  return null;
end $$;
call keep_table('mail', 'id');
drop trigger record_history on mail;
create trigger record_history after insert or update or delete on mail for each row
  execute function record_history_without('{content,to_name,to_address,unsubscribe_hash,last_problem}', 'id');
call keep_table('mail_refusal', 'id');
drop trigger record_history on mail_refusal;
create trigger record_history after insert or update or delete on mail_refusal for each row
  execute function record_history_without('{address,address_hash}', 'id');
`;

export const mail: Migration = { name: '0016-mail', sql: [MAIL, OVER_THE_FENCE, KEPT] };
