/**
 * `<use-passkey>`: uses a passkey, or makes one, where the browser can. Without it the page has other ways. The server
 * asks (`data-options`), the device signs, the server judges (`data-answer`) and says where to go on.
 */

type Asked = { publicKey: Record<string, unknown> };
type Reader = {
  parseRequestOptionsFromJSON?: (options: unknown) => PublicKeyCredentialRequestOptions;
  parseCreationOptionsFromJSON?: (options: unknown) => PublicKeyCredentialCreationOptions;
};

const reader = (): Reader | null =>
  typeof PublicKeyCredential === 'undefined' ? null : (PublicKeyCredential as unknown as Reader);

async function post(address: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error('refused');
  return (await answer.json()) as Record<string, unknown>;
}

export class UsePasskey extends HTMLElement {
  connectedCallback(): void {
    const able = reader();
    if (!able?.parseRequestOptionsFromJSON || !able.parseCreationOptionsFromJSON) return;
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', this.ask);
  }

  private ask = async (): Promise<void> => {
    const { options = '', answer = '' } = this.dataset;
    this.say('');
    try {
      const credential = await this.sign(await post(options, {}));
      const named = this.querySelector('input')?.value ?? '';
      const { location } = await post(answer, { response: credential, name: named });
      if (typeof location === 'string') window.location.assign(location);
    } catch {
      this.say(this.dataset.failed ?? '');
    }
  };

  private async sign(options: Asked['publicKey']): Promise<unknown> {
    const able = reader();
    const made =
      this.dataset.kind === 'make'
        ? await navigator.credentials.create({
            publicKey: able?.parseCreationOptionsFromJSON?.(options) as never,
          })
        : await navigator.credentials.get({
            publicKey: able?.parseRequestOptionsFromJSON?.(options) as never,
          });
    if (made === null) throw new Error('none');
    return (made as PublicKeyCredential).toJSON();
  }

  private say(sentence: string): void {
    const place = this.querySelector<HTMLElement>('[role="alert"]');
    if (!place) return;
    place.hidden = sentence === '';
    place.textContent = sentence;
  }
}
