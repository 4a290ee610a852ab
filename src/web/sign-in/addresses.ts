/** Where the pages of signing in are. */
const part = encodeURIComponent;

export const signInAddresses = {
  signIn: '/sign-in',
  askLink: '/sign-in/link',
  linkSent: '/sign-in/sent',
  code: '/sign-in/code',
  passkey: '/sign-in/passkey',
  passkeyOptions: '/sign-in/passkey/options',
  provider: '/sign-in/provider',
  signOut: '/sign-out',
  places: '/places',
  account: '/account',
} as const;

export const linkAddress = (secret: string): string => `/sign-in/link/${part(secret)}`;

export type AccountPart =
  | 'name'
  | 'address'
  | 'password'
  | 'codes'
  | 'codes/confirm'
  | 'codes/stop'
  | 'codes/recovery'
  | 'passkeys'
  | 'passkeys/options'
  | 'sessions/end';
export const accountPart = (name: AccountPart): string => `/account/${name}`;
export const passkeyAddress = (id: string): string => `/account/passkeys/${part(id)}/remove`;
export const newAddressLink = (secret: string): string => `/account/address/${part(secret)}`;

/** Pages that lead into a partnership: nobody has to be in one to open them. */
export const leadsIn = (path: string): boolean => /^\/(join|first)\//.test(path);

/** Where somebody wanted to go: one of our own pages, else none. */
export function ownPath(wanted: string): string {
  const isPath = /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(wanted);
  return isPath && wanted.length < 500 && !/^\/(sign-in|sign-out)(\/|\?|$)/.test(wanted) ? wanted : '';
}
