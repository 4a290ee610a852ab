/**
 * The list of words by which a misspelt search is put right keeps each word once it was written anywhere. Those of
 * somebody who asked to be forgotten are taken out of it, unless something else still says them.
 */
import type { Migration } from './migration.ts';

const FORGETTING = `
create function forget_words(given text) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  delete from search_word as known
  where known.partnership_id = (select fenced_partnership())
    and known.word in (select regexp_split_to_table(lower(given), '[^[:alnum:]]+'))
    and not exists (select from search_entry as entry where entry.partnership_id = known.partnership_id
      and lower(entry.title || ' ' || entry.body) ~ ('(^|[^[:alnum:]])' || known.word || '($|[^[:alnum:]])'))
$$;
revoke execute on function forget_words from public;
grant execute on function forget_words to weft_app;
`;

export const forgottenWords: Migration = { name: '0028-forgotten-words', sql: [FORGETTING] };
