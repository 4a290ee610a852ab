import { expect, it } from 'vitest';
import { resolveCrossReference } from './cross-references.ts';
import { placesOf, subjectOfReading } from './needs-subject.ts';

const subject = subjectOfReading({
  schema: 1,
  format: 'docx',
  readable: true,
  title: 'Brackwater plan',
  levels: [],
  actions: [],
  sections: [],
  unplaced: [],
  problems: [],
});
const places = placesOf({
  ...subject,
  actions: [{ id: 'a', code: '5.1.2', reference: null } as never],
  former: [
    { code: '2.1.3', actionId: 'a' },
    { code: '2.1.4', actionId: 'in another plan' },
  ],
});

it.each<[string, string | null]>([
  ['See 5.1.2', '5.1.2'],
  ['See 2.1.3', '5.1.2'],
  ['See 2.1.4', '2.1.4'],
  ['See 2.1.5', null],
])('%s points to %s', (text, code) =>
  expect(resolveCrossReference(text, places)[0]?.target?.code ?? null).toBe(code),
);
