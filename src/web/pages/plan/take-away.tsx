/** The plan as files; Turbo keeps its hands off them. */
import { planPart } from '../../addresses.ts';
import { plan as words } from '../../words/plan.ts';

export function TakeAway({ slug }: { slug: string }) {
  const files = [
    { href: planPart(slug, 'export.docx'), label: words.exports.word },
    { href: planPart(slug, 'export.docx?status=yes'), label: words.exports.wordStatus },
    { href: planPart(slug, 'export.xlsx'), label: words.exports.excel },
    { href: planPart(slug, 'export.pdf?status=yes'), label: words.exports.pdf },
    { href: planPart(slug, 'export.csv'), label: words.exports.csv },
    { href: planPart(slug, 'export.json'), label: words.exports.json },
  ];
  return (
    <section class="on-screen take-away" aria-labelledby="take-away">
      <h2 id="take-away">{words.takeAway}</h2>
      <p>
        <a href={planPart(slug, 'one-page')}>{words.onAPage}</a>
      </p>
      <ul class="export-list">
        {files.map(({ href, label }) => (
          <li key={href}>
            <a href={href} data-turbo="false" download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
