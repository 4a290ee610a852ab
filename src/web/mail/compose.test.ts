import { describe, expect, it } from 'vitest';
import type { Day } from '../../domain/day.ts';
import { MAIL_KINDS, type MailFacts, SECURITY_EVENTS } from '../../domain/mail/mail.ts';
import { composeAt, composeMail, type MailFrame, wholeLink } from './compose.ts';

const FRAME: MailFrame = {
  to: { name: 'Ann Lee', address: 'ann@lee.example' },
  partnership: 'Calder Vale Partnership',
  origin: 'https://weft.example',
  refuseAt: 'https://weft.example/mail/unsubscribe/p/s',
};
const UNTIL = '2026-03-16' as Day;
const HOSTILE = `</p><script>alert("x")</script><img src=x onerror='a()'> & "quoted"`;

/** One mail of every kind, each text of a person's being the one given. */
const everyKind = (text: string): MailFacts[] => [
  { kind: 'signInLink', link: '/s', minutes: 15 },
  { kind: 'passwordReset', link: '/s', minutes: 1 },
  { kind: 'addressConfirmation', link: '/s', minutes: 60 },
  ...SECURITY_EVENTS.map((event): MailFacts => ({ kind: 'securityNotice', event, when: text })),
  { kind: 'trial', sender: text },
  { kind: 'invitation', sender: text, as: text, link: '/s', until: UNTIL },
  { kind: 'actionLink', sender: text, plan: text, code: text, action: text, link: '/s', until: UNTIL },
  { kind: 'draftLink', sender: text, plan: text, link: '/s', until: UNTIL },
  { kind: 'questionAsked', sender: text, about: text, question: text, link: '/s', until: UNTIL },
  { kind: 'questionAnswered', sender: text, about: text, question: text, answer: text, link: '/s' },
  {
    kind: 'handoverOffered',
    sender: text,
    what: [text, text],
    to: text,
    note: text,
    link: '/s',
    until: UNTIL,
  },
  { kind: 'reminder', plan: text, due: [{ code: text, text, when: text }], link: '/s' },
  { kind: 'notice', subject: text, paragraphs: [text], button: { label: text, link: '/s' } },
];

const ACTION: MailFacts = {
  ...{ kind: 'actionLink', sender: 'Asha Bright', plan: 'Living well', code: '1.2', until: UNTIL },
  ...{ action: 'Hold a welcome evening\nin every library', link: '/links/abc' },
};

it('says the same in plain text, as a person would write it', () => {
  expect(composeMail(ACTION, FRAME)).toMatchObject({
    subject: 'How does action 1.2 stand?',
    text: `Hello Ann Lee,

Asha Bright asks how an action of “Living well” stands:

> 1.2 Hold a welcome evening
> in every library

One page, one sentence: it takes about two minutes. You need no account and no password.

Say how it stands:
https://weft.example/links/abc

The link works until 16 March 2026. It is meant for you alone: please do not pass it on.

-- 
Calder Vale Partnership sent you this with Weft, where it keeps its plan. Nobody reads answers to this address.

To stop mail like this, open:
https://weft.example/mail/unsubscribe/p/s
`,
  });
});

it('says the same in HTML, with its language, a title, one heading and a button', () => {
  const { html } = composeMail(ACTION, FRAME);
  expect(html).toContain('<html lang="en-GB">');
  expect(html).toContain('<title>How does action 1.2 stand?</title>');
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toMatch(
    /<a class="w-button" style="[^"]+" href="https:\/\/weft\.example\/links\/abc">Say how it stands<\/a>/,
  );
  expect(html).toContain('1.2 Hold a welcome evening<br>in every library');
  expect(html).toContain('@media (prefers-color-scheme: dark)');
  expect(html).not.toMatch(/<(script|img|link|iframe|form)\b|https?:\/\/(?!weft\.example)/);
});

it('knows every kind there is', () => {
  const kinds = new Set(everyKind('x').map((facts) => facts.kind));
  expect([...kinds].sort()).toEqual(Object.keys(MAIL_KINDS).sort());
});

describe('what a person wrote', () => {
  it.each(everyKind(HOSTILE).map((facts) => [facts.kind, facts] as const))('stays text in %s', (_, facts) => {
    const to = { name: HOSTILE, address: 'ann@lee.example' };
    const { html, subject } = composeMail(facts, { ...FRAME, to, partnership: HOSTILE });
    expect(html).not.toMatch(/<script|<img|onerror='a|alert\("x"\)/);
    expect(html).toContain(
      '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;a()&#39;&gt; &amp; &quot;quoted&quot;',
    );
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('adds no line to the head and no control to the body', () => {
    const facts: MailFacts = {
      kind: 'notice',
      subject: 'A\r\nBcc: b@c.example',
      paragraphs: ['a\0b\u001b\ud800c'],
      button: null,
    };
    const { subject, text, html } = composeMail(facts, FRAME);
    expect(subject).toBe('A Bcc: b@c.example');
    expect(text).toContain('abc');
    expect(html).toContain('abc');
  });
});

describe('a link', () => {
  it.each([
    ['/links/abc', 'https://weft.example/links/abc'],
    ['https://other.example/x?a=1&b=2', 'https://other.example/x?a=1&b=2'],
    ['/a"b', 'https://weft.example/a%22b'],
  ])('%s leads to %s', (link, whole) => expect(wholeLink(link, FRAME.origin)).toBe(whole));

  it.each([
    'javascript:alert(1)',
    '//evil.example/x',
    '/\\evil.example',
    'data:text/html,x',
    'links/abc',
    '',
  ])('%s is none', (link) => expect(() => wholeLink(link, FRAME.origin)).toThrow('no address'));
});

it('offers to stop it only where its kind can be refused', () => {
  const compose = composeAt(() => 'https://weft.example');
  const partnership = { id: 'p', name: 'Calder Vale' };
  const facts = { kind: 'signInLink', link: '/s', minutes: 15 } as const;
  const asked = compose(facts, { to: FRAME.to, partnership, unsubscribe: null });
  expect(asked.unsubscribeAt).toBeNull();
  expect(asked.text + asked.html).not.toMatch(/unsubscribe|Stop mail/);
  const told = compose(ACTION, { to: FRAME.to, partnership, unsubscribe: 'secret' });
  expect(told.unsubscribeAt).toBe('https://weft.example/mail/unsubscribe/p/secret');
  expect(told.html).toContain('href="https://weft.example/mail/unsubscribe/p/secret"');
});
