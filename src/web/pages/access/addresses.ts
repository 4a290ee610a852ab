/** Where the people of a partnership are. */
export const PEOPLE = '/people';
export const personAddress = (id: string): string => `${PEOPLE}/${id}`;
