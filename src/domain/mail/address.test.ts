import { describe, expect, it } from 'vitest';
import { headLine, readAddress, sameAddress } from './address.ts';

describe('an address', () => {
  it.each([
    ['ann@lee.example', 'ann@lee.example'],
    ['  Ann.Lee+plan@Council.EXAMPLE ', 'Ann.Lee+plan@council.example'],
    ["o'neill@sub.health.example", "o'neill@sub.health.example"],
    ['ann@bücher.example', 'ann@bücher.example'],
    [`${'a'.repeat(64)}@lee.example`, `${'a'.repeat(64)}@lee.example`],
  ])('%s is one', (typed, address) => expect(readAddress(typed)).toBe(address));

  it.each([
    [''],
    ['ann'],
    ['@lee.example'],
    ['ann@'],
    ['ann@lee'],
    ['ann@lee.example.'],
    ['ann@.example'],
    ['ann@-lee.example'],
    ['ann..lee@lee.example'],
    ['.ann@lee.example'],
    ['ann lee@lee.example'],
    ['ann@lee.example, ben@lee.example'],
    ['ann@lee.example;ben@lee.example'],
    ['Ann <ann@lee.example>'],
    ['"ann lee"@lee.example'],
    ['ann@[127.0.0.1]'],
    ['ann@127.0.0.1'],
    ['ann@lee.example\r\nBcc: ben@lee.example'],
    ['ann\n@lee.example'],
    ['ann@lee.example\0'],
    ['änn@lee.example'],
    [`${'a'.repeat(65)}@lee.example`],
    [`ann@${'a'.repeat(64)}.example`],
    [`ann@${'lee.'.repeat(70)}example`],
  ])('%j is none', (typed) => expect(readAddress(typed)).toBeNull());

  it('is the same however it is written', () => {
    expect(sameAddress(' Ann@Lee.example')).toBe(sameAddress('ann@lee.EXAMPLE'));
  });
});

describe('a line of the head', () => {
  it.each([
    ['Your plan', 'Your plan'],
    ['Your plan\r\nBcc: ben@lee.example', 'Your plan Bcc: ben@lee.example'],
    ['a\u2028b\u2029c\u0000d\u007fe', 'a b c d e'],
    ['invoice\u202egpj.exe', 'invoice gpj.exe'],
    ['half \ud83d', 'half'],
    ['  two   blanks ', 'two blanks'],
  ])('%j', (text, line) => expect(headLine(text)).toBe(line));

  it('is not endless, and cut between whole characters', () => {
    const cut = headLine('🧵'.repeat(300));
    expect([...cut]).toHaveLength(200);
    expect(cut.endsWith('🧵…')).toBe(true);
  });
});
