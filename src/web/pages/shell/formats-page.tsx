/** What can be had in another format at once, what can be asked for, and of whom. */
import { formats as words } from '../../words/formats.ts';
import type { Page } from './page.ts';

export function formatsPage(contact: string | null): Page {
  const body = (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <h2>{words.nowTitle}</h2>
      <ul>
        {words.now.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h2>{words.askTitle}</h2>
      <p>{words.ask}</p>
      <h2>{words.whomTitle}</h2>
      {contact ? (
        <p>{words.whom(contact)}</p>
      ) : (
        <>
          <p>{words.nobody}</p>
          <p class="quiet">{words.forKeeper}</p>
        </>
      )}
    </div>
  );
  return { title: words.title, body };
}
