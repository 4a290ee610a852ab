import { describe, expect, it } from 'vitest';
import { hostOf, saySize } from './attachment.ts';
import { FILE_TYPES, faultOfName, isShown, namedByType, runsByName, typeOf } from './file-types.ts';

describe('the name of a file and what is in it', () => {
  it.each([
    ['minutes.pdf', 'application/pdf', null],
    ['Minutes 3.2.2026.PDF', 'application/pdf', null],
    ['minutes', 'application/pdf', null],
    ['photo.jpeg', 'image/jpeg', null],
    ['letter.doc', 'application/x-cfb', null],
    ['letter.docx', 'application/x-cfb', { fault: 'another', ending: 'docx' }],
    ['photo.png', 'image/jpeg', { fault: 'another', ending: 'png' }],
    ['minutes.pdf.exe', 'application/pdf', { fault: 'runs', ending: 'exe' }],
    ['minutes.exe.pdf', 'application/pdf', { fault: 'runs', ending: 'exe' }],
    ['plan.docm', 'application/pdf', { fault: 'runs', ending: 'docm' }],
    ['page.html', 'text/plain', { fault: 'runs', ending: 'html' }],
    ['page.svg ', 'text/plain', { fault: 'runs', ending: 'svg' }],
    ['annual\u202Efdp.exe', 'application/pdf', { fault: 'turned' }],
    ['\u2067txt.pdf', 'application/pdf', { fault: 'turned' }],
    ['.htaccess', 'text/plain', { fault: 'another', ending: 'htaccess' }],
    ['notes.', 'text/plain', { fault: 'another', ending: '' }],
  ])('%j with %s in it: %j', (name, mediaType, fault) => {
    const told = typeOf(mediaType);
    expect(told && faultOfName(name, told)).toEqual(fault);
  });

  it('no type of ours has an ending that runs, and each ending has one type', () => {
    const endings = FILE_TYPES.flatMap((type) => type.endings);
    expect(endings.filter((ending) => runsByName(`a.${ending}`) !== null)).toEqual([]);
    expect(new Set(endings).size).toBe(endings.length);
    expect(FILE_TYPES.filter((type) => isShown(type.mediaType)).length).toBe(4);
  });

  it('a name without an ending is given its type’s', () => {
    const pdf = typeOf('application/pdf');
    expect(pdf && namedByType('Minutes', pdf)).toBe('Minutes.pdf');
    expect(pdf && namedByType('Minutes.PDF', pdf)).toBe('Minutes.PDF');
  });
});

it.each([
  ['https://rivers.example/report?x=1#top', 'rivers.example'],
  ['http://Rivers.Example', 'rivers.example'],
  ['https://bank.example@evil.example/x', 'evil.example'],
  ['https://rivers.example:8080/x', 'rivers.example:8080'],
  ['https://rivers.example\\@evil.example', 'rivers.example'],
])('the host of %s is %s', (address, host) => {
  expect(hostOf(address)).toBe(host);
});

it.each([
  [3, '3 bytes'],
  [14_200, '14 kB'],
  [2_520_000, '2.5 MB'],
  [20_971_520, '21 MB'],
])('%i is %s', (bytes, said) => {
  expect(saySize(bytes)).toBe(said);
});
