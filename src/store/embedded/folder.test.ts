import { expect, it } from 'vitest';
import { firstFault } from './folder.ts';

it.each([
  [
    '2026-11-21 21:19:25 UTC [6774] FATAL:  could not extend file "base/1": wrote only 4096 of 8192 bytes\n' +
      '2026-11-21 21:19:25 UTC [6774] HINT:  Check free disk space.\nchild process exited with exit code 134\n',
    'could not extend file "base/1": wrote only 4096 of 8192 bytes',
  ],
  [
    'initdb: error: could not change permissions of directory "x"\n',
    'could not change permissions of directory "x"',
  ],
  ['\nsomething else\n', 'something else'],
  ['', 'nothing'],
])('of what PostgreSQL said, the first fault in one line (%#)', (said, fault) => {
  expect(firstFault(said)).toBe(fault);
});
