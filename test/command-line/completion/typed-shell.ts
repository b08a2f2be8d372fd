import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { cleanEnvironment } from './shell';

const patience = 15_000;

/** A shell on a pseudo-terminal. It answers through the file `$ANSWER` whose last line is `END`. */
export interface TypedShell {
  /** Types keys and waits for the shell's answer. */
  type(keys: string): Promise<readonly string[]>;
  /** Types keys and waits for something on the screen. */
  press(keys: string, shown: RegExp): Promise<void>;
  close(): void;
}

/** Starts a shell in a folder. */
export function startShell(command: string, args: readonly string[], folder: string): TypedShell {
  const answer = join(folder, '.answer');
  const terminal = spawn(command, [...args], {
    cols: 200,
    rows: 50,
    cwd: folder,
    env: { ...cleanEnvironment(folder), ANSWER: answer },
  });
  let screen = '';
  terminal.onData((data) => {
    screen += data;
  });
  /** Waits until there is an answer. */
  const until = async <T>(look: () => T | undefined): Promise<T> => {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      const found = look();
      if (found !== undefined) return found;
      await sleep(5);
    }
    throw new Error(`${command} gave no answer. Its screen:\n${screen}`);
  };
  return {
    type(keys) {
      rmSync(answer, { force: true });
      terminal.write(keys);
      return until(() => {
        const text = existsSync(answer) ? readFileSync(answer, 'utf8') : '';
        return text.endsWith('END\n') ? text.split('\n').slice(0, -2) : undefined;
      });
    },
    async press(keys, shown) {
      screen = '';
      terminal.write(keys);
      await until(() => (shown.test(screen) ? true : undefined));
    },
    close: () => terminal.kill('SIGKILL'),
  };
}
