/** What a person should be asked about the leads of a row, beyond how the names were split. */

import { lookUp } from '../reading/look-up.ts';
import type { Doubt, ReadLead } from '../reading/plan-reading.ts';
import { spellingDistance } from '../timescale/time-words.ts';
import type { LeadCell, NamesKnown } from './lead-cell.ts';
import { isInitialism, nameKey } from './name-words.ts';

export type AskedLeads = { cell: LeadCell; leads: ReadLead[]; known: NamesKnown; cutWord: boolean };

const ask = (message: string, readings?: unknown[]): Doubt => ({
  field: 'leads',
  message,
  ...(readings ? { readings } : {}),
});

/** Everything unclear about the leads of one row. */
export function leadDoubts({ cell, leads, known, cutWord }: AskedLeads): Doubt[] {
  const text = cell.paragraphs.join(' ').replace(/\s+/g, ' ').trim();
  return [
    ...(cutWord ? [cutInTwo(text, cell, leads)] : []),
    ...leads.flatMap((l) => [...misspelt(l, known), ...strokeInside(l)]),
    ...sharedSurname(leads),
  ];
}

/** `healt` / `H group`: the name with the word made whole. */
function cutInTwo(text: string, cell: LeadCell, leads: readonly ReadLead[]): Doubt {
  const message = `A word of “${text}” is cut in two by a new paragraph.`;
  const cut = /(\p{Ll}+)\s*\n\s*(\p{Lu})\s+(?=\p{Ll})/u.exec(cell.paragraphs.join('\n'));
  const apart = `${cut?.[1]} ${cut?.[2]} `;
  const lead = leads.find(({ name }) => name.includes(apart));
  if (!cut || !lead) return ask(message);
  const whole = lead.name.replace(apart, `${cut[1]}${cut[2]?.toLowerCase()} `);
  return ask(message, [[lead], [{ ...lead, name: whole }]]);
}

/** Rare initials that differ by a letter inside from frequent ones. */
function misspelt(lead: ReadLead, known: NamesKnown): Doubt[] {
  const own = lookUp(known.names, nameKey(lead.name));
  if (!isInitialism(lead.name) || lead.name.length < 4 || (own?.count ?? 1) > 1) return [];
  const like = Object.values(known.names).find(
    (n) =>
      n.count >= 3 &&
      isInitialism(n.name) &&
      n.name[0] === lead.name[0] &&
      n.name.at(-1) === lead.name.at(-1) &&
      spellingDistance(n.name.toLowerCase(), lead.name.toLowerCase()) === 1,
  );
  if (!like) return [];
  const readings = [[lead], [{ ...lead, name: like.name }]];
  return [ask(`“${lead.name}” may be “${like.name}” misspelt.`, readings)];
}

function strokeInside(lead: ReadLead): Doubt[] {
  if (!lead.name.includes('/') || /\b(?:and\/or|c\/o)\b/i.test(lead.name)) return [];
  const several = namesAtStrokes(lead.name).map((names) => names.map((name) => ({ ...lead, name })));
  return [ask(`“${lead.name}” may be one lead or several.`, [[lead], ...several])];
}

/** `NHS/LA leads`: as NHS leads and LA leads, or as NHS and LA leads. */
function namesAtStrokes(name: string): string[][] {
  const parts = name
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean);
  const shared = /\s.*$/.exec(parts.at(-1) ?? '')?.[0] ?? '';
  const isBare = parts.slice(0, -1).every((part) => !/\s/.test(part));
  if (parts.length < 2) return [];
  return shared !== '' && isBare
    ? [[...parts.slice(0, -1).map((part) => part + shared), parts.at(-1) ?? ''], parts]
    : [parts];
}

/** `Ann/Joan Roe`: the first may have the surname of the second. */
function sharedSurname(leads: ReadLead[]): Doubt[] {
  return leads.flatMap((l, i) => {
    const next = leads[i + 1];
    if (l.kind !== 'person' || next?.kind !== 'person' || /\s/.test(l.name) || /^[A-Z]{2,3}$/.test(l.name))
      return [];
    const surname = next.name.split(/\s+/).at(-1) ?? '';
    return [
      ask(`“${l.name}” may be ${l.name} ${surname}.`, [
        [l, next],
        [{ ...l, name: `${l.name} ${surname}` }, next],
      ]),
    ];
  });
}
