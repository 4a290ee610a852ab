/**
 * A real OpenID Connect provider on this machine: whoever signs in there by an address has it, proved or not. What
 * stands before the address says what else the provider says: that it asked for two steps, or that it asked long ago.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { type ProviderWants, WANTS_NOTHING } from '../../src/domain/access/provider-word.ts';
import { PROVIDED_TIMES, type SessionTimes } from '../../src/domain/access/session-times.ts';
import type { OidcSettings } from '../../src/services/sign-in/settings.ts';

export const CLIENT = { clientId: 'weft', clientSecret: 'a secret of the client, long enough' };

export type Running = {
  issuer: string;
  /** Tells it where Weft is, once that is known. */
  open: (app: string) => void;
  close: () => Promise<void>;
};

const UNPROVED = /^unproved\./;
const BEFORE_ADDRESS = /^((unproved|strong|early)\.)+/;

/** What the provider keeps of how and when it asked; that of two steps, or that it was two hours ago. */
const statementOf = (login: string) => ({
  ...(/\bstrong\./.test(login) && { acr: 'two-steps', amr: ['pwd', 'otp'] }),
  ...(/\bearly\./.test(login) && { ts: Math.floor(Date.now() / 1000) - 2 * 60 * 60 }),
});

/** The settings with which Weft speaks to it; it wants nothing and lets sessions live as is usual unless said. */
export const settingsFor = (
  issuer: string,
  wants: Partial<ProviderWants> = {},
  times: SessionTimes = PROVIDED_TIMES,
): OidcSettings => ({
  ...{ ...CLIENT, issuer, name: 'Calder Council', times },
  wants: { ...WANTS_NOTHING, ...wants },
});

type Login = { accountId: string };

/** Its own pages for trials know no strength: it is put in where they say who came. */
function sayStrength(provider: Provider): void {
  const finish = provider.interactionFinished.bind(provider);
  provider.interactionFinished = (asked, answer, result, options) => {
    const login = 'login' in result ? (result.login as Login) : null;
    const said = login ? { ...result, login: { ...login, ...statementOf(login.accountId) } } : result;
    return finish(asked, answer, said, options);
  };
}

/** Keeps cookies as a browser does, of one site. */
function jar() {
  const kept = new Map<string, string>();
  return {
    header: () => [...kept].map(([name, value]) => `${name}=${value}`).join('; '),
    take: (answer: Response) => {
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        kept.set(pair.slice(0, at), pair.slice(at + 1));
      }
    },
  };
}

/** Goes through the provider's pages as somebody, without a browser; the address that it sends them back to. */
export async function walkThrough(start: string, login: string): Promise<URL> {
  const cookies = jar();
  const issuer = new URL(start).origin;
  let at = start;
  let form: URLSearchParams | undefined;
  for (let steps = 0; steps < 12; steps += 1) {
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: cookies.header() },
      ...(form && { method: 'POST', body: form }),
    });
    cookies.take(answer);
    const next = answer.headers.get('location');
    form = undefined;
    if (next !== null) {
      at = new URL(next, at).href;
      if (!at.startsWith(issuer)) return new URL(at);
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    at = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', at).href;
    form = new URLSearchParams({ prompt, login, password: 'anything' });
  }
  throw new Error('The provider led nowhere.');
}

export async function startProvider(): Promise<Running> {
  let provider: Provider | null = null;
  const server = createServer((asked, answer) => {
    if (provider) provider.callback()(asked, answer);
    else answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    open: (app) => {
      provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.clientId,
            client_secret: CLIENT.clientSecret,
            redirect_uris: [`${app}/sign-in/callback/oidc`],
            token_endpoint_auth_method: 'client_secret_post',
          },
        ],
        pkce: { required: () => true },
        acrValues: ['one-step', 'two-steps'],
        claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
        conformIdTokenClaims: false,
        cookies: { keys: ['a key for tests'] },
        ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
        findAccount: (_context, id) => ({
          accountId: id,
          claims: async () => ({
            sub: id,
            email: id.replace(BEFORE_ADDRESS, ''),
            email_verified: !UNPROVED.test(id),
            name: 'Omar Reed',
          }),
        }),
      });
      sayStrength(provider);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
