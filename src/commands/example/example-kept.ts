/** What is kept with the example's actions: invented minutes, a link and a word from somebody. */
import type { Action } from '../../domain/plan/plan.ts';
import { attachFile, attachLink, attachNote } from '../attachment/attach.ts';
import type { CommandContext } from '../context.ts';

const MINUTES = `Housing and Health Group
Minutes of the meeting at Mill Bank

Present: Nia Hartley (chair), Marcus Obi, Asha Bright, two people from Calder Voices

1. Training of housing officers
   Thirty-one of forty are trained. The last group is booked.
   People asked for a card with telephone numbers to keep. Agreed: Nia.

2. Furniture scheme
   Eight flats furnished. Cookers are hard to come by.
`;

/** `find` gives the action that begins with these words. */
export async function keepExample(
  context: CommandContext,
  find: (words: string) => Action | undefined,
): Promise<void> {
  const trained = find('Train housing officers');
  if (trained) {
    await attachFile(context, {
      ...{ actionId: trained.id, title: 'Minutes of the Housing and Health Group', evidenceOf: 'status' },
      ...{ fileName: 'housing-and-health-minutes.txt', bytes: new TextEncoder().encode(MINUTES) },
    });
    await attachLink(context, {
      ...{ actionId: trained.id, title: 'The training pack', evidenceOf: null },
      address: 'https://training.calder-vale.example/housing-and-mental-health',
    });
    await attachNote(context, {
      ...{ actionId: trained.id, title: 'A word from somebody who was there', evidenceOf: 'milestone' },
      text: 'I had never heard anybody at the council say the word psychosis out loud.\nNow the officer on our street asks how I am.',
    });
  }
}
