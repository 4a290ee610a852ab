/** Asking for what Weft shows in another format. */
export const formats = {
  title: 'Ask for this in another format',
  lede: 'Nobody should miss what a plan says because of the way it is written down.',
  nowTitle: 'What you can have at once',
  now: [
    'Every plan can be taken away as a Word document, a spreadsheet or plain data: the links are on its front page.',
    'Every page can be made larger in the browser, up to four times, and nothing is cut off.',
    'Every page can be printed: the print has no menus, and says on which day it stood.',
    'Every page can be read aloud by a screen reader and worked with a keyboard alone.',
  ],
  askTitle: 'What you can ask for',
  ask: 'Large print, Easy Read, Braille, audio, British Sign Language or another language. Say which plan and which part of it you want, how you would like it, and by when you need it.',
  whomTitle: 'Whom to ask',
  whom: (contact: string) => `Ask: ${contact}`,
  nobody:
    'Nobody is named here yet. Ask the person who told you of this plan, or the body that owns it: the plan’s front page names it.',
  forKeeper:
    'If you look after Weft: name somebody with the setting WEFT_CONTACT, and this page and every print will say so.',
} as const;
