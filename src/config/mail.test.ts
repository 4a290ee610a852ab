import { describe, expect, it } from 'vitest';
import { readMailFrom, readSmtpUrl } from './mail.ts';

describe('the address of a mail server', () => {
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, encryption: 'required', login: null }],
    ['smtps://mail.example', { host: 'mail.example', port: 465, encryption: 'wrapped', login: null }],
    ['smtp://mail.example:25/', { port: 25, encryption: 'required' }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, encryption: 'offered' }],
    ['smtp://[::1]:2525', { host: '::1', encryption: 'offered' }],
    ['smtp://localhost?encryption=required', { encryption: 'required' }],
    ['smtp://relay.example:25?encryption=offered', { encryption: 'offered', anyCertificate: false }],
    ['smtps://mail.example?certificate=any', { encryption: 'wrapped', anyCertificate: true }],
    [
      'smtp://ann%40lee.example:p%40ss%23@mail.example',
      { login: { name: 'ann@lee.example', password: 'p@ss#' } },
    ],
  ])('%s', (text, settings) => expect(readSmtpUrl(text)).toMatchObject(settings));

  it.each([
    'mail.example',
    'mail.example:587',
    'http://mail.example',
    'smtp://',
    'smtp://mail.example/inbox',
    'smtp://ann@mail.example',
    'smtp://:secret@mail.example',
    'smtp://ann:50%@mail.example',
    'smtp://mail.example?certificate=none',
    'smtp://mail.example?tls=off',
  ])('is not %s, and what is wrong tells no password', (text) => {
    const read = readSmtpUrl(text);
    expect(read).toHaveProperty('fault');
    expect(JSON.stringify(read)).not.toMatch(/secret|50%/);
  });
});

describe('who mail comes from', () => {
  it.each([
    ['weft@council.example', '', 'weft@council.example'],
    ['Weft <weft@council.example>', 'Weft', 'weft@council.example'],
    ['"Calder Vale, together" <weft@council.example>', 'Calder Vale, together', 'weft@council.example'],
    [' <weft@council.example> ', '', 'weft@council.example'],
  ])('%s', (text, name, address) => expect(readMailFrom(text)).toEqual({ name, address }));

  it.each([
    '',
    'Weft',
    'weft@council',
    'Weft <weft>',
    'a@b.example, c@d.example',
    'W <a@b.example> <c@d.example>',
  ])('is not %s', (text) => expect(readMailFrom(text)).toBeNull());
});
