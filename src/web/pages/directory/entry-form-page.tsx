/** Adding an entry to the directory, or changing one; a renaming keeps the old name as a former one. */
import { ENTRY_KINDS, type Entry, SECTORS } from '../../../domain/partnership/directory.ts';
import { ENTRY_KIND_WORDS, SECTOR_WORDS } from '../../../domain/partnership/directory-words.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import { directoryAddress, entryAddress, entryPart, newEntryAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DayField, Select, TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { Radios } from '../../parts/radios.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { entryForm as words } from '../../words/directory.ts';
import type { Page } from '../shell/page.ts';
import { directoryCrumb, entryCrumbs } from './entry-words.tsx';

export type EntryFields = {
  version: string;
  name: string;
  kind: string;
  sector: string;
  of: string;
  expansion: string;
  keepFormerName: string;
  renamedOn: string;
};
export const NO_ENTRY: EntryFields = {
  version: '1',
  name: '',
  kind: 'organisation',
  sector: '',
  of: '',
  expansion: '',
  keepFormerName: 'yes',
  renamedOn: '',
};
export const fieldsOfEntry = ({ version, name, kind, sector, of, expansion }: Entry): EntryFields => ({
  ...NO_ENTRY,
  version: String(version),
  name,
  kind,
  sector: sector ?? '',
  of: of ?? '',
  expansion: expansion ?? '',
});

const SECTOR_CHOICES = [
  { value: '', label: words.noSector },
  ...SECTORS.map((value) => ({ value, label: SECTOR_WORDS[value] })),
];
/** Nobody is entered by hand as a person; one whom a plan names stays one. */
const kindsFor = (entry: Entry | null) =>
  ENTRY_KINDS.filter(
    (kind) => kind !== 'person' || entry?.kind === 'person' || entry?.kind === 'unknown',
  ).map((value) => ({ value, label: ENTRY_KIND_WORDS[value] }));

function Renaming({ fields, problems }: { fields: EntryFields; problems: readonly FieldProblem[] }) {
  return (
    <>
      <Radios
        name="keepFormerName"
        legend={words.keep}
        value={fields.keepFormerName}
        choices={[
          { value: 'yes', label: words.keepYes },
          { value: 'no', label: words.keepNo },
        ]}
        problems={problems}
      />
      <DayField
        name="renamedOn"
        label={words.renamedOn}
        hint={words.renamedHint}
        value={fields.renamedOn}
        problems={problems}
      />
    </>
  );
}

function Fields({
  entry,
  fields,
  problems,
}: {
  entry: Entry | null;
  fields: EntryFields;
  problems: FieldProblem[];
}) {
  const field = (name: 'name' | 'of' | 'expansion', label: string, hint?: string) => (
    <TextField name={name} label={label} hint={hint} value={fields[name]} problems={problems} />
  );
  return (
    <>
      {field('name', words.name, entry ? words.nameHint : undefined)}
      <Select
        name="kind"
        label={words.kind}
        value={fields.kind}
        choices={kindsFor(entry)}
        problems={problems}
      />
      <Select
        name="sector"
        label={words.sector}
        value={fields.sector}
        choices={SECTOR_CHOICES}
        problems={problems}
      />
      {field('of', words.of, words.ofHint)}
      {field('expansion', words.expansion, words.expansionHint)}
    </>
  );
}

type FormPage = { entry: Entry | null; fields: EntryFields; problem: Problem | null };

export function entryFormPage({ entry, fields, problem }: FormPage): Page {
  const problems = fieldProblems(problem);
  const version = problem?.code === 'stale' ? problem.currentVersion : fields.version;
  const title = entry ? words.editTitle(entry.name) : words.addTitle;
  const body = (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <form method="post" action={entry ? entryPart(entry.id, 'edit') : newEntryAddress}>
        <Once />
        <input type="hidden" name="version" value={version} />
        <Fields entry={entry} fields={fields} problems={problems} />
        {entry ? <Renaming fields={fields} problems={problems} /> : null}
        <p class="buttons">
          <button class="button" type="submit">
            {words.save}
          </button>
          <a href={entry ? entryAddress(entry.id) : directoryAddress}>{words.cancel}</a>
        </p>
      </form>
    </>
  );
  const crumbs = entry ? entryCrumbs(entry) : [directoryCrumb];
  return { title, place: 'directory', crumbs, hasErrors: problems.length > 0, body };
}
