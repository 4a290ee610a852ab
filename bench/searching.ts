/**
 * The search over 20,000 actions in 100 plans, asked of the built program one question after another, as people type
 * them: rare words, common ones, two together, a beginning, a slip of the pen. The floor is the same program answering
 * a page that asks the database for nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePlan } from '../tests/make-plan.ts';
import { addressOf, furnishWith, startWeft } from './built-weft.ts';
import { ms, percentile, type Row, timeOf, times } from './measure.ts';
import { endProgram } from './programs.ts';

const PLANS = 100;
const ACTIONS_EACH = 200;
const ROUNDS = 4;

const SYLLABLES = [
  'ba',
  'cor',
  'den',
  'fel',
  'gar',
  'hin',
  'jo',
  'kel',
  'lum',
  'mer',
  'nos',
  'per',
  'rud',
  'sil',
  'tam',
  'vor',
];
/** Some 4,000 invented words, the same every time. */
const wordAt = (n: number): string =>
  [n % 16, Math.floor(n / 16) % 16, Math.floor(n / 256) % 16].map((at) => SYLLABLES[at]).join('');

const QUESTIONS = [
  ...Array.from({ length: 12 }, (_, n) => wordAt(n * 331)),
  ...Array.from({ length: 6 }, (_, n) => `${wordAt(n * 97)} housing`),
  ...Array.from({ length: 4 }, (_, n) => wordAt(n * 53).slice(0, 4)),
  'housing',
  'council',
  'travel to work',
  '"good housing"',
  '1.2.3',
  // Two letters changed places, one left out.
  ...Array.from({ length: 5 }, (_, n) => {
    const word = wordAt(n * 211);
    return n % 2 === 0
      ? `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`
      : word.slice(0, 3) + word.slice(4);
  }),
];

export async function benchSearching(): Promise<Row[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weft-bench-search-'));
  try {
    await furnishWith(dataFolder, async (made) => {
      for (let plan = 0; plan < PLANS; plan += 1)
        await makePlan(made, {
          actions: ACTIONS_EACH,
          slug: `plan-${plan}`,
          change: (action, n) => ({
            text: `${action.text} ${[1, 7, 31].map((by) => wordAt((plan * ACTIONS_EACH + n) * by)).join(' ')}`,
          }),
        });
    });
    const weft = await startWeft(dataFolder, { WEFT_EXAMPLE: 'no' });
    const at = addressOf(weft);
    const asked: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const question of QUESTIONS) {
        const [search, floor] = [
          await timeOf(`${at}/search?q=${encodeURIComponent(question)}`),
          await timeOf(`${at}/shortcuts`),
        ];
        if (round > 0) {
          asked.push(search);
          bare.push(floor);
        }
      }
    await endProgram(weft);
    const slow = percentile(asked, 0.95);
    return [
      {
        what: `Search in ${(PLANS * ACTIONS_EACH).toLocaleString('en-GB')} actions, 95 in 100 answers within`,
        weft: ms(slow),
        floor: ms(percentile(bare, 0.95)),
        ratio: times(slow / percentile(bare, 0.95)),
        target: '< 50 ms',
        met: slow < 50,
      },
      {
        what: '… half of them within',
        weft: ms(percentile(asked, 0.5)),
        floor: ms(percentile(bare, 0.5)),
        ratio: times(percentile(asked, 0.5) / percentile(bare, 0.5)),
        target: '',
        met: null,
      },
    ];
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
