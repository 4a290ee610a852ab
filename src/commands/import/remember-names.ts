/**
 * Keeps in the directory what was said of names while a document was checked: those that are one become other names
 * of the body, seen in that plan; those that differ are not asked about again. Undoing the adoption takes it back.
 */
import type { Plan } from '../../domain/plan/plan.ts';
import { joinedNames, type NameQuestion } from '../../domain/reading/one-body.ts';
import { plainWords } from '../../domain/reading/wording.ts';
import type { NewId } from '../../services/new-id.ts';
import type { Transaction } from '../../store/connection.ts';
import { listLeadNames } from '../../store/import/adopted-names.ts';
import { insertAlias, putApart, readDirectory } from '../../store/partnership/directory.ts';

type Said = { plan: Plan; questions: readonly NameQuestion[]; newId: NewId };

export async function rememberNames(transaction: Transaction, said: Said): Promise<void> {
  const answered = said.questions.filter((question) => question.answer !== null);
  if (answered.length === 0) return;
  const named = await listLeadNames(transaction, said.plan.id);
  const parties = new Map(named.map(({ name, partyId }) => [plainWords(name), partyId]));
  await rememberJoined(transaction, { ...said, parties });
  for (const { names, answer } of answered) {
    if (answer?.kind !== 'allDiffer') continue;
    const ids = [...new Set(names.flatMap(({ name }) => parties.get(plainWords(name)) ?? []))];
    for (const [place, one] of ids.entries())
      for (const other of ids.slice(place + 1)) await putApart(transaction, one, other);
  }
}

type Parties = { parties: ReadonlyMap<string, Awaited<ReturnType<typeof listLeadNames>>[number]['partyId']> };

async function rememberJoined(
  transaction: Transaction,
  { plan, questions, newId, parties }: Said & Parties,
): Promise<void> {
  const { entries } = await readDirectory(transaction);
  const nameOf = new Map(entries.map(({ id, name }) => [id, name]));
  for (const name of joinedNames(questions).flatMap((group) => group.names)) {
    const partyId = parties.get(plainWords(name));
    if (!partyId || plainWords(nameOf.get(partyId) ?? '') === plainWords(name)) continue;
    const alias = { id: newId<'partyAlias'>(), partyId, name, kind: 'alias' as const };
    await insertAlias(transaction, { ...alias, seenIn: plan.title, until: null });
  }
}
