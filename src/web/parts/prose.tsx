/** Plain text as paragraphs and lists: a line is a paragraph, a mark at its beginning makes it one of a list. */

const MARK = /^\s*(?:[-–—•*▪◦o]|\(?[a-z0-9]{1,3}[.)])\s+/i;

type Block = { kind: 'paragraph' | 'list'; lines: string[] };

/** A document's paragraphs stand one a line, so each line is one; the marked lines that follow each other are a list. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const kind = MARK.test(line) ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    if (kind === 'list' && last?.kind === 'list') last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks;
}

/** Marks that say more than "one of a list" (a letter, a number) stay as they were written. */
const BULLET = /^\s*[-–—•*▪◦]\s+/;

export function Prose({ text }: { text: string }) {
  return (
    <>
      {blocksOf(text).map((block, at) => {
        const key = `${at} ${block.lines[0]}`;
        if (block.kind === 'paragraph') return <p key={key}>{block.lines.join(' ')}</p>;
        const plain = block.lines.every((line) => BULLET.test(line));
        return (
          <ul key={key} class={plain ? undefined : 'plain'}>
            {block.lines.map((line) => (
              <li key={line}>{plain ? line.replace(BULLET, '') : line.trim()}</li>
            ))}
          </ul>
        );
      })}
    </>
  );
}
