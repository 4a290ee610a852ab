/** The prose around the tables, on its way to being the plan's sections: what each is for, or that it is left out. */
import { SECTION_KINDS } from '../../../domain/plan/plan.ts';
import { sectionKey } from '../../../domain/reading/questions.ts';
import type { CheckedProse } from '../../../views/import/import-page.ts';
import { sectionWords as words } from '../../words/import-checking.ts';
import { AnswerForm } from './answer-form.tsx';

type ProseProps = { prose: CheckedProse; action: string };

/** Long ones open on demand: the first lines say which it is. */
const OPENING = 280;

function ProseText({ text }: { text: string }) {
  if (text.length <= OPENING * 1.5) return <p class="from-document">{text}</p>;
  return (
    <details class="long-text">
      <summary>
        <span class="from-document">{text.slice(0, OPENING).trimEnd()} …</span>
      </summary>
      <p class="from-document">{text}</p>
    </details>
  );
}

/** The commitments that become the plan's key actions, as they were found in the text. */
function KeyActions({ prose }: { prose: CheckedProse }) {
  if (prose.keyActions.length === 0 || prose.leftOut) return null;
  return (
    <details class="own">
      <summary>{words.keyActions(prose.keyActions.length)}</summary>
      <dl class="key-list">
        {prose.keyActions.map((item) => (
          <div key={item.letter}>
            <dt>{item.letter}</dt>
            <dd>{item.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const askedOf = (prose: CheckedProse) => ({ key: sectionKey(prose.section), seen: prose.seen });

function KindForm({ prose, action }: ProseProps) {
  const id = `kind-${prose.section}`;
  return (
    <AnswerForm asked={askedOf(prose)} action={action} kind="kind-form">
      <label class="label" for={id}>
        {words.kind}
      </label>
      <select class="select" id={id} name="section">
        {SECTION_KINDS.map((kind) => (
          <option key={kind} value={kind} selected={kind === prose.kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
      <button class="button second small" type="submit" name="answer" value="sectionKind">
        {words.set}
      </button>
      <button class="link-button" type="submit" name="answer" value="leaveOut">
        {words.leaveOut}
      </button>
    </AnswerForm>
  );
}

export const sectionId = (section: number): string => `section-${section + 1}`;

export function SectionCard({ prose, action }: ProseProps) {
  return (
    <li
      class={prose.leftOut ? 'card around-card is-out' : 'card around-card'}
      id={sectionId(prose.section)}
      tabindex={-1}
    >
      <h3>{prose.heading ?? <span class="quiet">{words.untitled}</span>}</h3>
      <ProseText text={prose.text} />
      <KeyActions prose={prose} />
      {prose.leftOut ? (
        <AnswerForm asked={askedOf(prose)} action={action} kind="answered">
          <p>{words.leftOut}</p>
          <button class="link-button" type="submit" name="answer" value="open">
            {words.putBack}
          </button>
        </AnswerForm>
      ) : (
        <KindForm prose={prose} action={action} />
      )}
    </li>
  );
}

export function CheckSections({ sections, action }: { sections: CheckedProse[]; action: string }) {
  if (sections.length === 0) return null;
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{words.title}</h2>
      <p class="quiet around-lede">{words.lede}</p>
      <ol class="around-list">
        {sections.map((prose) => (
          <SectionCard key={prose.section} prose={prose} action={action} />
        ))}
      </ol>
    </section>
  );
}
