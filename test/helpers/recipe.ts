import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** A piece of code on a page: the language after the fence, and the code. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

/** The code of a page, in its order. */
export const blocksOf = (page: string): readonly CodeBlock[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
    ([, language = '', code = '']) => ({ language, code }),
  );

/** What came of a block that was run. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder in which the code of a page is run as a reader would paste it into a shell. */
export interface Desk {
  readonly folder: string;
  run(code: string, env?: Readonly<Record<string, string>>): Promise<Outcome>;
  /** Puts a script in the place of the program, or the program in its own. */
  use(script?: string): void;
  clear(): void;
}

/** Opens a folder where `signin-help` is the program of this checkout. @param standIns scripts for programs of other systems */
export function openDesk(standIns: Readonly<Record<string, string>> = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'signin-help-desk-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const program = `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/signin-help.js')}" "$@"\n`;
  const put = (name: string, script: string) => writeFileSync(join(bin, name), script, { mode: 0o755 });
  put('signin-help', program);
  for (const [name, script] of Object.entries(standIns)) put(name, `#!/bin/sh\n${script}\n`);
  return {
    folder,
    use: (script = program) => put('signin-help', script),
    run: (code, env = {}) =>
      runShell(code, folder, { PATH: `${bin}${delimiter}${process.env.PATH}`, LANG: 'C.UTF-8', ...env }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runShell(code: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  const child = spawn('sh', ['-e', '-c', code], { cwd, stdio: ['ignore', 'pipe', 'pipe'], env });
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    out.stderr += text;
  });
  return new Promise((ended) => child.on('close', (exit) => ended({ code: exit, ...out })));
}
