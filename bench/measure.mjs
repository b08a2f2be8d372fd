// How a run is measured. Every measure takes a command (program and arguments) and gives one number.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';

const environment = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LANG: 'en_US.UTF-8',
  TERM: 'xterm-256color',
};
const memoryHook = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/** @throws where a run did not end with 0 and the expected output: a failure is never a fast run */
function checked(command, { status, stdout, stderr }) {
  if (status !== 0 || !stdout.includes(command.expected)) {
    throw new Error(`${command.arguments.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  }
}

/** Runs a command with Node, or with a program that runs Node. */
function run(command, { through = [], options = [], env = {} } = {}) {
  const [program, ...before] = [...through, process.execPath];
  const result = spawnSync(program, [...before, ...options, ...command.arguments], {
    encoding: 'utf8',
    env: { ...environment, ...env },
  });
  checked(command, result);
  return result;
}

/** Instructions executed, counted by callgrind. */
export function instructions(command) {
  const through = ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null'];
  return Number(/Collected : (\d+)/.exec(run(command, { through }).stderr)[1]);
}

export const hasValgrind = () => spawnSync('valgrind', ['--version']).status === 0;

/** Milliseconds from start to end. */
export function wallTime(command) {
  const start = process.hrtime.bigint();
  run(command);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The largest resident set, in kibibytes. */
export function peakMemory(command) {
  const folder = mkdtempSync(join(tmpdir(), 'signin-help-bench-'));
  const file = join(folder, 'peak');
  run(command, { options: ['--require', memoryHook], env: { PEAK_MEMORY_FILE: file } });
  const peak = Number(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return peak;
}

/** Milliseconds until a text is seen on a pseudo-terminal, or until the end where no text is expected. */
export function timeToText(command) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = pty.spawn(process.execPath, command.arguments, { cols: 80, rows: 24, env: environment });
    const done = () => resolve(Number(process.hrtime.bigint() - start) / 1e6);
    let seen = '';
    child.onData((data) => {
      seen += data;
      if (command.expected !== '' && seen.includes(command.expected)) {
        done();
        child.kill();
      }
    });
    child.onExit(({ exitCode }) => {
      if (command.expected === '' && exitCode === 0) done();
      else reject(new Error(`No prompt, exit code ${exitCode}: ${seen}`));
    });
  });
}

/** Milliseconds that a shell command takes in a folder. */
export function shellTime(line, cwd, env = {}) {
  const start = process.hrtime.bigint();
  execFileSync('sh', ['-c', line], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Two commands in turns, A B A B: what disturbs one disturbs the other. */
export async function inTurns(measure, baseline, command, pairs) {
  const figures = { baseline: [], command: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    figures.baseline.push(await measure(baseline));
    figures.command.push(await measure(command));
  }
  return figures;
}
