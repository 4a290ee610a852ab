/**
 * Founds one more partnership in this installation: a body with plans, people and settings of its own, behind a fence
 * of its own. Its first administrator comes by a link, as the first partnership's did.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { PartnershipId } from '../../domain/ids.ts';
import { isSlug, slugOf } from '../../domain/plan/slug.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { newId } from '../../services/new-id.ts';
import { type Database, write } from '../../store/connection.ts';
import { isDuplicate } from '../../store/failures.ts';
import { ensurePartnership, type Partnership } from '../../store/partnership/partnerships.ts';
import { ensureWeftItself, WEFT_ITSELF } from '../weft-itself.ts';

const LONGEST_NAME = 200;

const wrong = (field: string, message: string): Problem => ({
  ...{ code: 'invalid', field, message },
  remedy: 'Nothing was made. Change it and try again.',
});

/** @param slug its short name in addresses; made of the name where it is left out */
export async function foundPartnership(
  database: Database,
  { name, slug }: { name: string; slug?: string },
): Promise<Result<Partnership>> {
  const called = name.trim().replace(/\s+/g, ' ');
  const short = slug ?? slugOf(called);
  if (called === '' || called.length > LONGEST_NAME)
    return failed(wrong('name', 'Say what the partnership is called, in up to 200 characters.'));
  if (!isSlug(short))
    return failed(wrong('slug', 'The short name may hold small letters, digits and hyphens.'));
  const id = newId<'partnership'>() as PartnershipId;
  const partnership: Partnership = { id, name: called, slug: short, locale: 'en-GB', isExample: false };
  const permit = onItsOwn({ partnershipId: id, personId: WEFT_ITSELF }, 'foundPartnership');
  try {
    await write(database, permit, async (transaction) => {
      await ensurePartnership(transaction, partnership);
      await ensureWeftItself(transaction);
    });
    return done(partnership);
  } catch (error) {
    if (!isDuplicate(error, 'partnership_slug_key')) throw error;
    return failed(wrong('slug', `There is a partnership called “${short}” for short already.`));
  }
}
