/** Rich Text Format cut into groups, control words and text. Source: Microsoft's RTF specification 1.9.1. */

export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; number: number | null }
  | { kind: 'text'; text: string }
  /** A byte in the code page of the font. */
  | { kind: 'byte'; byte: number };

const CONTROL = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const TEXT = /[^\\{}\r\n]+/y;

/** The tokens of a text, one after the other. */
export function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' };
      at += 1;
    } else if (character === '\\') {
      const { token, next } = control(text, at + 1);
      if (token) yield token;
      at = next;
    } else if (character === '\r' || character === '\n') at += 1;
    else {
      TEXT.lastIndex = at;
      const found = TEXT.exec(text)?.[0] ?? character ?? '';
      yield { kind: 'text', text: found };
      at += found.length;
    }
  }
}

function control(text: string, at: number): { token: Token | null; next: number } {
  const character = text[at] ?? '';
  if (character === "'") {
    const byte = Number.parseInt(text.slice(at + 1, at + 3), 16);
    return { token: Number.isNaN(byte) ? null : { kind: 'byte', byte }, next: at + 3 };
  }
  CONTROL.lastIndex = at;
  const found = CONTROL.exec(text);
  if (!found) return { token: symbolToken(character), next: at + 1 };
  const word = found[1] ?? '';
  const number = found[2] === undefined ? null : Number(found[2]);
  const next = at + found[0].length;
  // Bytes of a picture follow raw, as many as the number says.
  if (word === 'bin' && number !== null && number > 0) return { token: null, next: next + number };
  return { token: { kind: 'word', word, number }, next };
}

function symbolToken(character: string): Token | null {
  switch (character) {
    case '\\':
    case '{':
    case '}':
      return { kind: 'text', text: character };
    case '~':
      return { kind: 'text', text: ' ' };
    case '_':
      return { kind: 'text', text: '-' };
    case '*':
      return { kind: 'word', word: '*', number: null };
    case '\r':
    case '\n':
      return { kind: 'word', word: 'par', number: null };
    default:
      return null;
  }
}
