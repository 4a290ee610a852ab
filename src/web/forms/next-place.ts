/** Where to go after a form is saved: back to the list that is being worked through, where it was opened from one. */
import { planPart } from '../addresses.ts';

const LIST = /^needs\/[A-Za-z]{1,40}$/;

/** The list named by `?then=`; '' for any other place, so that no link can send a person away from the plan. */
export const listNamed = (said: string | undefined): string => (said && LIST.test(said) ? said : '');

export const nextPlace = (slug: string, list: string, otherwise: string): string =>
  list === '' ? otherwise : planPart(slug, list);
