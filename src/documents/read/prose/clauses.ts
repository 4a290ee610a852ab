/** The clauses of a line: what stands from a bracket, a dash, a colon, a comma or a new sentence to the clause's end. */
import { oneLine } from '../../../domain/reading/wording.ts';

const OPENS =
  /[([|]|;\s|:\s|\.\s|\s[–—-]+\s|,\s(?!(?:19|20)\d\d)|\sand\s(?=(?:the lead|the deadline|all|every|each|everything|these|is to|are to|to be)\b)/g;
const CLOSES = /[()[\];|]|\.\s/;
/** `Unless a line says otherwise, …`: what follows holds all the same. */
const UNLESS =
  /\b(?:unless|except where|where nothing else)\b[^.;]*?(?=,\s|\s(?:the (?:lead|deadline)|all|every|each|everything)\b),?\s/gi;

/** The clauses, each to its end whatever clauses stand inside it, the outermost first. */
export function clausesOf(text: string): string[] {
  const line = oneLine(text).replace(UNLESS, '');
  const from = [0, ...[...line.matchAll(OPENS)].map((m) => m.index + m[0].length)];
  return from.map((at) => line.slice(at).split(CLOSES)[0]?.trim() ?? '').filter((clause) => clause !== '');
}
