/**
 * A doubt about leads speaks of some of them only ("Rowan Ash" and "Ash" may be one), so its readings name only
 * those. Taking another reading replaces the leads that the first one names, where they stood; every other lead of
 * the action stays. What the first reading names and the action no longer has, since another answer changed it, is
 * not looked for: the chosen ones are then added.
 */
import type { ReadLead } from './plan-reading.ts';
import { plainWords } from './wording.ts';

/** The names in a reading, which holds leads or plain names. */
function namesIn(reading: unknown): Set<string> {
  const items = Array.isArray(reading) ? reading : [reading];
  const names = items.map((item: unknown) => {
    if (typeof item === 'string') return item;
    return typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : '';
  });
  return new Set(names.map(plainWords).filter(Boolean));
}

export function replaceLeads(
  leads: readonly ReadLead[],
  asRead: unknown,
  chosen: readonly ReadLead[],
): ReadLead[] {
  const replaced = namesIn(asRead);
  const chosenNames = namesIn(chosen);
  const first = leads.findIndex((lead) => replaced.has(plainWords(lead.name)));
  const at = first === -1 ? leads.length : first;
  const stays = (lead: ReadLead): boolean =>
    !replaced.has(plainWords(lead.name)) && !chosenNames.has(plainWords(lead.name));
  return [...leads.slice(0, at).filter(stays), ...chosen, ...leads.slice(at).filter(stays)];
}
