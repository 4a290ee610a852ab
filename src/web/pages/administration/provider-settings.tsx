/** What holds for those who come by somebody else’s sign-in service: said on the server alone, and told here. */
import type { OidcSettings } from '../../../services/sign-in/settings.ts';
import { providerSettings as words } from '../../words/settings.ts';

/** What its tokens must say, in sentences; none where nothing is asked. */
function wanted({ wants, name }: OidcSettings): string[] {
  const { acr, amr, isRequired, isSecondStep, maxAge } = wants;
  const named = [...acr, ...amr].join(', ');
  return [
    ...(isRequired ? [words.required(name, named)] : []),
    ...(isSecondStep ? [words.secondStep(named)] : [words.oneStep]),
    ...(maxAge === null ? [] : [words.maxAge(name, maxAge)]),
  ];
}

export function ProviderSettings({ oidc }: { oidc: OidcSettings | null }) {
  if (!oidc) return <p class="quiet">{words.none}</p>;
  const { name, times } = oidc;
  return (
    <>
      <h3>{words.title(name)}</h3>
      <ul>
        <li>{words.times(times)}</li>
        {wanted(oidc).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="quiet">{words.where}</p>
    </>
  );
}
