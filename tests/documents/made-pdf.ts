/** Small PDFs made for tests, of 400 points by 400. */

/** A PDF of pages, each given by its drawing commands; fonts F1 (plain) and F2 (bold). */
export function pdf(pages: string[]): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>',
    ...pages.flatMap((commands, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${6 + i * 2} 0 R>>`,
      `<</Length ${commands.length}>>stream\n${commands}\nendstream`,
    ]),
  ];
  const places: number[] = [];
  let file = '%PDF-1.4\n';
  for (const [i, object] of objects.entries()) {
    places.push(file.length);
    file += `${i + 1} 0 obj${object}endobj\n`;
  }
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Words at a place, counted from the lower left corner of the page. */
export const text = (words: string, x: number, y: number, font = '/F1 10'): string =>
  `BT ${font} Tf ${x} ${y} Td (${words}) Tj ET\n`;
export const line = (x: number, y: number, toX: number, toY: number): string =>
  `${x} ${y} m ${toX} ${toY} l S\n`;
