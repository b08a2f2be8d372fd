import { writeSync } from 'node:fs';
import { Failure } from '../catalogue/failure';
import { type Output, ReaderGone } from '../world';
import { inConsoleFont } from './console-font';
import { isPipe, isTerminal, outputWasClosed } from './descriptors';

/**
 * Writes all of a text to a descriptor before it returns.
 * @throws {ReaderGone} when nobody reads any more
 * @throws {Error} from Node, with the `code` of the system
 */
export type Write = (descriptor: number, text: string) => void;

/** The stream of the terminal that a descriptor leads to. */
export type Terminals = (descriptor: number) => NodeJS.WriteStream;

/**
 * Node's streams for terminals: they hand text to the console of Windows, which would read bytes in a code page of its own.
 * Whatever goes to a terminal goes through them, so that characters which its font lacks are replaced here and nowhere else.
 * @see https://github.com/nodejs/node/issues/24550
 */
export function terminalsOf(hasConsoleFont: boolean): Terminals {
  const known = new Map<number, NodeJS.WriteStream>();
  return (descriptor) => {
    const stream = known.get(descriptor) ?? streamOf(descriptor);
    if (known.has(descriptor)) return stream;
    known.set(descriptor, stream);
    // Whoever writes looks for the error in the stream; heard by nobody, it would end the program.
    stream.on('error', () => {});
    if (hasConsoleFont) {
      const write = stream.write.bind(stream) as (chunk: unknown, ...more: unknown[]) => boolean;
      stream.write = (chunk: unknown, ...more: unknown[]) =>
        write(typeof chunk === 'string' ? inConsoleFont(chunk) : chunk, ...more);
    }
    return stream;
  };
}

function streamOf(descriptor: number): NodeJS.WriteStream {
  if (descriptor === 1) return process.stdout;
  if (descriptor === 2) return process.stderr;
  return new (require('node:tty') as typeof import('node:tty')).WriteStream(descriptor);
}

/** Writes to terminals through their streams, and bytes in UTF-8 to everything else. */
export const writeThrough =
  (terminals: Terminals): Write =>
  (descriptor, text) => {
    try {
      if (isTerminal(descriptor)) writeTo(terminals(descriptor), text);
      else writeBytes(descriptor, text);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code === 'EPIPE' || code === 'EOF' ? new ReaderGone() : error;
    }
  };

/** Node writes to a terminal at once, on every system: an error stands in the stream when it returns. */
function writeTo(stream: NodeJS.WriteStream, text: string): void {
  stream.write(text);
  if (stream.errored) throw stream.errored;
}

/** Waits a moment without giving up the thread, for a pipe that is not ready. */
export const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);

function writeBytes(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** A standard stream. */
export function outputOf(descriptor: 1 | 2, write: Write): Output {
  let terminal: boolean | undefined;
  return {
    get isTerminal() {
      terminal ??= isTerminal(descriptor);
      return terminal;
    },
    get isPipe() {
      return isPipe(descriptor);
    },
    get columns() {
      if (!this.isTerminal) return undefined;
      return (descriptor === 1 ? process.stdout : process.stderr).columns;
    },
    write(text) {
      if (descriptor === 1 && outputWasClosed()) throw new Failure('error.outputClosed', {}, 1);
      try {
        write(descriptor, text);
      } catch (error) {
        throw error instanceof ReaderGone ? error : new Failure('error.output', {}, 1, { cause: error });
      }
    },
  };
}
