/** Plain text as paragraphs and lists: an empty line parts paragraphs, a mark at the beginning makes a list. */

const MARK = /^\s*(?:[-–—•*▪◦o]|\(?[a-z0-9]{1,3}[.)])\s+/i;

type Block = { kind: 'paragraph' | 'list'; lines: string[] };

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      open = false;
      continue;
    }
    const kind = MARK.test(line) ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    if (open && last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
    open = true;
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
        if (block.kind === 'paragraph')
          return (
            <p key={key} class="kept-lines">
              {block.lines.join('\n')}
            </p>
          );
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
