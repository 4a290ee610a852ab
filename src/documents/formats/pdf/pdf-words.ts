/** Whether letters at the head of a line are the rest of a word that was broken without a hyphen. */
import { bareWord } from './pdf-pitch.ts';

/** Endings of four letters or more, or of three that end in a vowel's sound, that are no words by themselves. */
const ENDINGS = new Set(
  (
    'ation ations isation tion tions sion sions ional tional ment ments ement ements ness ship ships ance ance ence ' +
    'ent ents able ible ively ative atives itive ists gist gists ology ologist ologists ility ility ability ality ' +
    'ivity ities ings ting tings ning nings ding dings ling lings ging ping ators ator ated ates ating ised ising ' +
    'isations endation endations ication ications uted uting ures ture tures ages ously ious eous less ful fully'
  ).split(' '),
);

/** Words of up to three letters. Others of that length, in lower case, are the rest of a word. */
const SHORT = new Set(
  (
    'a i am an as at be by co do dr eg go he ie if in is it me mr ms my no of on or pm re so st to up us vs we ' +
    'act add age ago aid aim air all and any are arm art ask bad bag bar bed big bid bin bit box boy bus but buy ' +
    'can cap car cut dad day did die dog due ear eat end etc eye far fee few fit fix for fun gap gas get got had ' +
    'has her hid him his hit hot how hub ill its job key kit law lay led leg let lie log lot low man map may men ' +
    'met mix mum net new nil nor not now off oil old one our out own pad pay per pet pot put ran raw red rid row ' +
    'run sad saw say sea see set sex she shy sit six sky son sub sum tax tea ten the tie tip toe too top toy try ' +
    'two use van via war was way web wet who why win won yes yet you'
  ).split(' '),
);

const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

const SHORT_MONTHS = new Set('jan feb mar apr may jun jul aug sep sept oct nov dec'.split(' '));

/**
 * The name of a month cut in two, `By Septemb` over `er` or, before its year, `Ap` over `r-26`: it makes no other
 * word, so nothing else need tell.
 * @param tail the line below, or its first word.
 */
export function breaksMonth(head: string, tail: string): boolean {
  const cut = /\p{L}+$/u.exec(head)?.[0].toLowerCase() ?? '';
  const rest = /^\p{Ll}+/u.exec(tail)?.[0] ?? '';
  if (cut === '' || rest === '') return false;
  return MONTHS.has(cut + rest) || (/^\p{Ll}+[-–’'](?:\d\d|$)/u.test(tail) && SHORT_MONTHS.has(cut + rest));
}

/**
 * True where `tail` goes on with the word that `head` begins.
 * @param whole words that stand whole in the document, in lower case.
 */
export function goesOnAsWord(head: string, tail: string, whole: ReadonlySet<string>): boolean {
  const [first, rest] = [bareWord(head), bareWord(tail)];
  if (whole.has(first + rest)) return true;
  if (isStub(head) && (first.length < 3 || !whole.has(first))) return true;
  if (whole.has(rest)) return false;
  if (!/[aeiouy]/.test(rest)) return true;
  return !whole.has(first) && (rest.length <= 3 ? !SHORT.has(rest) : ENDINGS.has(rest));
}

/** `Sm`, `Rec`: letters too few to be a word, and no initials. */
function isStub(head: string): boolean {
  const letters = /^\p{L}\p{Ll}{0,2}$/u.test(head) ? head.toLowerCase() : '';
  return letters !== '' && !SHORT.has(letters);
}
