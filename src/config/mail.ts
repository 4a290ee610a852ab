/**
 * Where mail goes and who it comes from, as two settings.
 *
 * - `WEFT_SMTP_URL`: `smtps://name:password@mail.example:465` is encrypted from the start; `smtp://…:587` before
 *   anything is sent. To a server on this machine it need not be; to one within a network of one's own, `?encryption=offered`
 *   says that it need not be either. `?certificate=any` takes a certificate that nobody vouches for.
 * - `WEFT_MAIL_FROM`: an address, or a name with an address in angle brackets.
 */
import { headLine, readAddress } from '../domain/mail/address.ts';
import type { Receiver } from '../domain/mail/mail.ts';
import type { SmtpSettings } from '../services/mail.ts';
import { isLoopback } from './network.ts';

const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;
type Way = keyof typeof PORTS;
const isWay = (protocol: string): protocol is Way => Object.hasOwn(PORTS, protocol);

const SHAPE =
  'it must read smtp://name:password@mail.example:587 or smtps://name:password@mail.example:465, and signs like @ or # in the password are written as %40 or %23';

/** The settings; or what is wrong with the text, which is not told: it may hold a password. */
export function readSmtpUrl(text: string): SmtpSettings | { fault: string } {
  if (!URL.canParse(text)) return { fault: SHAPE };
  const url = new URL(text);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isPlain = ['', '/'].includes(url.pathname) && url.hash === '';
  if (!isWay(url.protocol) || host === '' || !isPlain) return { fault: SHAPE };
  const name = plain(url.username);
  const password = plain(url.password);
  if (name === null || password === null || (name === '') !== (password === '')) return { fault: SHAPE };
  const wish = readWish(url.searchParams);
  if ('fault' in wish) return wish;
  const usual = isLoopback(host) ? 'offered' : 'required';
  return {
    ...{ host, port: url.port === '' ? PORTS[url.protocol] : Number(url.port) },
    encryption: url.protocol === 'smtps:' ? 'wrapped' : (wish.encryption ?? usual),
    login: name === '' ? null : { name, password },
    anyCertificate: wish.anyCertificate,
  };
}

function plain(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

type Wish = { encryption: 'required' | 'offered' | null; anyCertificate: boolean };

function readWish(query: URLSearchParams): Wish | { fault: string } {
  const wish: Wish = { encryption: null, anyCertificate: false };
  for (const [name, value] of query) {
    if (name === 'encryption' && (value === 'required' || value === 'offered')) wish.encryption = value;
    else if (name === 'certificate' && value === 'any') wish.anyCertificate = true;
    else
      return {
        fault: 'after the question mark it knows encryption=required, encryption=offered and certificate=any',
      };
  }
  return wish;
}

export const FROM_FAULT =
  'it must be an address, such as weft@council.example, or Weft <weft@council.example>';

/** The name is empty where none is given; null where it is no address. */
export function readMailFrom(text: string): Receiver | null {
  const named = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(text);
  const address = readAddress(named?.[2] ?? text);
  return address === null ? null : { name: headLine(named?.[1] ?? ''), address };
}
