/**
 * Where an action says itself that its money or people are not found yet (R22): 'budget to be found', 'subject to
 * funding', 'seek a grant', 'once money allows'. Words about money that is there are not this.
 */
const MONEY = '(?:funding|funds?|money|resourc(?:es?|ing)|budget|finance|grant)';
const UNFOUND: readonly RegExp[] = [
  new RegExp(
    `\\b(?:subject to|depend(?:s|ent|ing) (?:up)?on|pending|awaiting|requires?|needs?|no)[ \\t]+(?:[\\w-]+[ \\t]+){0,3}${MONEY}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:find|identify|seek|secure|source|bid for|apply for|obtain|agree)[ \\t]+(?:[\\w-]+[ \\t]+){0,3}${MONEY}\\b`,
    'i',
  ),
  new RegExp(`\\b${MONEY}[ \\t]+(?:source|stream|gap|shortfall)s?\\b`, 'i'),
  new RegExp(`\\b${MONEY}[ \\t]+(?:to be|not yet|is not|are not|tb[ac]\\b|unknown|unconfirmed|not)\\b`, 'i'),
  new RegExp(`\\b(?:when|if|once|where)[ \\t]+(?:[\\w-]+[ \\t]+){0,2}${MONEY}\\b`, 'i'),
  /\bun-?funded\b/i,
];

/** What is left of the clause, if it is short: words that break off in the middle say little when quoted. */
const REST_OF_CLAUSE = /^[^.,;:()\n]{0,40}(?=[.,;:()\n]|$)/;

/** The words that say so, or null. */
export function fundingNotFoundIn(text: string): string | null {
  for (const pattern of UNFOUND) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const rest = REST_OF_CLAUSE.exec(text.slice(found.index + found[0].length))?.[0] ?? '';
    return `${found[0]}${rest}`.replace(/\s+/g, ' ').trimEnd();
  }
  return null;
}
