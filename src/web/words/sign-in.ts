/** The pages of signing in: getting in, being invited, choosing where to work. */
export const signIn = {
  title: 'Sign in',
  lede: 'With a link in your mail, or with your password.',
  email: 'E-mail address',
  password: 'Password',
  enter: 'Sign in',
  withPassword: 'With your password',
  wrong:
    'That address and password do not go together. Look at both and try again, or ask for a link instead.',
  wait: (seconds: number) =>
    seconds < 90
      ? `That was tried too often. Wait ${seconds} seconds before the next try, or ask for a link by e-mail: it opens at once.`
      : `That was tried too often. Wait ${Math.ceil(seconds / 60)} minutes before the next try, or ask for a link by e-mail: it opens at once.`,
  byLink: 'With a link by e-mail',
  byLinkIntro: 'No password needed: a link comes to your mailbox and signs you in.',
  askLink: 'Send me a link',
  notAnAddress: 'This is not an e-mail address, such as ann.lee@council.example.',
  byPasskey: 'With a passkey',
  byPasskeyIntro: 'Your finger, your face or the number that opens your device.',
  usePasskey: 'Use a passkey',
  passkeyFailed: 'The passkey was not taken. Try again, or sign in another way.',
  byProvider: (name: string) => `Sign in with ${name}`,
  byProviderTitle: 'With your own organisation',
  providerRefused:
    'That did not open Weft. Only people who were invited under the address that your organisation vouches for come in this way: ask the partnership’s coordinator.',
  providerWeak:
    'Your organisation did not say that it made as sure of you as this Weft asks. Sign in there with its second step, such as its app or key, and come back.',
  providerOld:
    'Your organisation did not say when you last signed in there, or that was too long ago. Sign in there anew, and come back.',
  noAccount:
    'There is no way to sign up. Accounts are made by invitation: ask the partnership’s coordinator.',
} as const;

export const typedKept = {
  title: 'You are not signed in any more',
  lede: 'So nothing was saved. Nothing that you typed is lost either: it waits on this page.',
  signIn: 'Sign in, in another tab',
  comeBack: 'Come back to this tab and save what you typed.',
  again: 'Save what I typed',
  typed: 'What you typed',
} as const;

/** To whoever has not shown the second step that the partnership asks of their role. */
export const resting = {
  rolesRest: (roles: readonly string[]) =>
    `Your role as ${roles.join(' and ')} rests until you have shown a second step.`,
  allRest:
    'This partnership asks everybody for a second step. Until you have shown one, you see what the public sees.',
  show: 'Set it up or show it',
  title: 'A second step comes first',
  lede: 'Your role lets you in here once you have shown a second step.',
  what: 'That is a code of an app on your phone beside your password or link, or a passkey. Setting it up takes a few minutes, once.',
  setUp: 'Set up the second step',
  notNow: 'Not now: go to the plans',
  inAnotherTab: 'Set it up or show it, in another tab',
} as const;

export const linkSent = {
  title: 'Look in your mail',
  lede: 'If there is an account with that address, a link is on its way to it.',
  how: 'Open it within 10 minutes, in this browser. It opens once.',
  elsewhere: 'On another device, or in another browser, it asks for this code:',
  nothing:
    'Nothing after a few minutes? Look among the unwanted mail, and whether the address was right. One link a minute can be sent.',
  back: 'Back to signing in',
} as const;

export const linkPage = {
  title: 'Sign in to Weft',
  lede: 'You asked for a link, and this is it.',
  ledeElsewhere:
    'This link was asked for in another browser, or on another device. Type the code that stands there, on the page “Look in your mail”.',
  code: 'Code',
  hint: 'Six digits.',
  wrongCode:
    'This is not the code that stands where you asked for the link. Look there, or ask for a link here.',
  askHere: 'Ask for a link here instead',
  notYours:
    'If somebody else sent you the link or the code, close this page: it would not be your own account.',
  enter: 'Sign in',
  gone: 'This link opens nothing',
  goneWhy: 'It was used already, or is older than 10 minutes.',
  goneDo: 'Ask for a new one: it takes a moment.',
  again: 'Ask for a new link',
} as const;

export const codePage = {
  title: 'The second step',
  lede: 'Type the code that your app shows now.',
  code: 'Code',
  hint: 'Six digits. Without your phone: one of your recovery codes, which opens once.',
  enter: 'Go on',
  wrong:
    'This is not the code that the app shows now. Each code works once: wait for the next and type that.',
  wait: (seconds: number) => `Too many codes were wrong. Wait ${seconds} seconds before the next try.`,
  out: 'Sign in as somebody else',
} as const;

export const newAccount = {
  way: 'How will you sign in?',
  withPassword: 'With a password',
  withPasskey: 'With a passkey',
  withPasskeyHint:
    'Your finger, your face or the number that opens your device. You make it on the next page.',
  password: 'Password',
  passwordHint:
    '12 characters or more. Three or four words that have nothing to do with each other are easy to keep in mind and hard to guess.',
  name: 'Your name',
  email: 'Your e-mail address',
} as const;

export const firstPage = {
  title: 'An administrator’s account',
  lede: (partnership: string) =>
    `Whoever takes up this link is administrator and coordinator of ${partnership}: they invite the others and look after the settings.`,
  own: (email: string) => `You have signed in with ${email}.`,
  ownHint: 'The partnership is added to your account. You can change over between yours at any time.',
  takeOwn: 'Be its administrator with this account',
  another: 'Make another account instead',
  known: 'Have you an account here already, in another partnership?',
  signIn: 'Sign in to it',
  back: 'and you come back here.',
  second: 'An administrator needs a second step beside a password. You set it up straight afterwards.',
  make: 'Make the account',
} as const;

export const joinPage = {
  title: (partnership: string) => `Join ${partnership}`,
  lede: (name: string) => `${name}, you are invited to work here.`,
  as: 'Your account is for this address:',
  known: 'There is an account with this address already. Sign in to it, and you come back here to accept.',
  own: 'Accepting adds the partnership to your account.',
  signIn: 'Sign in to accept',
  accept: 'Accept the invitation',
} as const;

export const places = {
  title: 'Where do you want to work?',
  lede: 'You belong to more than one partnership. You can change over at any time.',
  one: 'You belong to one partnership.',
  none: 'Your account belongs to no partnership at the moment. Ask the coordinator of yours to invite you again.',
  go: (name: string) => `Work in ${name}`,
  here: 'You are working here',
} as const;

export const signOut = {
  title: 'Sign out',
  lede: 'Sign out on this device?',
  out: 'Sign out',
  everywhere: 'Sign out everywhere',
  everywhereHint: 'On this device and on every other.',
  stay: 'Stay signed in',
} as const;
