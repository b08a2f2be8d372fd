import { join } from 'node:path';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';

const bin = join(import.meta.dirname, '../../bin/signin-help.js');

/** A terminal to run in: its size, and what is added to an environment that is otherwise empty but for a path. */
export interface Setting {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** How long to wait for what is to be seen, in milliseconds. */
  readonly patience?: number;
}

/** What keys send. */
export const keys = {
  up: '\u001b[A',
  down: '\u001b[B',
  home: '\u001b[H',
  end: '\u001b[F',
  enter: '\r',
  escape: '\u001b',
  backspace: '\u007f',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlU: '\u0015',
  ctrlZ: '\u001a',
  ctrlBackslash: '\u001c',
} as const;

/** A text as terminals send it that bracket pastes. */
export const bracketed = (text: string): string => `\u001b[200~${text}\u001b[201~`;

const usualPatience = 10_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A program on a pseudo-terminal, and the screen that somebody would see. */
export class Terminal {
  /** Every byte that came, as text. */
  raw = '';
  exitCode: number | undefined;
  /** Whether nothing has come to the screen since somebody looked whether it is as wanted: looking takes its time. */
  private isLookedAt = false;
  private readonly child: pty.IPty;
  private readonly screen: InstanceType<typeof xterm.Terminal>;
  private readonly exited: Promise<number>;
  private readonly patience: number;

