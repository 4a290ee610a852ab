/** How somebody can be reached, in their own hands: the number, and whether everybody may know. */

import type { Problem } from '../../../domain/problem.ts';
import type { KeptContact } from '../../../store/person/contacts.ts';
import { ownContactAddress, ownDataAddress } from '../../administration-addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { Radios } from '../../parts/radios.tsx';
import { forms } from '../../words/forms.ts';
import { personData as words } from '../../words/person-data.ts';
import type { Page } from '../shell/page.ts';

export type ContactFields = { telephone: string; publish: string };
type ContactPage = { contact: KeptContact | null; fields: ContactFields; problem: Problem | null };

export function ownContactPage({ contact, fields, problem }: ContactPage): Page {
  const problems = fieldProblems(problem);
  const body = (
    <>
      <ErrorSummary problems={problems} />
      <h1>{words.contactTitle}</h1>
      <p class="lede">{words.contactLede}</p>
      <p>{contact?.email ? words.contactEmail(contact.email) : words.contactNoEmail}</p>
      <form method="post" action={ownContactAddress}>
        <Once />
        <TextField
          name="telephone"
          label={words.contactTelephone}
          hint={words.contactTelephoneHint}
          value={fields.telephone}
          problems={problems}
        />
        <Radios
          name="publish"
          legend={words.publish}
          hint={words.publishHint}
          value={fields.publish}
          choices={[
            { value: 'no', label: words.publishNo },
            { value: 'yes', label: words.publishYes },
          ]}
          problems={problems}
        />
        <p class="buttons">
          <button class="button" type="submit">
            {forms.save}
          </button>
          <a href={ownDataAddress}>{forms.cancel}</a>
        </p>
      </form>
    </>
  );
  return { title: words.contactTitle, hasErrors: problems.length > 0, body };
}
