import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { source } from '../../../data/catalog';
import { type Answering, openAnswering } from '../../helpers/answering';
import { library, libraryOf, run } from '../../helpers/fake-world';
import { isTried } from '../../helpers/installed';
import { inAll } from '../../helpers/languages';

/** A word that a shell offers in place of the last one, and what it says about it. */
export interface Offer {
  readonly word: string;
  readonly text: string;
}

/** What the program answers the script of a shell for a command line up to the cursor, one line an item. */
export async function answerTo(
  shell: string,
  line: string,
  language: string,
  from = library,
): Promise<readonly string[]> {
  const sent = shell === 'powershell' ? encodeURIComponent(line) : line;
  const { code, stdout, stderr } = await run(['__complete', shell, language, sent], { library: from });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').slice(0, -1);
}

/** A shell that has read the completion script. */
export interface OpenShell {
  /** What Tab would offer at the end of a command line. */
  offers(line: string): Promise<readonly Offer[]>;
  close(): void;
}

/** The script for a shell, as the program prints it. */
export async function scriptFor(shell: string, language: string, from = library): Promise<string> {
  const argv = ['completion', shell, '--lang', language];
  const { code, stdout, stderr } = await run(argv, { library: from });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** What a shell prints that runs in a folder; it is to have nothing to complain of. */
export async function outputOf(shell: string, args: readonly string[], folder: string): Promise<string> {
  // One that the program could not answer fails, which is nothing to a line that somebody types.
  const { stdout, stderr } = await execute(shell, [...args], {
    cwd: folder,
    env: cleanEnvironment(folder),
  }).catch((failed: { stdout: string; stderr: string }) => failed);
  expect(stderr).toBe('');
  return stdout;
}

const execute = promisify(execFile);

/** A suite that needs a shell. */
export function describeShell(shell: 'bash' | 'zsh' | 'fish', suite: () => void): void {
  describe.runIf(isTried(shell))(shell, suite);
}

/** A folder of its own to work in, with a file and a folder to complete, and the program. */
export interface Folder {
  readonly path: string;
  remove(): void;
  /** Moves the program into a folder where no shell looks for it. */
  moveProgram(name: string): void;
  /** Puts a program there that answers the same whatever it is asked. */
  answerAlways(lines: readonly string[]): void;
  /** Puts one there that this process answers, as fast as many lines want it. */
  answerHere(): Promise<void>;
}

/** Makes such a folder. */
export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'signin-help-'));
  const program = join(programs(path), 'signin-help');
  const put = (script: string) => writeFileSync(program, script, { mode: 0o755 });
  const putProgram = (command: string) => put(`#!/bin/sh\nexec ${command}\n`);
  let answering: Answering | undefined;
  mkdirSync(join(path, 'the-folder'));
  mkdirSync(programs(path));
  writeFileSync(join(path, 'the-file'), '');
  writeFileSync(join(path, 'a file'), '');
  putProgram(`'${process.execPath}' '${resolve('bin/signin-help.js')}' "$@"`);
  return {
    path,
    remove() {
      answering?.close();
      rmSync(path, { recursive: true, force: true });
    },
    moveProgram: (name) => renameSync(programs(path), join(path, name)),
    answerAlways(lines) {
      writeFileSync(join(programs(path), 'answer'), lines.map((line) => `${line}\n`).join(''));
      putProgram(`cat '${join(programs(path), 'answer')}'`);
    },
    async answerHere() {
      answering = await openAnswering((argv) => run(argv));
      put(answering.script);
    },
  };
}

/** Where the program is that a shell finds. */
const programs = (folder: string) => join(folder, '.programs');

/** Marks that mean something to one shell or another. */
export const awkward = 'L’été, it\'s "1" [2]: 3 \\ 4 $(touch ran) `touch ran` %d {5} ‘6’ 7 -- 8 %';

/** The library, with every topic of an awkward title. */
export const awkwardLibrary = libraryOf({
  ...source,
  topics: source.topics.map((topic) => ({ ...topic, title: inAll(awkward) })),
});

/** The environment of a shell: nothing of the user's, so that tests see the same everywhere. */
export const cleanEnvironment = (home: string): Record<string, string> => ({
  PATH: `${programs(home)}:${process.env.PATH}`,
  HOME: home,
  ZDOTDIR: home,
  XDG_CONFIG_HOME: join(home, 'config'),
  XDG_DATA_HOME: join(home, 'data'),
  LC_ALL: 'C.UTF-8',
  TERM: 'xterm',
  PS1: '> ',
});
