/** The frame of every Word document of ours: A4 on its side, our look, the page's number at its foot. */
import { Document, type FileChild, HeadingLevel, Packer, PageOrientation, Paragraph, TextRun } from 'docx';
import { NUMBERING, pageFooter, STYLES } from './word-styles.ts';

/** A4 in twentieths of a point. */
const A4 = { short: 11_906, long: 16_838, margin: 850 };
/** Between the margins, in twentieths of a point. */
export const TEXT_WIDTH = A4.long - 2 * A4.margin;

export type WordContent = {
  title: string;
  /** The day of writing in words, said in the footer; null to leave it out. */
  written: string | null;
  /** What stands under the title. */
  children: readonly FileChild[];
};

/** @returns the bytes of a .docx file. */
export async function packWord({ title, written, children }: WordContent): Promise<Uint8Array> {
  const margin = { top: A4.margin, right: A4.margin, bottom: A4.margin, left: A4.margin };
  const size = { width: A4.short, height: A4.long, orientation: PageOrientation.LANDSCAPE };
  const document = new Document({
    title,
    creator: 'Weft',
    lastModifiedBy: 'Weft',
    description: '',
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: { size, margin } },
        footers: { default: pageFooter(written) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...children,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
