/** Whether somebody is in the middle of something on the page, so that nothing may move under their hands. */
import { isTypedIn } from './keys-kept.ts';

/** The search of a list is in its address: a page that is asked for again has it too. */
const IN_ADDRESS = 'auto-submit';
const OPEN = 'dialog[open], .in-place, choose-rows';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isField = (node: unknown): node is Field =>
  node instanceof HTMLInputElement ||
  node instanceof HTMLTextAreaElement ||
  node instanceof HTMLSelectElement;

function isOtherChoice({ options }: HTMLSelectElement): boolean {
  const all = [...options];
  const chosen = all.some((option) => option.defaultSelected);
  return chosen
    ? all.some((option) => option.selected !== option.defaultSelected)
    : all.findIndex((option) => option.selected) > 0;
}

/** Whether it holds something else than it was sent with. */
export function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return isOtherChoice(field);
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field.type === 'hidden' || field.type === 'submit') return false;
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

const hasOpenMenu = (): boolean =>
  CSS.supports('selector(:popover-open)') && document.querySelector(':popover-open') !== null;

export function isSomebodyAtWork(): boolean {
  const { activeElement } = document;
  if (isTypedIn(activeElement) && !activeElement?.closest(IN_ADDRESS)) return true;
  if (document.querySelector(OPEN) || hasOpenMenu()) return true;
  if (getSelection()?.toString().trim()) return true;
  return [...document.querySelectorAll('input, textarea, select')].some(
    (field) => isField(field) && !field.closest(IN_ADDRESS) && isTouched(field),
  );
}

/** Something was sent, or a page asked for, and the answer is still to come. */
export const isUnderWay = (): boolean => document.querySelector('[aria-busy=true]') !== null;
