/** Where nobody is signed in any more when a form is sent: what was typed stands here whole, and can be sent again. */
import { accountPart, signInAddresses as to } from '../../sign-in/addresses.ts';
import { resting, typedKept as words } from '../../words/sign-in.ts';
import type { Page } from '../shell/page.ts';

type TypedProps = {
  address: string;
  fields: readonly (readonly [string, string])[];
  /** They are signed in, and their role rests until they have shown a second step. */
  isResting: boolean;
};

/** What a person wrote, apart from what the form keeps for itself. */
const isWritten = (value: string): boolean => /\S\s+\S/.test(value) && !/^[[{]/.test(value);

export function typedPage({ address, fields, isResting }: TypedProps): Page {
  const written = fields.filter(([, value]) => isWritten(value));
  const title = isResting ? resting.title : words.title;
  const body = (
    <div class="narrow">
      <h1>{title}</h1>
      <p class="lede">{words.lede}</p>
      <ol>
        <li>
          <a href={isResting ? accountPart('codes') : to.signIn} target="_blank" rel="noopener">
            {isResting ? resting.inAnotherTab : words.signIn}
          </a>
        </li>
        <li>{words.comeBack}</li>
      </ol>
      <form method="post" action={address}>
        {fields.map(([name, value], place) => (
          <input key={`${place} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <p class="buttons">
          <button class="button" type="submit">
            {words.again}
          </button>
        </p>
      </form>
      {written.length > 0 ? (
        <section aria-labelledby="typed">
          <h2 id="typed">{words.typed}</h2>
          {written.map(([name, value], place) => (
            <blockquote key={`${place} ${name}`} class="as-typed">
              {value}
            </blockquote>
          ))}
        </section>
      ) : null}
    </div>
  );
  return { title, saysWhatRests: isResting, body };
}
