/**
 * Initials under the name of a group in its own cell (`Safe at Home` / `MRO`), or behind it where the lines ran
 * together (`Housing group MRO`), in a table with no column of leads: they say who leads what the group does. They
 * count only where most of the column's cells have them.
 */
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import { meaningsOf } from '../columns/column-name.ts';
import type { Column } from '../columns/columns.ts';
import type { GridRow } from '../tables/grid.ts';

/** Capitals, of which each may draw a small letter or `ac` after it: `MRO`, `PMcA`, `GPr`, `MacA`. */
const ONES = '(?:\\p{Lu}(?:ac|\\p{Ll})?){2,4}';
const SOME = `\\(?${ONES}(?:\\s*(?:[/,&+]|and)\\s*${ONES})*\\)?`;
const INITIALS = new RegExp(`^${SOME}$`, 'u');
const BEHIND_GROUP = new RegExp(
  `^(.+\\b(?:[Gg]roup|[Tt]eam|[Bb]oard|[Pp]anel|[Ff]orum|[Nn]etwork|[Pp]artnership))\\s+(${SOME})$`,
  'u',
);
const MOST = 0.6;

export type Titled = { title: string; initials: string | null };

const bare = (initials: string): string => initials.replace(/^\(|\)$/g, '');

/** A cell's words without the initials in its last line or behind the group that it names. */
export function titleAndInitials(text: string): Titled {
  const lines = text.split('\n').map(oneLine).filter(saysSomething);
  const last = lines.at(-1) ?? '';
  if (lines.length >= 2 && INITIALS.test(last))
    return { title: oneLine(lines.slice(0, -1).join(' ')), initials: bare(last) };
  const [, group, behind] = BEHIND_GROUP.exec(oneLine(text)) ?? [];
  if (group !== undefined && behind !== undefined) return { title: group, initials: bare(behind) };
  return { title: oneLine(text), initials: null };
}

/** `Working group and convener`, `Theme / lead officer`: the column says who as well. */
const saysWho = (heading: string): boolean =>
  heading
    .split(/\s+(?:and|with|&|\+)\s+|\s*[/,(–-]\s*/)
    .slice(1)
    .some((part) => meaningsOf(part)[0] === 'lead');

/** A cell's words without its last line, which says who. */
function titleAndLastLine(text: string): Titled {
  const lines = text.split('\n').map(oneLine).filter(saysSomething);
  if (lines.length < 2) return titleAndInitials(text);
  return { title: oneLine(lines.slice(0, -1).join(' ')), initials: lines.at(-1) ?? null };
}

/**
 * The columns of parents whose cells say at their end who leads, each with how that is parted from the title; none
 * where the table has a column of leads.
 */
export function signedColumns(
  rows: readonly GridRow[],
  columns: readonly Column[],
): Map<number, (text: string) => Titled> {
  if (columns.some((c) => c.role === 'lead')) return new Map();
  const parents = columns.filter((c) => c.role === 'parent');
  return new Map(
    parents.flatMap(({ index, heading }): [number, (text: string) => Titled][] => {
      const part = saysWho(heading) ? titleAndLastLine : titleAndInitials;
      const texts = rows
        .map((row) => row.places[index])
        .filter((p) => p?.own && saysSomething(p.text))
        .map((p) => p?.text ?? '');
      const signed = texts.filter((text) => part(text).initials !== null).length;
      return signed >= 2 && signed >= MOST * texts.length ? [[index, part]] : [];
    }),
  );
}
