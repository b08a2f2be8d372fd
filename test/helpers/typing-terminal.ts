import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Leaving } from '../../src/terminal/leaving';
import type { Terminal } from '../../src/terminal/terminal';

/** A terminal for plain lines where these lines are typed, one whenever an answer is waited for. */
export function terminalThatTypes(
  lines: string[],
  see: (text: string) => void,
): { readonly terminal: Terminal; readonly leaving: Leaving } {
  const input = new PassThrough();
  const leaving: Leaving = { signal: new AbortController().signal, check() {}, leave() {}, close() {} };
  const terminal: Terminal = {
    input: input as unknown as ReadStream,
    output: new PassThrough() as unknown as WriteStream,
    columns: 80,
    rows: 24,
    write(text) {
      see(text);
      if (text.endsWith(' ') && lines.length > 0) input.write(`${lines.shift()}\n`);
    },
    drained: async () => true,
  };
  return { terminal, leaving };
}
