/**
 * Everything that can be searched for, as one list of entries with their words (English stems), and every word that
 * occurs, for finding what a misspelt one was meant to be.
 *
 * Both are made of other rows, by triggers, and have no history of their own. Row-level security would keep
 * PostgreSQL from using their indexes (its text operators are not leakproof), so they are fenced otherwise: the role
 * that the app works as has no right to them at all, and asks through functions that look only into the partnership
 * of the transaction. The triggers run as the owner and, bound by the fences of the tables that they read, see no
 * other partnership's rows either.
 */
import type { Migration } from './migration.ts';

const TABLES = `
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create table search_entry (
  partnership_id uuid not null,
  kind text not null,
  id uuid not null,
  plan_id uuid,
  title text not null,
  body text not null,
  words tsvector not null,
  primary key (partnership_id, kind, id)
);
create index search_entry_words on search_entry using gin (words);
create table search_word (
  partnership_id uuid not null,
  word text not null,
  primary key (partnership_id, word)
);
create index search_word_letters on search_word using gin (word gin_trgm_ops);
`;

const SOURCES = `
create view search_source as
  select 'plan' as kind, partnership_id, id, id as plan_id, title, concat_ws(' · ', purpose, owner) as body from plan
  union all
  select 'heading', partnership_id, id, plan_id, concat_ws(' ', number, title), '' from heading
  union all
  select 'action', a.partnership_id, a.id, a.plan_id, a.text, concat_ws(' · ',
      (select string_agg(part, ' · ') from jsonb_array_elements_text(a.sub_actions) as part),
      (select string_agg(note, ' · ') from jsonb_array_elements_text(a.notes) as note),
      (select string_agg(lead.name, ' · ' order by lead.position) from action_lead as lead
        where lead.partnership_id = a.partnership_id and lead.action_id = a.id),
      nullif(a.timescale->>'raw', ''), nullif(a.status_note, ''),
      (select string_agg(field.value, ' · ') from jsonb_each_text(a.fields) as field), a.reference, a.code)
    from action as a where a.joined_into is null
  union all
  select 'section', partnership_id, id, plan_id, coalesce(heading, ''), text from section
  union all
  select 'keyAction', partnership_id, id, plan_id, concat_ws(' ', letter, text), coalesce(year, '') from key_action
  union all
  select 'party', p.partnership_id, p.id, null, p.name, concat_ws(' · ', p.of_name, p.expansion,
      (select string_agg(alias.name, ' · ') from party_alias as alias
        where alias.partnership_id = p.partnership_id and alias.party_id = p.id))
    from party as p
  union all
  select 'attachment', partnership_id, id, plan_id, title, concat_ws(' · ', file_name, address, text)
    from attachment where removed_at is null;

create function search_refresh(noun text, ids uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from search_entry as entry where entry.partnership_id = fenced_partnership() and entry.kind = noun
    and entry.id = any (ids)
    and entry.id <> all (array(select source.id from search_source as source where source.kind = noun and source.id = any (ids)));
  insert into search_entry (partnership_id, kind, id, plan_id, title, body, words)
    select source.partnership_id, noun, source.id, source.plan_id, source.title, source.body,
      setweight(to_tsvector('english', source.title), 'A') || setweight(to_tsvector('english', source.body), 'C')
    from search_source as source where source.kind = noun and source.id = any (ids)
  on conflict (partnership_id, kind, id) do update
    set plan_id = excluded.plan_id, title = excluded.title, body = excluded.body, words = excluded.words
    where (search_entry.title, search_entry.body, search_entry.plan_id)
      is distinct from (excluded.title, excluded.body, excluded.plan_id);
  insert into search_word (partnership_id, word)
    select distinct source.partnership_id, found.word
    from search_source as source,
      regexp_split_to_table(lower(source.title || ' ' || source.body), '[^[:alnum:]]+') as found (word)
    where source.kind = noun and source.id = any (ids) and length(found.word) between 3 and 40
    order by 1, 2
  on conflict do nothing;
end $$;
revoke execute on function search_refresh from public;

create function search_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids uuid[];
begin
  execute format('select array_agg(distinct %I) from changed', tg_argv[1]) into ids;
  if ids is not null then perform search_refresh(tg_argv[0], ids); end if;
  return null;
end $$;

create procedure keep_searchable(noun text, kind text, key text) language plpgsql as $$
declare
  way text;
begin
  foreach way in array array['insert', 'update', 'delete'] loop
    execute format(
      'create trigger search_%s after %s on %I referencing %s table as changed for each statement execute function search_changed(%L, %L)',
      way, way, noun, case way when 'delete' then 'old' else 'new' end, kind, key);
  end loop;
end $$;
call keep_searchable('plan', 'plan', 'id');
call keep_searchable('heading', 'heading', 'id');
call keep_searchable('action', 'action', 'id');
call keep_searchable('action_lead', 'action', 'action_id');
call keep_searchable('section', 'section', 'id');
call keep_searchable('key_action', 'keyAction', 'id');
call keep_searchable('party', 'party', 'id');
call keep_searchable('party_alias', 'party', 'party_id');
call keep_searchable('attachment', 'attachment', 'id');
`;

