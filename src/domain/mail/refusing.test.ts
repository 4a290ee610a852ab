import { expect, it } from 'vitest';
import { MAIL_KINDS, type MailKind, mailDeeds } from './mail.ts';
import { isRefused, type RefusalReach, refusalOf } from './refusing.ts';

it.each<[RefusalReach, MailKind, boolean, boolean]>([
  // what was refused, in a mail of the kind, then: a reminder comes not, a sign-in link comes not
  ['kind', 'reminder', true, false],
  ['kind', 'notice', false, false],
  ['partnership', 'notice', true, false],
  ['everywhere', 'invitation', true, false],
])('refusing %s in a mail of the kind %s', (reach, kind, reminder, signIn) => {
  const refusal = refusalOf(reach, kind);
  expect(isRefused('reminder', [refusal])).toBe(reminder);
  expect(isRefused('signInLink', [refusal])).toBe(signIn);
});

it('is nothing where nothing was refused', () => expect(isRefused('notice', [])).toBe(false));

it('calls essential what was asked for or guards an account, and nothing else', () => {
  const essential = Object.entries(MAIL_KINDS).filter(([, rule]) => rule.essential);
  expect(essential.map(([kind]) => kind)).toEqual([
    'signInLink',
    'passwordReset',
    'addressConfirmation',
    'securityNotice',
    'trial',
  ]);
});

it.each([
  ['queued', true, { tryAgain: false, cancel: true }],
  ['sending', true, { tryAgain: false, cancel: false }],
  ['failed', true, { tryAgain: true, cancel: true }],
  ['failed', false, { tryAgain: false, cancel: false }],
  ['held', true, { tryAgain: true, cancel: true }],
  ['sent', false, { tryAgain: false, cancel: false }],
  ['cancelled', false, { tryAgain: false, cancel: false }],
  ['refused', false, { tryAgain: false, cancel: false }],
] as const)('a mail that is %s, with content: %s', (state, hasContent, deeds) => {
  expect(mailDeeds({ state, hasContent })).toEqual(deeds);
});
