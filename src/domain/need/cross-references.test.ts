import { describe, expect, it } from 'vitest';
import { isBroken, resolveCrossReference } from './cross-references.ts';

const places = {
  actions: [
    { code: '1.1.1', reference: null },
    { code: 'HS2', reference: 'HS 2' },
    { code: '2.1.1', reference: '7' },
  ],
  headings: [
    { code: '1', number: '1' },
    { code: '1.1', number: '1.1' },
    { code: '4.1', number: '4.1' },
  ],
};

describe('a cross-reference', () => {
  it.each([
    ['See 4.1', ['heading 4.1']],
    ['see 1.1.1', ['action 1.1.1']],
    ['links to HS2', ['action HS2']],
    ['see action HS 2', ['action HS2']],
    ['refer to 7', ['action 2.1.1']],
    ['See 4.1 and 1.1', ['heading 4.1', 'heading 1.1']],
    ['See 9.9', ['broken 9.9']],
    ['See 4.1 and 9.9', ['heading 4.1', 'broken 9.9']],
    ['as above', ['nothing named']],
    ['see the plan of 2009', ['nothing named']],
  ])('%s points to %j', (text, want) => {
    const got = resolveCrossReference(text, places).map((r) =>
      r.target ? `${r.target.kind} ${r.target.code}` : isBroken(r) ? `broken ${r.code}` : 'nothing named',
    );
    expect(got).toEqual(want);
  });
});
