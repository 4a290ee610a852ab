/** The program: joins `main` to the real terminal. */
import { main } from './main.ts';

const terminal = {
  stdout: (text: string): void => void process.stdout.write(text),
  stderr: (text: string): void => void process.stderr.write(text),
};

/** A reader that closes its end early (`weft read plan.docx | head`) is not an error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(
    error.code === 'ENOSPC'
      ? 'The answer could not be written: the disk is full. Make room and try again.\n'
      : `The answer could not be written: ${error.message}.\n`,
  );
  process.exit(2);
});

main(process.argv.slice(2), terminal).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
