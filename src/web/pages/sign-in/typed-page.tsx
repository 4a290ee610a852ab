/** Where nobody is signed in any more when a form is sent: what was typed stands here whole, and can be sent again. */
import { typedKept as words } from '../../words/sign-in.ts';
import type { Page } from '../shell/page.ts';

type TypedProps = { address: string; fields: readonly (readonly [string, string])[] };

/** What a person wrote, apart from what the form keeps for itself. */
const isWritten = (value: string): boolean => /\S\s+\S/.test(value) && !/^[[{]/.test(value);

export function typedPage({ address, fields }: TypedProps): Page {
  const written = fields.filter(([, value]) => isWritten(value));
  const body = (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <ol>
        <li>
          <a href="/sign-in" target="_blank" rel="noopener">
            {words.signIn}
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
  return { title: words.title, body };
}
