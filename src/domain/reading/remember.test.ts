import { describe, expect, it } from 'vitest';
import { forget, remembered } from './remember.ts';

describe('remembered', () => {
  it('works once for each text, and gives what the work gives', () => {
    let times = 0;
    const length = remembered((text) => {
      times += 1;
      return text.length;
    });
    expect(['ab', 'ab', 'abc', 'ab'].map(length)).toEqual([2, 2, 3, 2]);
    expect(times).toBe(2);
  });

  it('holds nothing once it is told to forget', () => {
    let times = 0;
    const same = remembered((text) => {
      times += 1;
      return text;
    });
    same('Ann Bell');
    forget();
    same('Ann Bell');
    expect(times).toBe(2);
  });

  it('holds no more than it may: an old answer is worked out again after very many others', () => {
    let times = 0;
    const same = remembered((text) => {
      times += 1;
      return text;
    });
    same('first');
    for (let i = 0; i < 9000; i++) same(`text ${i}`);
    same('first');
    expect(times).toBe(9002);
  });
});
