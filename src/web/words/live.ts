/** What a page says when its plan is changed while it is open. */
export const live = {
  changed: 'This plan was changed a moment ago.',
  show: 'Show the change',
  shown: 'This page was just brought up to date.',
  ask: 'Ask me first',
  atOnce: 'Show changes at once',
  asks: 'From now on you are asked before a page changes.',
  shows: 'From now on pages are brought up to date by themselves.',
} as const;
