/** Plain words on the terminal, so that a first start never looks as if nothing happened. */
export const say = (text) => process.stdout.write(`${text}\n`);

/** Says what went wrong and what to do, and ends. */
export function giveUp(what, remedy) {
  process.stderr.write(`\n${what}\n${remedy}\n`);
  process.exit(1);
}