  constructor(
    file: string,
    argv: readonly string[],
    { columns = 80, rows = 40, env = {}, cwd, patience = usualPatience }: Setting = {},
  ) {
    this.screen = new xterm.Terminal({ cols: columns, rows, scrollback: 20_000, allowProposedApi: true });
    this.patience = patience;
    this.child = pty.spawn(file, [...argv], {
      cols: columns,
      rows,
      env: { PATH: process.env.PATH, NODE: process.execPath, BIN: bin, ...terminalEnv, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    this.exited = new Promise((resolve) => {
      const end = (code: number) => {
        this.exitCode ??= code;
        resolve(this.exitCode);
      };
      let last = '';
      this.child.onData((data) => {
        this.screen.write(data, () => {
          this.isLookedAt = false;
        });
        this.raw += data;
        this.isLookedAt = false;
        // The mark may come in pieces; all that ever came is too much to look through each time.
        last = (last + data).slice(-Math.max(data.length, longestEndMark));
        const code = endMark.exec(last)?.[1];
        if (code === undefined) return;
        this.raw = this.raw.replace(endMark, '');
        end(Number(code));
        this.end();
      });
      this.child.onExit(({ exitCode, signal }) => end(signal ? 128 + signal : exitCode));
    });
  }

  get pid(): number {
    return this.child.pid;
  }

  press(...typed: readonly string[]): void {
    if (this.exitCode === undefined) this.child.write(typed.join(''));
  }

  resize(columns: number, rows: number): void {
    if (this.exitCode !== undefined) return;
    this.screen.resize(columns, rows);
    this.child.resize(columns, rows);
  }

  signal(name: NodeJS.Signals): void {
    if (this.exitCode === undefined) process.kill(this.pid, name);
  }

  /** Sends a signal to all that runs on the terminal, as a terminal does. */
  signalAll(name: NodeJS.Signals): void {
    if (this.exitCode === undefined) process.kill(-this.pid, name);
  }

  /** Takes no more of the program's output, as a terminal that is stopped. */
  stopReading(): void {
    this.child.pause();
  }

  /** Closes the window. */
  close(): void {
    (this.child as unknown as { destroy(): void }).destroy();
  }

  /** Kills what still runs. */
  end(): void {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }

  /** The lines on the screen, without those below the last that is not empty. */
  lines(): readonly string[] {
    const { active } = this.screen.buffer;
    return this.linesOf(active.baseY, active.baseY + this.screen.rows);
  }

  /** All lines, those that have scrolled away included. */
  history(): readonly string[] {
    return this.linesOf(0, this.screen.buffer.active.length);
  }

  private linesOf(from: number, to: number): readonly string[] {
    const lines = Array.from(
      { length: to - from },
      (_, row) =>
        this.screen.buffer.active
          .getLine(from + row)
          ?.translateToString(true)
          .trimEnd() ?? '',
    );
    return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
  }

  /** The screen as one text, lines joined by blanks: what is written may be wrapped anywhere. */
  text(): string {
    return this.lines().join(' ').replace(/\s+/g, ' ');
  }

  /** The line that the cursor stands in. */
  cursorLine(): string {
    return this.lines()[this.screen.buffer.active.cursorY] ?? '';
  }

  cursorColumn(): number {
    return this.screen.buffer.active.cursorX;
  }

  /** What a program may leave behind in a terminal. */
  modes(): { readonly cursorIsShown: boolean; readonly pastesAreBracketed: boolean } {
    const cursor = [...this.raw.matchAll(new RegExp(`${keys.escape}\\[\\?25([hl])`, 'g'))].at(-1)?.[1];
    return { cursorIsShown: cursor !== 'l', pastesAreBracketed: this.screen.modes.bracketedPasteMode };
  }

  /** Waits until the screen shows a text, or is as wanted. */
  async waitFor(wanted: string | ((terminal: Terminal) => boolean)): Promise<this> {
    const isSo =
      typeof wanted === 'string'
        ? () => this.text().includes(wanted.replace(/\s+/g, ' '))
        : () => wanted(this);
    this.isLookedAt = false;
    for (const end = Date.now() + this.patience; ; await pause(5)) {
      if (!this.isLookedAt && isSo()) return this;
      this.isLookedAt = true;
      if (Date.now() < end && (this.exitCode === undefined || !(await this.isDrained()))) continue;
      if (isSo()) return this;
      throw new Error(`Waited for ${wanted}, exit code ${this.exitCode}; saw\n${this.history().join('\n')}`);
    }
  }

  /** Waits for the end. @returns the exit code as a shell tells it */
  async ended(): Promise<number> {
    const late = pause(this.patience).then(() => {
      throw new Error(`Still running; saw\n${this.history().join('\n')}`);
    });
    const code = await Promise.race([this.exited, late]);
    await this.isDrained();
    return code;
  }

  private isDrained(): Promise<boolean> {
    return new Promise((resolve) => this.screen.write('', () => resolve(true)));
  }
}

const terminalEnv = { TERM: 'xterm-256color', LANG: 'C.UTF-8', HOME: '/nonexistent' };

/**
 * What runs in a shell that says the exit code on the terminal and then stays: when the first program of a terminal
 * ends, Linux throws away what was written and not yet read.
 */
const kept = (script: string) =>
  `trap : INT TERM HUP QUIT; ${script}; code=$?; trap "" INT TERM HUP QUIT; printf "\\033]9;ended %s\\007" $code; exec sleep 10`;
const endMark = new RegExp(`${keys.escape}\\]9;ended (\\d+)\\u0007`);
const longestEndMark = 20;

/** Runs the program on a terminal of its own, for the length of a test. */
export const openProgram = (argv: readonly string[], setting?: Setting): Terminal =>
  forThisTest(new Terminal('/bin/sh', ['-c', kept('"$NODE" "$BIN" "$@"'), 'sh', ...argv], setting));

/** The same without a shell around it: the program is the terminal's first. */
export const openProgramAlone = (argv: readonly string[], setting?: Setting): Terminal =>
  forThisTest(new Terminal(process.execPath, [bin, ...argv], setting));

/** Runs a shell script in which `"$NODE" "$BIN"` is the program. */
export const openShell = (script: string, setting?: Setting): Terminal =>
  forThisTest(new Terminal('/bin/sh', ['-c', kept(`(${script})`)], setting));

/** Says after the program how it left the terminal: `icanon echo isig` if it gave it back. */
export const thenModes =
  'code=$?; trap "" INT TERM HUP QUIT; stty -a | tr " ;" "\\n\\n" | grep -xE -- "-?(icanon|echo|isig)" | xargs; exit $code';

/** Opens a shell with job control. */
export const openJobs = (setting?: Setting): Terminal =>
  forThisTest(new Terminal('/bin/sh', ['-i'], { ...setting, env: { PS1: 'ready> ', ...setting?.env } }));

/** Ends a program with the test. */
export function forThisTest(terminal: Terminal): Terminal {
  onTestFinished(() => terminal.end());
  return terminal;
}
