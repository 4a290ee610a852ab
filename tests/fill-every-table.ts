/** For tests over every table of the catalogue: a partnership with rows in each, and another beside it. */
import { onItsOwn } from '../src/domain/access/on-its-own.ts';
import type { ImportId, PartnershipId } from '../src/domain/ids.ts';
import type { Action, PlanBook } from '../src/domain/plan/plan.ts';
import { newId } from '../src/services/new-id.ts';
import { type Transaction, write } from '../src/store/connection.ts';
import { insertImport, putAnswer } from '../src/store/import/imports.ts';
import { insertWriting } from '../src/store/import/writings.ts';
import { putRefusal } from '../src/store/mail/mail-refusals.ts';
import { insertMail } from '../src/store/mail/mails.ts';
import { ensurePartnership } from '../src/store/partnership/partnerships.ts';
import { putSetting } from '../src/store/partnership/settings.ts';
import { insertDoorLink } from '../src/store/person/door-links.ts';
import { insertGrant } from '../src/store/person/grants.ts';
import { putAbbreviation } from '../src/store/plan/abbreviations.ts';
import { insertLinks, putDrop } from '../src/store/plan/action-links.ts';
import { insertAttachment, keepBytes } from '../src/store/plan/attachments.ts';
import { insertCalendar } from '../src/store/plan/calendars.ts';
import { insertRows } from '../src/store/rows.ts';
import { type Made, makePlan, TODAY } from './make.ts';
import { fillDirectory } from './make-directory.ts';
import { forget, makeAdministrator, meetLead } from './make-forgotten.ts';
import { fillGroups } from './make-group.ts';
import { fillMeetings } from './make-meeting.ts';
import { fillQuestions } from './make-question.ts';
import { PERSON } from './servers.ts';

export const OTHER = '00000000-0000-7000-8000-0000000000bb' as PartnershipId;

async function fillAttachments(transaction: Transaction, { id, planId }: Action): Promise<void> {
  const sha256 = 'ab'.repeat(32);
  await keepBytes(transaction, sha256, new Uint8Array([0, 255, 10, 13]));
  await insertAttachment(transaction, {
    ...{
      id: newId<'attachment'>(),
      planId,
      actionId: id,
      title: 'Minutes',
      evidenceOf: 'status',
      createdBy: PERSON,
    },
    content: {
      ...{ kind: 'file', fileName: 'minutes.txt', mediaType: 'text/plain', size: 4, sha256, hasPlace: false },
    },
  });
}

/** A file that went out, and what came back with an edited copy of it. */
async function fillCopies(
  transaction: Transaction,
  { id, planId }: Action,
  importId: ImportId,
): Promise<void> {
  const writing = {
    id: newId<'writing'>(),
    planId,
    kind: 'docx',
    wanted: '',
    written: TODAY,
    revision: 1,
  } as const;
  await insertWriting(transaction, { ...writing, stood: 0, rows: [], bytes: new Uint8Array([80, 75]) });
  const of = { plan_id: planId, import_id: importId, file_name: 'copy.docx', action_id: id, position: 0 };
  await insertRows(transaction, 'comment', [
    { ...of, id: newId<'comment'>(), text: 'Is it so?', about: 'It' },
  ]);
  const proposal = { kind: 'changed', noun: 'action', subject_id: id, field: 'text' } as const;
  await insertRows(transaction, 'proposal', [{ ...of, id: newId<'proposal'>(), ...proposal, suggested: [] }]);
}

/** A mail that waits, and somebody who does not want such mail. */
async function fillMail(transaction: Transaction): Promise<void> {
  const facts = { kind: 'notice', subject: 'Hall booked', paragraphs: ['It is.'], button: null } as const;
  await insertMail(transaction, {
    ...{ id: newId<'mail'>(), kind: 'notice', to: { name: 'Ann Lee', address: 'ann@lee.example' } },
    content: { facts: { ...facts, paragraphs: [...facts.paragraphs] }, unsubscribe: 'a secret' },
    ...{ unsubscribeHash: 'x', state: 'queued' },
  });
  const refusal = { address: 'ben@moss.example', addressHash: 'cd'.repeat(32), kind: 'notice' } as const;
  await putRefusal(transaction, { ...refusal, id: newId<'mailRefusal'>(), everywhere: false });
}

/** Something in every table of the database; a new table’s rows are added here. */
export async function fillEveryTable(made: Made): Promise<void> {
  const book = await makePlan(made, { actions: 8 });
  const { plan, actions } = book;
  const [one, two] = actions as [PlanBook['actions'][0], PlanBook['actions'][0]];
  const id = newId<'import'>();
  await write(made.database, made.scope('fill'), async (transaction) => {
    await putAbbreviation(transaction, plan.id, { short: 'TRP', long: 'Three Rivers Partnership' });
    const link = {
      id: newId<'actionLink'>(),
      planId: plan.id,
      from: one.id,
      kind: 'seeAlso',
      to: two.id,
    } as const;
    await insertLinks(transaction, [link]);
    await fillDirectory(transaction, book);
    await fillGroups(transaction, book);
    await fillMeetings(transaction, book);
    await fillQuestions(transaction, book);
    await fillAttachments(transaction, one);
    await putDrop(transaction, one, { cause: 'capacity', decidedBy: 'The board', decidedOn: TODAY });
    const bytes = new Uint8Array([1, 2, 3]);
    await insertImport(transaction, {
      id,
      fileName: 'plan.txt',
      format: 'txt',
      locale: 'en-GB',
      createdBy: PERSON,
      bytes,
    });
    await fillCopies(transaction, one, id);
    await insertCalendar(transaction, {
      ...{ id: newId<'calendar'>(), planId: plan.id, name: 'All days', partyId: null, secretHash: 'x' },
    });
    await fillMail(transaction);
    await insertGrant(transaction, {
      ...{ id: newId<'roleGrant'>(), personId: PERSON, role: 'coordinator', scope: { of: 'partnership' } },
      ...{ from: TODAY, givenBy: null },
    });
    await insertDoorLink(transaction, {
      ...{
        id: newId<'doorLink'>(),
        purpose: 'updateAction',
        planId: plan.id,
        actionId: one.id,
        secretHash: 'y',
      },
      ...{ personId: PERSON, givenBy: PERSON, from: TODAY, until: TODAY },
    });
    await insertRows(transaction, 'person_contact', [
      { person_id: PERSON, email: 'asha@threerivers.example' },
    ]);
    await putSetting(transaction, { key: 'contact', value: 'The coordinator', version: 0 });
    const hold = { noun: 'draft', record_id: id, reason: 'Asked for', placed_by: PERSON } as const;
    await insertRows(transaction, 'legal_hold', [{ ...hold, id: newId<'hold'>(), placed_on: TODAY }]);
    const deleted = { noun: 'mail', records: 2, size: 0, oldest: TODAY, newest: TODAY } as const;
    await insertRows(transaction, 'deletion', [{ ...deleted, id: newId<'deletion'>(), deleted_by: PERSON }]);
    await putAnswer(transaction, id, { question: 'title', answer: 'Living well' });
  });
  await makeAdministrator(made);
  await forget(made, (await meetLead(made, plan.id, 'Ola Reed')).personId);
  await write(made.database, onItsOwn({ partnershipId: OTHER, personId: PERSON }, 'fill'), (transaction) =>
    ensurePartnership(transaction, {
      id: OTHER,
      name: 'Next Valley',
      slug: 'next-valley',
      locale: 'en-GB',
      isExample: false,
    }),
  );
}
