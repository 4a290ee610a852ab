/** The words around every page. */
export const shell = {
  product: 'Weft',
  skip: 'Skip to the page',
  mainNavigation: 'Main',
  breadcrumbs: 'Where you are',
  menu: 'Menu',
  plans: 'Plans',
  directory: 'Directory',
  search: 'Search',
  imports: 'Read in a document',
  done: 'Done',
  undo: 'Undo',
  errorInTitle: 'Error: ',
  requestNumber: 'Number of this request',
  toPlans: 'Go to the plans',
  footer:
    'Weft keeps a partnership’s plan alive. Every change keeps who made it, when, and what was there before.',
  anotherFormat: 'Ask for this in another format',
  asItStood: (day: string) => `As it stood on ${day}.`,
  askFor: (contact: string) => `In another format: ${contact}.`,
  actingAs: (name: string) => `You are working as ${name}.`,
} as const;
