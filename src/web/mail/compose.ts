/**
 * Makes a mail of its words: the same in plain text and in HTML. Everything that a person wrote is escaped; a link is
 * one of this installation or begins with http; styles stand in the tags, since mail programs drop the rest, and a
 * program that is dark gets dark colours where it understands so much.
 */
import { headLine } from '../../domain/mail/address.ts';
import type { MailFacts, Receiver } from '../../domain/mail/mail.ts';
import { refuseMailAddress } from '../addresses.ts';
import { type MailPart, type MailWords, mailFrame as words, wordsOfMail } from '../words/mail.ts';

/** What is around the words. `origin`: `https://weft.example`. */
export type MailFrame = {
  to: Receiver;
  partnership: string;
  origin: string;
  /** Where such mail can be refused; null where it cannot. */
  refuseAt: string | null;
};

export type ComposedMail = { subject: string; text: string; html: string };

/** What no text can hold, in mail or anywhere: controls but line breaks, halves of characters. */
const UNFIT = /[^\P{Cc}\n]|\p{Cs}/gu;
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNFIT, '').trim();

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** The whole address of a link; throws where it is neither a path of ours nor an address of the web. */
export function wholeLink(link: string, origin: string): string {
  const isPath = /^\/(?![/\\])/.test(link);
  const isWeb = /^https?:\/\//i.test(link);
  if ((!isPath && !isWeb) || !URL.canParse(link, origin)) throw new Error('A mail’s link is no address.');
  return new URL(link, origin).href;
}

type Whole = MailFrame & { mail: MailWords; link: string | null };

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

function partAsText(part: MailPart): string {
  if ('say' in part) return tidy(part.say);
  if ('quote' in part) return indented(tidy(part.quote));
  return part.list.map((one) => `* ${tidy(one)}`).join('\n');
}

function asText({ mail, to, partnership, link, refuseAt }: Whole): string {
  const blocks = [
    words.hello(headLine(to.name)),
    ...mail.parts.map(partAsText),
    ...(mail.button && link ? [`${headLine(mail.button.label)}:\n${link}`] : []),
    ...mail.after.map(tidy),
    `-- \n${words.sentBy(headLine(partnership))}`,
    ...(refuseAt ? [`${words.refuseAt}\n${refuseAt}`] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const FACE = "font-family: 'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif";
const STYLE = {
  body: `margin: 0; padding: 0; background-color: #fbfaf6; color: #16262b; ${FACE}; font-size: 18px; line-height: 1.5`,
  sheet: 'max-width: 600px; margin: 0 auto; padding: 24px 16px',
  title: 'font-size: 24px; line-height: 1.25; margin: 0 0 16px',
  say: 'margin: 0 0 16px',
  quote: 'margin: 0 0 16px; padding: 4px 0 4px 16px; border-left: 4px solid #0f5c66',
  list: 'margin: 0 0 16px; padding-left: 24px',
  button:
    'display: inline-block; padding: 12px 20px; border-radius: 6px; background-color: #0f5c66; color: #ffffff; font-weight: bold; text-decoration: none',
  link: 'color: #0f5c66; word-break: break-all',
  foot: 'margin: 24px 0 0; padding-top: 16px; border-top: 1px solid #6d7a7d; font-size: 16px; color: #4c5d62',
} as const;
/** The colours of the dark scheme (`styles/tokens.css`), for programs that ask for them. */
const DARK = `@media (prefers-color-scheme: dark) {
.w-body, .w-sheet { background-color: #10191c !important; color: #e9eeec !important }
.w-link { color: #7cc8cf !important } .w-quote { border-left-color: #7cc8cf !important }
.w-button { background-color: #7cc8cf !important; color: #0b2226 !important }
.w-foot { color: #a9b7b6 !important; border-top-color: #8b9a9b !important }
}`;

const lines = (text: string): string => escaped(tidy(text)).replaceAll('\n', '<br>');

function partAsHtml(part: MailPart): string {
  if ('say' in part) return `<p style="${STYLE.say}">${lines(part.say)}</p>`;
  if ('quote' in part)
    return `<blockquote class="w-quote" style="${STYLE.quote}">${lines(part.quote)}</blockquote>`;
  const items = part.list.map((one) => `<li>${lines(one)}</li>`).join('');
  return `<ul style="${STYLE.list}">${items}</ul>`;
}

function buttonAsHtml(label: string, link: string): string {
  const href = escaped(link);
  return `<p style="${STYLE.say}"><a class="w-button" style="${STYLE.button}" href="${href}">${escaped(headLine(label))}</a></p>
<p style="${STYLE.say}">${words.copy}<br><a class="w-link" style="${STYLE.link}" href="${href}">${href}</a></p>`;
}

function asHtml({ mail, to, partnership, link, refuseAt }: Whole): string {
  const subject = escaped(headLine(mail.subject));
  const parts = [
    `<h1 style="${STYLE.title}">${subject}</h1>`,
    `<p style="${STYLE.say}">${escaped(words.hello(headLine(to.name)))}</p>`,
    ...mail.parts.map(partAsHtml),
    ...(mail.button && link ? [buttonAsHtml(mail.button.label, link)] : []),
    ...mail.after.map((one) => partAsHtml({ say: one })),
  ];
  const refuse = refuseAt
    ? `<br><a class="w-link" style="${STYLE.link}" href="${escaped(refuseAt)}">${words.refuse}</a>`
    : '';
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${DARK}</style>
</head>
<body class="w-body" style="${STYLE.body}">
<main class="w-sheet" style="${STYLE.sheet}">
${parts.join('\n')}
<p class="w-foot" style="${STYLE.foot}">${escaped(words.sentBy(headLine(partnership)))}${refuse}</p>
</main>
</body>
</html>
`;
}

/** Throws where the mail cannot be made: its link is no address. */
export function composeMail(facts: MailFacts, frame: MailFrame): ComposedMail {
  const mail = wordsOfMail(facts);
  const link = mail.button && wholeLink(mail.button.link, frame.origin);
  const whole: Whole = { ...frame, mail, link };
  return { subject: headLine(mail.subject), text: asText(whole), html: asHtml(whole) };
}

/** As the outbox wants it (`commands/mail/send-mails.ts`); `origin`: asked at every mail, since it may be known late. */
export function composeAt(origin: () => string) {
  return (
    facts: MailFacts,
    around: { to: Receiver; partnership: { id: string; name: string }; unsubscribe: string | null },
  ): ComposedMail & { unsubscribeAt: string | null } => {
    const { to, partnership, unsubscribe } = around;
    const unsubscribeAt = unsubscribe && origin() + refuseMailAddress(partnership.id, unsubscribe);
    const frame = { to, partnership: partnership.name, origin: origin(), refuseAt: unsubscribeAt };
    return { ...composeMail(facts, frame), unsubscribeAt };
  };
}
