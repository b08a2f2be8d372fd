import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { Failure } from '../catalogue/failure';
import { pause } from './output';

/** What somebody brings is a message or a log of a day. What stands behind so many bytes is not read: the input may never end. */
const limit = 2 ** 21;

/**
 * The text on standard input. What is not in UTF-8 is read byte by byte, as Latin-1: consoles of Windows write French so.
 * @throws {Failure} `error.input`, with exit code 1
 */
export async function readInput(isTerminal: boolean): Promise<string> {
  try {
    if (isTerminal) return await typed();
    const bytes = piped();
    return bytes.toString(isUtf8(bytes) || bytes.length === limit ? 'utf8' : 'latin1');
  } catch (error) {
    throw new Failure('error.input', {}, 1, { cause: error });
  }
}

/** A console of Windows has its characters whole only through Node’s own stream. */
async function typed(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk;
    if (text.length >= limit) break;
  }
  return text;
}

/** Without Node’s stream, which takes an input that cannot be read, such as a folder, for an empty one. */
function piped(): Buffer {
  const bytes = Buffer.alloc(limit);
  for (let length = 0; length < limit; ) {
    try {
      const read = readSync(0, bytes, length, limit - length, null);
      if (read === 0) return bytes.subarray(0, length);
      length += read;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // How Windows says that the writer of a pipe has ended.
      if (code === 'EOF') return bytes.subarray(0, length);
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
  return bytes;
}
