/** A real OpenID Connect provider on this machine: whoever signs in there by an address has it, proved or not. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENT = { clientId: 'weft', clientSecret: 'a secret of the client, long enough' };

export type Running = {
  issuer: string;
  /** Tells it where Weft is, once that is known. */
  open: (app: string) => void;
  close: () => Promise<void>;
};

const UNPROVED = /^unproved\./;

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
        claims: { email: ['email', 'email_verified'], profile: ['name'] },
        conformIdTokenClaims: false,
        cookies: { keys: ['a key for tests'] },
        ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
        findAccount: (_context, id) => ({
          accountId: id,
          claims: async () => ({
            sub: id,
            email: id.replace(UNPROVED, ''),
            email_verified: !UNPROVED.test(id),
            name: 'Omar Reed',
          }),
        }),
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
