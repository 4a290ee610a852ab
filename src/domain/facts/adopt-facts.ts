/**
 * The facts that a document itself gives in columns of their own, for the plan it becomes. Only what a column's name
 * says outright is taken; the column keeps its words beside. Rules:
 *
 * - `Resources`, `Cost`, `Funding` and the like give one resource in the words of the cell. It has an amount where
 *   exactly one is written, and nobody has said yet whether it is in hand.
 * - `Locality`, `District`, `Geography` and the like give areas. `Area` alone is as often a subject, and gives none.
 * - `Target group`, `Who for` and the like give groups.
 * - A milestone labelled with nothing but one of those areas is that area's.
 */
import { plainWords, saysNothing } from '../reading/wording.ts';
import type { Timescale } from '../timescale/timescale.ts';
import { type ActionFacts, NO_FACTS, type Resource } from './action-facts.ts';
import { uniqueLabels } from './labels.ts';
import { onlyAmountIn } from './resources.ts';

const RESOURCES =
  /^(?:estimated )?(?:(?:financial|resource|cost) (?:implications?|requirements?|or other input)|financial or other input|resources?(?: (?:required|needed|identified|implications?))?|costs?|cost implications?|budgets?|funding(?: (?:required|needed|source|stream|available))?|sources? of funding)$/;
const MONEY = /^(?:estimated )?(?:cost|budget|funding|financial|sources? of funding)/;
const SOURCE = /^(?:funding (?:source|stream)|sources? of funding)$/;
const AREAS =
  /^(?:geograph(?:y|ical (?:area|coverage))|localit(?:y|ies)|districts?|boroughs?|towns?|wards?|neighbourhoods?|locations?|areas? covered)$/;
const GROUPS =
  /^(?:(?:target|client|priority|equality|population|beneficiary) groups?|target (?:audience|population)|who for|who is it for|beneficiaries|protected characteristics?)$/;
const NOTHING_YET =
  /^(?:none|nil|tb[acd]|to be (?:agreed|confirmed|determined)|not (?:known|applicable)|n a|unknown|all)$/;
const YEARLY = /\b(?:a|per|each|every) (?:year|annum)\b|\bp\.?a\.?(?=\s|$)|\bannual(?:ly)?\b|\brecurring\b/i;

const AMOUNT = /£\s?[\d,.]+\s?(?:k|m|thousand|million)?\b/i;

type Read = { fields: Readonly<Record<string, string>>; timescale: Timescale };
type Adopted = { facts: ActionFacts; timescale: Timescale };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const says = (text: string): boolean => !saysNothing(text) && !NOTHING_YET.test(plainWords(text));

export function adoptFacts({ fields, timescale }: Read): Adopted {
  const cells = Object.entries(fields).filter(([, text]) => says(text));
  const named = (names: RegExp) => cells.filter(([heading]) => names.test(plainWords(heading)));
  const areas = uniqueLabels(named(AREAS).flatMap(([, text]) => listed(text, /\n|[,;/&]|\band\b/i)));
  const groups = uniqueLabels(named(GROUPS).flatMap(([, text]) => listed(text, /\n|[,;]/)));
  const resources = named(RESOURCES).map(([heading, text]) => resourceOf(plainWords(heading), oneLine(text)));
  return { facts: { ...NO_FACTS, areas, groups, resources }, timescale: withAreas(timescale, areas) };
}

/** The items of a cell; a cell that is a sentence is no list, and gives none. */
function listed(text: string, between: RegExp): string[] {
  const items = text.split(between).map(oneLine).filter(says);
  return items.every((item) => item.length <= 60 && item.split(' ').length <= 6) ? items : [];
}

function resourceOf(heading: string, text: string): Resource {
  const pence = onlyAmountIn(text);
  const onlyAmount = pence !== null && !/[a-z]/i.test(text.replace(AMOUNT, '').replace(YEARLY, ''));
  const isSource = SOURCE.test(heading) && pence === null;
  return {
    kind: pence !== null || MONEY.test(heading) ? 'money' : 'unsaid',
    purpose: onlyAmount || isSource ? '' : text.slice(0, 300),
    pence,
    securedPence: null,
    source: isSource ? text.slice(0, 300) : null,
    state: 'unsaid',
    yearly: pence !== null && YEARLY.test(text),
  };
}

function withAreas(timescale: Timescale, areas: readonly string[]): Timescale {
  if (areas.length === 0 || timescale.milestones.length === 0) return timescale;
  const milestones = timescale.milestones.map((milestone) => {
    const area = areas.find((one) => plainWords(one) === plainWords(milestone.label ?? ''));
    return area === undefined ? milestone : { ...milestone, label: null, area };
  });
  return { ...timescale, milestones };
}
