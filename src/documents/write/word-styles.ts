/** How the Word document looks: plain, large enough to read in print, and in the language that it is written in. */
import {
  AlignmentType,
  Footer,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

const FONT = 'Calibri';
const INK = '1a1a1a';

/** Sizes are in half points, spaces in twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: { run: { font: FONT, size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 240 } } },
    heading1: {
      run: { font: FONT, size: 28, bold: true, color: INK },
      paragraph: { spacing: { before: 320, after: 120 } },
    },
    heading2: { run: { font: FONT, size: 24, bold: true, color: INK } },
  },
  paragraphStyles: [
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 40 } } },
  ],
};

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'items',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 284, hanging: 227 } } },
        },
      ],
    },
  ],
};

/** 'Page 2 of 9', and the day of writing where it is given. */
export function pageFooter(written: string | null): Footer {
  const said = written === null ? 'Page ' : `Written on ${written}. Page `;
  const children = [
    new TextRun({ children: [said, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18 }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}
