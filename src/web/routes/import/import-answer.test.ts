import { expect, it } from 'vitest';
import { answerForm, givenAnswer, placeOf } from './import-answer.ts';

type Fields = Record<string, string | string[]>;
const sent = (fields: Fields) => givenAnswer(answerForm({ question: 'doubt:0:0', ...fields }));

it.each<[string, Fields, unknown]>([
  ['one of the readings', { answer: 'reading:1' }, { kind: 'reading', index: 1 }],
  ['right as read', { answer: 'asRead' }, { kind: 'asRead' }],
  ['left open', { answer: 'skip' }, { kind: 'skip' }],
  ['taken back', { answer: 'open' }, null],
  ['typed', { answer: 'own', text: ' by June ' }, { kind: 'own', text: 'by June' }],
  ['kept as a note', { answer: 'place:planNote' }, { kind: 'place', to: { as: 'planNote' } }],
  [
    'put with a row',
    { answer: 'place:note', row: ' 12 ' },
    { kind: 'place', to: { as: 'note', action: 11 } },
  ],
  [
    'the kind of a section',
    { answer: 'sectionKind', section: 'targets' },
    { kind: 'sectionKind', section: 'targets' },
  ],
  [
    'one body',
    { question: 'names:a 1', answer: 'oneBody:A:1', same: ['A:1', 'B'] },
    { kind: 'oneBody', name: 'A:1', names: ['A:1', 'B'] },
  ],
  [
    'one body by another name',
    { question: 'names:a', answer: 'oneBody', text: 'C', same: ['A', 'B'] },
    { kind: 'oneBody', name: 'C', names: ['A', 'B'] },
  ],
  ['different bodies', { question: 'names:a', answer: 'allDiffer' }, { kind: 'allDiffer' }],
])('%s', (_title, fields, answer) => expect(sent(fields)).toMatchObject({ ok: true, value: { answer } }));

it.each<[string, Fields]>([
  ['no answer', {}],
  ['a reading of no number', { answer: 'reading:x' }],
  ['a reading below none', { answer: 'reading:-1' }],
  ['nothing typed', { answer: 'own', text: '  ' }],
  ['a row of no number', { answer: 'place:note', row: 'twelve' }],
  ['row 0', { answer: 'place:subAction', row: '0' }],
  ['a kind of section that is none', { answer: 'sectionKind', section: 'poem' }],
  ['a name of nothing', { question: 'names:a', answer: 'oneBody', text: '', same: ['A', 'B'] }],
  ['one name by itself', { question: 'names:a', answer: 'oneBody', text: 'A', same: 'A' }],
])('%s is told', (_title, fields) => {
  const given = sent(fields);
  expect(given.ok).toBe(false);
  if (!given.ok) expect(given.problem.remedy).not.toBe('');
});

it.each([
  ['doubt:11:2', 'row-12'],
  ['field:0:leads', 'row-1'],
  ['unplaced:2', 'unplaced-3'],
  ['section:0', 'section-1'],
  ['names:a', 'names'],
  ['nonsense', 'names'],
])('%s belongs to #%s', (question, place) => expect(placeOf(question)).toBe(place));

it('takes a version that cannot be one for none', () => {
  expect(answerForm({ seen: '3' }).seen).toBe(3);
  expect(answerForm({ seen: '-3' }).seen).toBe(0);
  expect(answerForm({ seen: 'x' }).seen).toBe(0);
  expect(answerForm({}).seen).toBe(0);
});
