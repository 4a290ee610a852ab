/** Bringing a document in: choose or drag a file, or paste the text. A plain form; the element adds progress. */
import type { FieldProblem } from '../../../domain/problem.ts';
import { LOCALES } from '../../../domain/timescale/timescale-context.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { describedBy, FieldError, problemOf, Select, TextArea, TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { UPLOAD_LIMIT } from '../../safety/guards.ts';
import { bringIn as words } from '../../words/imports.ts';
import { proposals } from '../../words/proposals.ts';

/** `copyOf`: the address of the plan that it is an edited copy of, '' where none was named. */
export type BroughtText = { text: string; name: string; locale: string; copyOf: string };

type NewImportProps = { typed: BroughtText; problems: readonly FieldProblem[] };

export const NOTHING_TYPED: BroughtText = { text: '', name: '', locale: 'en-GB', copyOf: '' };

function FileField({ problems }: { problems: readonly FieldProblem[] }) {
  const error = problemOf(problems, 'document');
  return (
    <div class={error ? 'drop has-error' : 'drop'}>
      <label class="label" for="document">
        {words.choose}
      </label>
      <p class="hint" id="document-hint">
        {words.chooseHint}
      </p>
      <FieldError name="document" error={error} />
      <input
        type="file"
        id="document"
        name="document"
        aria-describedby={describedBy('document', words.chooseHint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
      <p class="drop-hint">{words.drop}</p>
    </div>
  );
}

function PastedText({ typed, problems }: NewImportProps) {
  const isOpen = typed.text !== '' || typed.name !== '' || problemOf(problems, 'text') !== null;
  return (
    <details class="tucked" open={isOpen}>
      <summary>{words.orPaste}</summary>
      <TextArea
        name="text"
        label={words.paste}
        hint={words.pasteHint}
        value={typed.text}
        problems={problems}
        rows={10}
      />
      <TextField
        name="name"
        label={words.pasteName}
        hint={words.pasteNameHint}
        value={typed.name}
        problems={problems}
      />
    </details>
  );
}

function CountryChoice({ locale, problems }: { locale: string; problems: readonly FieldProblem[] }) {
  return (
    <details class="tucked" open={locale !== 'en-GB'}>
      <summary>{words.locale}</summary>
      <Select
        name="locale"
        label={words.localeLegend}
        hint={words.localeHint}
        value={locale}
        problems={problems}
        choices={LOCALES.map((value) => ({ value, label: words.localeNames[value] }))}
      />
    </details>
  );
}

export function NewImportPage({ typed, problems }: NewImportProps) {
  return (
    <div class="narrow">
      <ErrorSummary problems={problems} />
      <h1>{typed.copyOf ? proposals.takeIn : words.title}</h1>
      <p class="lede">{typed.copyOf ? proposals.takeInLede : words.lede}</p>
      <upload-form
        data-words={words.sending('{share}')}
        data-limit={UPLOAD_LIMIT}
        data-too-large={words.tooLarge}
      >
        <form method="post" action="/imports" enctype="multipart/form-data">
          <Once />
          {typed.copyOf ? <input type="hidden" name="copy-of" value={typed.copyOf} /> : null}
          <FileField problems={problems} />
          <PastedText typed={typed} problems={problems} />
          <CountryChoice locale={typed.locale} problems={problems} />
          <div class="buttons">
            <button class="button" type="submit">
              {words.send}
            </button>
            <a href="/imports">{words.others}</a>
          </div>
          <div class="upload-progress" role="status" />
        </form>
      </upload-form>
      <p class="quiet">{words.safety}</p>
    </div>
  );
}
