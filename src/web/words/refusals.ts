/** Pages for what cannot be done: the title, what is wrong, and what to do. */
export const refusals = {
  notFound: {
    title: 'There is no such page',
    message: 'Nothing in Weft has this address.',
    remedy:
      'If you typed the address, check it. If a link brought you here, the page may have been renamed: look for it among the plans.',
  },
  cannot: { title: 'That could not be done', message: '', remedy: '' },
  wrongMethod: {
    title: 'This address cannot be used like that',
    message: 'The page is there, but it cannot be asked for in this way.',
    remedy: 'Go to the plans and follow the links from there.',
  },
  formTooLarge: {
    title: 'That is too much text for one form',
    message: 'A form can hold about half a million letters, and this one held more. Nothing was saved.',
    remedy:
      'Your words are still in the form; if it is not in front of you, go back to it. Shorten them, or put the rest into a section of its own.',
  },
  uploadTooLarge: {
    title: 'That document is too large',
    message: 'Weft takes documents of up to 32 MB, and this one is larger. Nothing was read.',
    remedy: 'Save the document without its pictures, or split it in two, and send it again.',
  },
  brokenForm: {
    title: 'That did not come whole',
    message:
      'What was sent broke off on the way, or was not written as a browser writes it. Nothing was read.',
    remedy: 'Go back and send it again. A document with a very unusual name may need a plainer one.',
  },
  savedAlready: {
    title: 'That is saved already',
    message: 'This form was sent twice, and it counts once: what it says was saved the first time.',
    remedy: 'There is nothing more to do. To say something else, change it and send it again.',
  },
  tooManyAsks: {
    title: 'Too much at once',
    message: 'This machine has asked for more pages in a minute than people do.',
    remedy: 'Wait a minute, then try again. Nothing is lost.',
  },
  tooManyOfYours: {
    title: 'Too many pages open at once',
    message: 'You have more pages open than Weft brings up to date by itself. They can all be used.',
    remedy: 'Close some of them, or load a page again to see what is new.',
  },
  tooManyInAll: {
    title: 'Too many pages open at once',
    message: 'More pages are open than this Weft brings up to date by itself. They can all be used.',
    remedy: 'Load a page again to see what is new.',
  },
  notFollowed: {
    title: 'Sign in to follow changes',
    message: 'Only the people of the partnership are told of changes while a page is open.',
    remedy: 'Sign in, or load the page again to see what is new.',
  },
  foreignHost: {
    title: 'Weft does not answer to that name',
    message: 'This Weft is served at another address than the one that was asked for.',
    remedy:
      'Open it at the address you were given. On the machine it runs on that is http://localhost with its port, for example http://localhost:3000.',
  },
  inTheOpen: {
    title: 'That was not sent by a secure line',
    message: 'What you sent could have been read on its way here, so Weft did not take it.',
    remedy:
      'Open Weft at the address you were given, which begins with https://, and send it again from there.',
  },
  foreignPage: {
    title: 'That did not come from a page of Weft',
    message: 'Something outside Weft tried to change the plan, so nothing was changed.',
    remedy: 'If it was you, open the page in Weft itself and try again there.',
  },
  tookTooLong: {
    title: 'That took too long',
    message: 'Weft could not answer within half a minute.',
    remedy:
      'Look first whether your change was saved, then try again. If it goes on, tell whoever looks after Weft the number below.',
  },
  storageFull: {
    title: 'There is no room left to save',
    message:
      'The storage of the computer that keeps Weft is full, so nothing of this was saved. What was saved before is safe.',
    remedy:
      'Tell the person who looks after Weft that its storage is full. What you wrote is still in the form (if it is not in front of you, go back to it), to be sent again when there is room.',
  },
  outOfReach: {
    title: 'Weft cannot answer just now',
    message:
      'It has more to do than it can, or its database is being started again. What was saved before is safe; the last change may not have been saved.',
    remedy:
      'Wait a minute, look whether your change was saved, and try again; if the form is not in front of you, go back to it.',
  },
  ourFault: {
    title: 'Something went wrong in Weft',
    message:
      'It is our fault, not yours. What was saved before is safe; the last change may not have been saved.',
    remedy:
      'Try again; if the form is not in front of you, go back to it. If it happens again, tell whoever looks after Weft the number below.',
  },
} as const satisfies Record<string, { title: string; message: string; remedy: string }>;

/** For requests so broken that no page can be made for them: a sentence by itself. */
export const unreadable = {
  tooMuchBefore:
    'Your browser sent more ahead of its request than Weft takes, so it was not read. Remove the cookies kept for this address, or shorten the address, and try again.',
  notARequest: 'What was sent is not a request that Weft can read. Open the page in a browser and try again.',
  tooSlow: 'The request took too long to arrive, so it was not read. Try again.',
} as const;

export type RefusalName = keyof typeof refusals;