const ASKING = `
/* The best hits, and for each kind a row without an id that says how many there are: every hit is ranked once. What is
   asked is not known when the function is planned, and PostgreSQL would rather walk through everything. */
create function search_find(asked text, noun text, most integer)
  returns table (kind text, id uuid, plan_id uuid, title text, body text, rank real, found bigint)
  language sql stable security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
  with hit as materialized (
    select entry.kind, entry.id, ts_rank(entry.words, to_tsquery('english', asked)) as rank
    from search_entry as entry
    where entry.words @@ to_tsquery('english', asked) and entry.partnership_id = (select fenced_partnership())),
  best as (
    select hit.kind, hit.id, hit.rank from hit where noun is null or hit.kind = noun
    order by hit.rank desc, hit.id limit most)
  select best.kind, best.id, entry.plan_id, entry.title, entry.body, best.rank, null
  from best join search_entry as entry on entry.partnership_id = (select fenced_partnership())
    and entry.kind = best.kind and entry.id = best.id
  union all
  select hit.kind, null, null, '', '', 0, count(*) from hit group by hit.kind
$$;
/* The letters of a word in order: two letters that changed places are the commonest slip. */
create function letters_of(word text) returns text[] language sql immutable as $$
  select array(select unnest(string_to_array(word, null)) order by 1)
$$;
create function search_near(meant text) returns table (word text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select near.word from (
    select known.word, similarity(known.word, meant) as likeness, levenshtein_less_equal(known.word, meant, 3) as slips
    from search_word as known
    where known.partnership_id = (select fenced_partnership())
      and (known.word % meant
        or (known.word like left(meant, 1) || '%' and length(known.word) between length(meant) - 1 and length(meant) + 1))
  ) as near
  where near.slips <= case when length(meant) < 5 then 2 else 3 end
  order by letters_of(near.word) <> letters_of(meant), near.slips, near.likeness desc, near.word limit 1
$$;
revoke execute on function search_find, search_near from public;
grant execute on function search_find, search_near to weft_app;
`;

/** What stands there already, partnership by partnership: the owner too is bound by the fence. */
const FILLING = `
do $$
declare
  fence uuid;
  noun text;
begin
  perform set_config('weft.whole', 'yes', true);
  for fence in select id from partnership loop
    perform set_config('weft.partnership_id', fence::text, true);
    foreach noun in array array['plan', 'heading', 'action', 'section', 'keyAction', 'party', 'attachment'] loop
      perform search_refresh(noun, array(select id from search_source where kind = noun and partnership_id = fence));
    end loop;
  end loop;
  perform set_config('weft.partnership_id', '', true);
  perform set_config('weft.whole', '', true);
end $$;
`;

export const search: Migration = { name: '0015-search', sql: [TABLES, SOURCES, ASKING, FILLING] };
