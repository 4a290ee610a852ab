/** A file as a partner's word processor would leave it: parts of the archive changed by hand, the rest as it was. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Edit = (xml: string) => string;

/** Changes parts of a .docx, .xlsx or .odt. Throws where a part is not there or an edit changes nothing. */
export function editedFile(bytes: Uint8Array, edits: Readonly<Record<string, Edit>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, edit] of Object.entries(edits)) {
    const part = parts[name];
    if (!part) throw new Error(`The file has no part ${name}.`);
    const before = strFromU8(part);
    const after = edit(before);
    if (after === before) throw new Error(`The edit of ${name} changes nothing.`);
    parts[name] = strToU8(after);
  }
  return zipSync(parts);
}

export const editWord = (bytes: Uint8Array, edit: Edit): Uint8Array =>
  editedFile(bytes, { 'word/document.xml': edit });

/** The rows of a Word table or an Excel sheet that hold these words. */
const ROW = /<w:tr[ >](?:(?!<w:tr[ >])[\s\S])*?<\/w:tr>/g;
export const rowWith = (xml: string, words: string): string => {
  const found = xml.match(ROW)?.find((row) => row.includes(words));
  if (found === undefined) throw new Error(`No row holds “${words}”.`);
  return found;
};

export const replaced =
  (before: string, after: string): Edit =>
  (xml) =>
    xml.replace(before, after);

export const rowGone =
  (words: string): Edit =>
  (xml) =>
    xml.replace(rowWith(xml, words), '');

/** Puts a row behind another, as cut and paste do: its marks go with it. */
export const rowMoved =
  (words: string, behind: string): Edit =>
  (xml) => {
    const row = rowWith(xml, words);
    const without = xml.replace(row, '');
    const place = rowWith(without, behind);
    return without.replace(place, place + row);
  };

/** A row deleted while changes are tracked: it stands there still, marked as deleted. */
export const trackedRowGone =
  (words: string, author: string): Edit =>
  (xml) => {
    const row = rowWith(xml, words);
    const by = `<w:del w:id="903" w:author="${author}" w:date="2026-02-20T10:00:00Z"/>`;
    const marked = row.includes('<w:trPr>')
      ? row.replace('<w:trPr>', `<w:trPr>${by}`)
      : row.replace(/^<w:tr[^>]*>/, (opening) => `${opening}<w:trPr>${by}</w:trPr>`);
    return xml.replace(row, marked);
  };

/** A tracked change of some words, as Word writes it. */
export const tracked = (before: string, after: string, author: string): Edit => {
  const by = `w:author="${author}" w:date="2026-02-20T10:00:00Z"`;
  return (xml) =>
    xml.replace(
      new RegExp(`<w:r>((?:(?!</w:r>)[\\s\\S])*?)<w:t[^>]*>([^<]*)${before}([^<]*)</w:t></w:r>`),
      (_, look, left, right) =>
        `<w:r>${look}<w:t xml:space="preserve">${left}</w:t></w:r>` +
        `<w:del w:id="901" ${by}><w:r>${look}<w:delText xml:space="preserve">${before}</w:delText></w:r></w:del>` +
        `<w:ins w:id="902" ${by}><w:r>${look}<w:t xml:space="preserve">${after}</w:t></w:r></w:ins>` +
        `<w:r>${look}<w:t xml:space="preserve">${right}</w:t></w:r>`,
    );
};

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

export type MadeComment = { beside: string; text: string; author: string };

/** Puts comments beside words of a Word file that has none yet, as Word writes them. */
export function withComments(bytes: Uint8Array, comments: readonly MadeComment[]): Uint8Array {
  const parts = unzipSync(bytes);
  const notes = comments.map(
    ({ text, author }, i) =>
      `<w:comment w:id="${i + 70}" w:author="${author}" w:date="2026-02-21T09:00:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`,
  );
  parts['word/comments.xml'] = strToU8(`<w:comments xmlns:w="${WORD}">${notes.join('')}</w:comments>`);
  const added = editedFile(zipSync(parts), {
    'word/document.xml': (xml) =>
      comments.reduce(
        (now, { beside }, i) =>
          now.replace(beside, `${beside}</w:t></w:r>${mark(i)}<w:r><w:t xml:space="preserve">`),
        xml,
      ),
    'word/_rels/document.xml.rels': replaced(
      '</Relationships>',
      `<Relationship Id="rIdNotes" Type="${COMMENTS}" Target="comments.xml"/></Relationships>`,
    ),
    '[Content_Types].xml': replaced(
      '</Types>',
      `<Override PartName="/word/comments.xml" ContentType="${COMMENTS_TYPE}"/></Types>`,
    ),
  });
  return added;
}

const mark = (i: number): string => `<w:r><w:commentReference w:id="${i + 70}"/></w:r>`;
