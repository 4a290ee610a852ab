import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tellFile } from './tell-file.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const join = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));
const base64 = (code: string): Uint8Array => Buffer.from(code, 'base64');

const PNG = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
);
const GIF = base64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');
const JPEG_HEAD = [0xff, 0xd8];
const JPEG_REST = [0xff, 0xdb, 0, 4, 0, 1, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
/** Exif with one field, the pointer to where it was taken. */
const GPS = join(
  [0xff, 0xe1, 0, 34],
  text('Exif\0\0'),
  text('MM'),
  [0, 42, 0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0],
);
const PDF = text('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n');
const word = (more: Record<string, Uint8Array> = {}, types = 'document'): Uint8Array =>
  zipSync({
    '[Content_Types].xml': text(
      `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${types}.main+xml"/></Types>`,
    ),
    'word/document.xml': text('<document/>'),
    ...more,
  });
const odt = (more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': text('<x/>'),
    ...more,
  });
const ole = (name: string): Uint8Array =>
  join([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Buffer.alloc(600), Buffer.from(name, 'utf16le'));

const told = async (fileName: string, bytes: Uint8Array): Promise<string> => {
  const result = await tellFile({ fileName, bytes });
  if (result.ok) return result.value.mediaType;
  expect(result.problem.code).toBe('invalid');
  return result.problem.message;
};

describe('a file is kept', () => {
  it.each([
    ['minutes.pdf', PDF, 'application/pdf'],
    ['plan.docx', word(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['plan.odt', odt(), 'application/vnd.oasis.opendocument.text'],
    ['old.doc', ole('WordDocument'), 'application/x-cfb'],
    ['letter.rtf', text('{\\rtf1 Dear all}'), 'text/rtf'],
    ['photo.png', PNG, 'image/png'],
    ['photo.gif', GIF, 'image/gif'],
    ['photo.JPG', join(JPEG_HEAD, JPEG_REST), 'image/jpeg'],
    ['notes.txt', text('We met on Tuesday. 3 < 4.'), 'text/plain'],
    ['numbers.csv', text('a,b\n1,2\n'), 'text/plain'],
    ['thanks.eml', text('From: asha@calder.example\nSubject: Thank you\n\nWell done.\n'), 'text/plain'],
    ['Notizen.txt', join([0xff, 0xfe], Buffer.from('Grüße', 'utf16le')), 'text/plain'],
    ['minutes', PDF, 'application/pdf'],
  ])('%s', async (name, bytes, mediaType) => {
    expect(await told(name, bytes)).toBe(mediaType);
  });

  it('with its size, its digest, and whether it says where it was taken', async () => {
    const photo = join(JPEG_HEAD, GPS, JPEG_REST);
    const kept = await tellFile({ fileName: 'photo.jpg', bytes: photo });
    expect(kept).toMatchObject({
      ok: true,
      value: { size: photo.length, hasPlace: true, fileName: 'photo.jpg' },
    });
    const other = await tellFile({ fileName: 'photo', bytes: PNG });
    expect(other).toMatchObject({ ok: true, value: { hasPlace: false, fileName: 'photo.png' } });
    expect(other.ok && other.value.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** The same numbers every time. */
function* numbers(seed: number): Generator<number> {
  for (let n = seed; ; ) {
    n = (n * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield n;
  }
}

it('says what is wrong with whatever is broken, cut or mixed up, and never throws', async () => {
  const whole = [PNG, GIF, PDF, word(), odt(), ole('WordDocument'), join(JPEG_HEAD, GPS, JPEG_REST)];
  const names = ['a.png', 'a.gif', 'a.pdf', 'a.docx', 'a.odt', 'a.doc', 'a.jpg'];
  const random = numbers(7);
  const next = (below: number): number => (random.next().value ?? 0) % below;
  for (let round = 0; round < 1500; round += 1) {
    const at = round % whole.length;
    const bytes = Buffer.from(whole[at] ?? []);
    for (let change = 0; change < 4; change += 1) bytes[next(bytes.length)] = next(256);
    const cut = round % 3 === 0 ? bytes.subarray(0, next(bytes.length) + 1) : bytes;
    const result = await tellFile({ fileName: names[at] ?? '', bytes: cut });
    if (!result.ok) expect(result.problem.message).toMatch(/^[A-Z].*\.$/);
  }
});

const NOT_KEPT = /not a kind of file that Weft keeps|may run on a computer/;

describe('a file is refused', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['empty.pdf', new Uint8Array(0), /is empty/],
    ['huge.txt', new Uint8Array(21 * 1024 * 1024).fill(65), /larger than 20 MB/],
    ['page.png', text('<!DOCTYPE html><script>alert(1)</script>'), NOT_KEPT],
    ['page.txt', text('\n  <html><body>hello'), NOT_KEPT],
    [
      'picture.svg',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      NOT_KEPT,
    ],
    ['picture.txt', text('<?xml version="1.0"?><svg onload="alert(1)"/>'), NOT_KEPT],
    ['run.txt', text('#!/bin/sh\nrm -rf /'), NOT_KEPT],
    ['program.pdf', join(text('MZ'), Buffer.alloc(512, 0x90)), NOT_KEPT],
    ['program.exe', PDF, /says \.exe may run/],
    ['minutes.pdf.exe', PDF, /says \.exe may run/],
    ['minutes.js.pdf', PDF, /says \.js may run/],
    ['plan.docm', word({}, 'document'), /says \.docm may run/],
    ['all.zip', zipSync({ 'a.txt': text('a') }), NOT_KEPT],
    ['all.docx', zipSync({ 'a.txt': text('a') }), NOT_KEPT],
    [
      'photo.png',
      join(JPEG_HEAD, JPEG_REST),
      /name ends in \.png, and what is in the file is a picture \(JPEG\)/,
    ],
    ['plan.pdf', word(), /name ends in \.pdf, and what is in the file is a Word document/],
    ['annual\u202Efdp.txt', text('hello'), /turn its letters round/],
    ['macros.docx', word({ 'word/vbaProject.bin': text('x') }), /holds macros/],
    ['macros.odt', odt({ 'Basic/Standard/Module1.xml': text('x') }), /holds macros/],
    ['macros.doc', ole('WordDocument_VBA_PROJECT'), /holds macros/],
    ['setup.doc', ole('MsiSummary'), /two things at once/],
    ['locked.doc', ole('EncryptedPackage'), /locked with a password/],
    ['within.docx', word({ 'word/embeddings/x.exe': text('MZ') }), /two things at once/],
    ['object.rtf', text('{\\rtf1 {\\object\\objdata 0105}}'), /two things at once/],
    ['photo.gif', join(GIF, text('<script>alert(1)</script>')), /two things at once/],
    ['photo.png', join(PNG, zipSync({ 'a.class': text('x') })), /two things at once/],
    ['photo.jpg', join(JPEG_HEAD, [0xff, 0xfe, 0, 12], text('%PDF-1.4\n'), JPEG_REST), /two things at once/],
    ['minutes.pdf', join(PDF, zipSync({ 'a.js': text('x') })), /two things at once/],
    ['cut.pdf', PDF.subarray(0, 30), /damaged or was cut short/],
    ['cut.docx', word().subarray(0, 300), /damaged|not a kind/],
  ])('%s', async (name, bytes, sentence) => {
    expect(await told(name, bytes)).toMatch(sentence);
  });
});
