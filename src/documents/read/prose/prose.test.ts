import { describe, expect, it } from 'vitest';
import { commitmentsIn } from '../cards/commitments.ts';
import { keyLines } from '../cards/key-lines.ts';
import { paragraphCards } from '../cards/paragraph-cards.ts';
import { madeDocument } from '../made-blocks.ts';
import { splitRunOn } from '../tables/run-on.ts';
import { outlineOf } from './outline.ts';

const items = (...texts: string[]) => splitRunOn(outlineOf(madeDocument(texts)));

describe('commitmentsIn', () => {
  it.each([
    ['under a heading of notes', ['Notes']],
    ['where the series begins again', []],
  ])('takes no footnotes for commitments %s', (_name, over) => {
    const { drafts } = commitmentsIn(
      items(
        '1. We will open a clinic in every town¹.',
        '2. We will train forty people to listen.',
        '3. Schools will keep a quiet room open.',
        '4. We will look again at the whole plan.',
        ...over,
        '1. Figures from the list of March 2009.',
        '2. As set out in the Workplace Act of 2001.',
      ),
    );
    expect(drafts.map((d) => d.reference)).toEqual(['1', '2', '3', '4']);
  });

  it('takes numbered commitments with what follows each', () => {
    const { drafts } = commitmentsIn(
      items(
        '## Young people',
        'Commitment 1: Otterby will open a club.',
        'Progress: Open.',
        'Commitment 2: We will ask pupils.',
        '## Work',
        'Commitment 3: The Trust will hire ten.',
        'It will pay them.',
      ),
    );
    expect(drafts.map((d) => [d.reference, d.path[0]?.title, d.fields.Progress])).toEqual([
      ['1', 'Young people', 'Open.'],
      ['2', 'Young people', undefined],
      ['3', 'Work', undefined],
    ]);
    expect(drafts[2]?.action.map((l) => l.text)).toEqual(['The Trust will hire ten.', 'It will pay them.']);
  });

  it('takes who and when from labels that come after each sentence', () => {
    const { drafts } = commitmentsIn(
      items(
        '1. Meet every family at the station. Lead: Otterby Welcomes. When: Ongoing.',
        '2. Find forty homes at a fair rent. Lead: Otterby Council. When: May 2027.',
        '3. Check each home for damp first. Lead: Otterby Homes. When: June 2027.',
        '4. Start classes in the evening too. Lead: Otterby College. When: July 2027.',
      ),
    );
    expect(drafts.map((d) => [d.action[0]?.text, d.leads[0]?.paragraphs[0], d.time.whole?.raw])).toEqual([
      ['Meet every family at the station.', 'Otterby Welcomes.', 'Ongoing.'],
      ['Find forty homes at a fair rent.', 'Otterby Council.', 'May 2027.'],
      ['Check each home for damp first.', 'Otterby Homes.', 'June 2027.'],
      ['Start classes in the evening too.', 'Otterby College.', 'July 2027.'],
    ]);
  });

  it('finds none in a letter', () => {
    expect(commitmentsIn(items('Dear all', '1. We met in May.', 'Yours')).drafts).toEqual([]);
  });
});

