import { fstatSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { Failure } from './catalogue/failure';
import { libraryIn } from './system/catalogue-files';
import { files } from './system/files';
import { readInput } from './system/input';
import type { Stage, StageOptions } from './terminal/stage';
import { type Output, ReaderGone, type World } from './world';

/** Whether a descriptor is a terminal, told without loading `node:tty` where it cannot be one. */
function isTerminal(descriptor: number): boolean {
  try {
    const device = fstatSync(descriptor);
    if (!device.isCharacterDevice() || device.rdev === statSync('/dev/null').rdev) return false;
  } catch {
    // A closed descriptor, or a console of Windows: the next call knows.
  }
  return require('node:tty').isatty(descriptor);
}

/** Whether a descriptor leads to another program. */
function isPipe(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isFIFO() || found.isSocket();
  } catch {
    return false;
  }
}

/** Waits without giving up the thread, for a pipe whose reader is slow. */
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);

function writeAll(descriptor: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') throw new ReaderGone();
      if (code !== 'EAGAIN') throw new Failure('error.output', {}, 1, { cause: error });
      pause();
    }
  }
}

function outputOf(descriptor: 1 | 2): Output {
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
    write: (text) => writeAll(descriptor, text),
  };
}

/** Whether the terminal is likely to show symbols beyond ASCII. */
function showsUnicode(env: World['env']): boolean {
  if (process.platform === 'win32') return env.WT_SESSION !== undefined || env.TERM_PROGRAM === 'vscode';
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '') && env.TERM !== 'linux';
}

async function openStage({ accessible, colour, links }: StageOptions): Promise<Stage> {
  const { watchForLeaving } = await import('./terminal/leaving');
  const { terminalOf } = await import('./terminal/terminal');
  const leaving = watchForLeaving();
  const terminal = terminalOf(process.stdin, process.stderr);
  if (accessible) {
    const { LineStage } = await import('./terminal/plain/line-stage');
    return new LineStage(terminal, leaving);
  }
  // Node warns where both are set, once inquirer asks it about colors. This program has decided already.
  if (process.env.FORCE_COLOR) delete process.env.NO_COLOR;
  const { ListStage } = await import('./terminal/lists/list-stage');
  return new ListStage(terminal, { colour, links, unicode: showsUnicode(process.env) }, leaving);
}

async function openLink(url: string): Promise<void> {
  const { openInBrowser } = await import('./system/open-link');
  await openInBrowser(url);
}

/** The world as it is. */
export const processWorld: World = {
  env: process.env,
  version,
  library: libraryIn(join(__dirname, 'data')),
  built: (file) => readFileSync(join(__dirname, file)),
  get inputIsTerminal() {
    return isTerminal(0);
  },
  stdout: outputOf(1),
  stderr: outputOf(2),
  files,
  readInput: () => readInput(isTerminal(0)),
  // Plural rules know the locale as well as dates do, and load a tenth of what dates load.
  intlLocale: () => new Intl.PluralRules().resolvedOptions().locale,
  async showsLinks() {
    const { createSupportsHyperlinks } = await import('supports-hyperlinks');
    return createSupportsHyperlinks({ isTTY: true });
  },
  openStage,
  openLink,
};
