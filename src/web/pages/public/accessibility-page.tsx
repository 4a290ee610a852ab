/** The accessibility statement of the partnership's site, for anybody. */
import { longDay, parseDay } from '../../../domain/day.ts';
import { NATIONS, type Settings } from '../../../domain/settings/settings.ts';
import { Prose } from '../../parts/prose.tsx';
import { accessibility as words } from '../../words/accessibility.ts';
import type { Page } from '../shell/page.ts';

function Level({ faults }: { faults: string }) {
  const lines = faults.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      <h2>{words.levelTitle}</h2>
      <p>{lines.length > 0 ? words.levelPart : words.levelFull}</p>
      {lines.length > 0 ? (
        <>
          <h2>{words.faultsTitle}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Ask({ settings }: { settings: Settings }) {
  const contact = settings.accessContact.value || settings.contact.value;
  const nation = NATIONS.find((known) => known === settings.nation.value) ?? 'england';
  return (
    <>
      <h2>{words.askTitle}</h2>
      <p>
        {words.ask} {contact ? words.askWhom(contact) : words.askUnsaid}
      </p>
      <p>
        <a href="/formats">{words.formats}</a>
      </p>
      <h2>{words.enforceTitle}</h2>
      {words.enforcers(nation).map(({ text, label, href }) => (
        <p key={href}>
          {text} <a href={href}>{label}</a>.
        </p>
      ))}
    </>
  );
}

function Dates({ settings }: { settings: Settings }) {
  const made = parseDay(settings.statementMade.value);
  const reviewed = parseDay(settings.statementReviewed.value);
  return (
    <>
      <h2>{words.datesTitle}</h2>
      <p>
        {made ? words.made(longDay(made)) : null} {reviewed ? words.reviewed(longDay(reviewed)) : null}
        {made || reviewed ? null : words.undated}
      </p>
    </>
  );
}

export function accessibilityPage(settings: Settings, partnershipName: string): Page {
  const { knownFaults, howTested } = settings;
  const body = (
    <div class="public-page">
      <h1>{words.title}</h1>
      <p class="lede">{words.lede(partnershipName)}</p>
      <p>{words.scope}</p>
      <h2>{words.canTitle}</h2>
      <ul>
        {words.can.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Level faults={knownFaults.value} />
      <Ask settings={settings} />
      <h2>{words.lawTitle}</h2>
      <p>{words.law}</p>
      {howTested.value ? (
        <>
          <h2>{words.testedTitle}</h2>
          <Prose text={howTested.value} />
        </>
      ) : null}
      <Dates settings={settings} />
    </div>
  );
  return { title: words.title, body };
}