describe('paragraphCards', () => {
  it('opens a card at each coded label, and takes words that stand before theirs', () => {
    const { drafts } = paragraphCards(
      items(
        '## Getting there',
        'Action 1.1: Paint the kerbs',
        'Lead body: Otterby Council',
        'Timeline: 2027-2028',
        'Action 1.2: Give the stop a seat',
        'Lead body: Otterby Buses',
        '2028',
        'Swap the stiles for gates',
        'Action 1.3:',
        'Lead body: Otterby Trust',
        'Timeline: 2029',
      ),
    );
    expect(drafts.map((d) => [d.reference, d.action[0]?.text, d.time.whole?.raw, d.path.length])).toEqual([
      ['1.1', 'Paint the kerbs', '2027-2028', 1],
      ['1.2', 'Give the stop a seat', '2028', 1],
      ['1.3', 'Swap the stiles for gates', '2029', 1],
    ]);
  });

  it('reads labels one under another', () => {
    const { drafts } = paragraphCards(
      items(
        '## Priority 1: Homes',
        'Action: Mend roofs',
        'Lead: Council',
        'Action: Fit locks',
        'Lead: Trust',
      ),
    );
    expect(drafts.map((d) => [d.path[0]?.title, d.action[0]?.text, d.leads[0]?.paragraphs[0]])).toEqual([
      ['Homes', 'Mend roofs', 'Council'],
      ['Homes', 'Fit locks', 'Trust'],
    ]);
  });

  it('takes a dash for a colon after the labels of who and when', () => {
    const { drafts } = paragraphCards(
      items(
        '## Homes',
        '### Mend roofs',
        'Lead – Council',
        'Timescale - May 2027',
        '### Fit locks',
        'Lead – Trust',
        'Timescale – tbc',
        '### Sweep paths',
        'Lead – Town',
        'Timescale – tbc',
      ),
    );
    expect(drafts.map((d) => [d.leads[0]?.paragraphs[0], d.time.whole?.raw])).toEqual([
      ['Council', 'May 2027'],
      ['Trust', 'tbc'],
      ['Town', 'tbc'],
    ]);
  });

  it.each([
    ['Lead: Council', 'We will:'],
    ['Lead: Council', 'Key actions'],
  ])('takes each line of a list under a label of its own for an action: %s, %s', (lead, label) => {
    const { drafts } = paragraphCards(
      items(
        '## Priority 1: Homes',
        lead,
        label,
        'Mend all the roofs',
        'Fit locks for free',
        '## Priority 2: Work',
        lead,
        label,
        'Hold a fair in May',
        'Open a desk in town',
      ),
    );
    expect(drafts.map((d) => d.action[0]?.text)).toEqual([
      'Mend all the roofs',
      'Fit locks for free',
      'Hold a fair in May',
      'Open a desk in town',
    ]);
  });

  it('uses up the heading that is the title of a card', () => {
    const plan = items(
      '# Homes',
      '## Mend roofs',
      'Lead: Council',
      'When: May 2027',
      '## Fit locks',
      'Lead: Trust',
      'When: June 2027',
    );
    const { drafts, used } = paragraphCards(plan);
    expect(drafts.map((d) => d.action[0]?.text)).toEqual(['Mend roofs', 'Fit locks']);
    expect(plan.filter((item) => !used.has(item.block)).map((item) => 'text' in item && item.text)).toEqual([
      'Homes',
    ]);
  });

  it('reads a heading a card with the words under it', () => {
    const { drafts } = paragraphCards(
      items(
        '## Action 1',
        'Otterby will open a hub.',
        'Progress',
        'Opened.',
        '## Action 2',
        'The Trust will hire two.',
        'Progress',
        'One hired.',
      ),
    );
    expect(drafts.map((d) => [d.reference, d.action[0]?.text, d.fields.Progress])).toEqual([
      ['1', 'Otterby will open a hub.', 'Opened.'],
      ['2', 'The Trust will hire two.', 'One hired.'],
    ]);
  });
});

describe('splitRunOn', () => {
  it('cuts at labels that open other paragraphs, and nowhere else', () => {
    const texts = items(
      'Progress: Open.',
      'Progress: Shut.',
      'We will go on. Progress: Well. Note: later.',
    ).map((i) => (i.kind === 'table' ? '' : i.text));
    expect(texts).toEqual([
      'Progress: Open.',
      'Progress: Shut.',
      'We will go on.',
      'Progress: Well. Note: later.',
    ]);
  });
});

describe('labels of one line', () => {
  it.each<[string, string[]]>([
    ['Lead: Council | When: May 2027', ['Lead: Council', 'When: May 2027']],
    ['Lead: Council; Timescale: May; Status: Done', ['Lead: Council', 'Timescale: May', 'Status: Done']],
    [
      'Lead: Council | When: May | Measure: Roofs mended',
      ['Lead: Council', 'When: May', 'Measure: Roofs mended'],
    ],
    ['Lead: Council, Trust', ['Lead: Council, Trust']],
    ['Lead: Council | Shade: red', ['Lead: Council | Shade: red']],
    ['We met. Lead: Council | When: May', ['We met. Lead: Council | When: May']],
  ])('%s', (text, parts) => {
    expect(items(text).map((item) => 'text' in item && item.text)).toEqual(parts);
  });
});

describe('keyLines', () => {
  it.each([
    [
      'Key: G on track; A slipping; NOSY not on stream yet.',
      ['G: on track', 'A: slipping', 'NOSY: not on stream yet'],
    ],
    ['Key people met in May; all agreed.', ['Key people met in May; all agreed.']],
  ])('%s', (line, entries) => {
    expect(keyLines(line)).toEqual(entries);
  });
});
