/**
 * Resources added up (R22): what an action needs, what is in hand, what was asked for, and what nobody has found.
 *
 * - Only money is added; people's time, places and gifts in kind are told one by one.
 * - What is needed every year is kept apart from what is needed once: they are never added together.
 * - The shortfall is what is needed less what is in hand. Money that was applied for is not in hand.
 * - Money of which nobody has said where it stands is needed and not in hand, but is no shortfall: nothing is known.
 */
import type { Resource } from './action-facts.ts';

/** In pence. */
export type Sums = { needed: number; secured: number; applied: number; shortfall: number; unsaid: number };
export type ResourceSums = { once: Sums; yearly: Sums };

export const inHand = (resource: Resource): number => {
  if (resource.pence === null) return 0;
  if (resource.state === 'secured') return resource.pence;
  return resource.state === 'part' ? Math.min(resource.securedPence ?? 0, resource.pence) : 0;
};

function sumsOf(resources: readonly Resource[]): Sums {
  const sums: Sums = { needed: 0, secured: 0, applied: 0, shortfall: 0, unsaid: 0 };
  for (const resource of resources) {
    const pence = resource.pence ?? 0;
    sums.needed += pence;
    sums.secured += inHand(resource);
    if (resource.state === 'applied') sums.applied += pence;
    if (resource.state === 'unsaid') sums.unsaid += pence;
    else sums.shortfall += pence - inHand(resource);
  }
  return sums;
}

export function addResources(resources: readonly Resource[]): ResourceSums {
  const money = resources.filter((one) => one.kind === 'money');
  return {
    once: sumsOf(money.filter((one) => !one.yearly)),
    yearly: sumsOf(money.filter((one) => one.yearly)),
  };
}

/** What is still looked for, in words; null where nothing is. */
export function resourceGap(resources: readonly Resource[]): string | null {
  const { once, yearly } = addResources(resources);
  const parts = [
    once.shortfall > 0 ? sayMoney(once.shortfall) : null,
    yearly.shortfall > 0 ? `${sayMoney(yearly.shortfall)} a year` : null,
    ...resources
      .filter((one) => (one.kind !== 'money' || one.pence === null) && NOT_IN_HAND.includes(one.state))
      .map((one) => one.purpose),
  ].filter((part): part is string => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join('; ');
}

const NOT_IN_HAND: readonly Resource['state'][] = ['part', 'applied', 'sought'];

/** '£4,000', '£12.50'. */
export function sayMoney(pence: number): string {
  const pounds = Math.floor(pence / 100);
  const rest = pence % 100;
  const whole = String(pounds).replace(/\B(?=(\d{3})+$)/g, ',');
  return `£${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

const SCALE: Record<string, number> = { k: 1_000, thousand: 1_000, m: 1_000_000, million: 1_000_000 };
const AMOUNT =
  '(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{1,2}))?\\s?(k|m|thousand|million)?(?![\\w.,]*\\d)(?![a-z])';
const TYPED = new RegExp(`^£?\\s?${AMOUNT}$`, 'i');
const IN_TEXT = new RegExp(`£\\s?${AMOUNT}`, 'gi');
const MOST = 100_000_000_000;

function penceOf(match: RegExpExecArray | RegExpMatchArray): number | null {
  const [, whole = '', part = '', scale = ''] = match;
  const pounds = Number(`${whole.replaceAll(',', '')}.${part || '0'}`);
  const pence = Math.round(pounds * (SCALE[scale.toLowerCase()] ?? 1) * 100);
  return pence <= MOST ? pence : null;
}

/** '4000', '£4,000', '£1.5m' in pence; null where it is no amount of money. */
export function parseMoney(typed: string): number | null {
  const match = TYPED.exec(typed.trim());
  return match ? penceOf(match) : null;
}

/** The one amount of pounds in a text, in pence; null where there is none, or more than one. */
export function onlyAmountIn(text: string): number | null {
  const [only, another] = [...text.matchAll(IN_TEXT)];
  return only && !another ? penceOf(only) : null;
}
