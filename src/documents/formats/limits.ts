/**
 * How much of a document is read before the reader says that it is too much. A real plan of 320 actions stays
 * far below each of these; together they keep any document within 5 seconds and 512 MB.
 */

/** Bytes of the file itself. */
export const MAX_FILE_BYTES = 40_000_000;
/** Parts in a zipped document. */
export const MAX_ARCHIVE_ENTRIES = 10_000;
/** Bytes of one part once unpacked. */
export const MAX_PART_BYTES = 48_000_000;
/** Bytes of all the parts that were read, once unpacked. */
export const MAX_UNPACKED_BYTES = 96_000_000;
/** Elements in one XML part. */
export const MAX_XML_ELEMENTS = 600_000;
/** Depth of elements in an XML or HTML part. */
export const MAX_XML_DEPTH = 300;
/** Tables inside tables inside tables. */
export const MAX_TABLE_DEPTH = 12;
/** Rows of all tables together. */
export const MAX_ROWS = 20_000;
/** Columns of one table. */
export const MAX_COLUMNS = 1_024;
/** Places (rows times columns) of all tables together. */
export const MAX_CELLS = 400_000;
/** Paragraphs of the whole document. */
export const MAX_PARAGRAPHS = 200_000;
/** Characters of the whole document. */
export const MAX_CHARACTERS = 8_000_000;
/** Pages of a PDF. */
export const MAX_PAGES = 400;
/** Pieces of text or lines drawn on all the pages of a PDF. */
export const MAX_PDF_ITEMS = 600_000;
/** Characters of left-out words quoted in one remark. */
export const MAX_QUOTED = 4_000;
