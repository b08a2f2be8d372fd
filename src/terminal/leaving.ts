import { isatty } from 'node:tty';
import { Left } from './asker';

/** Whether and why a conversation is being ended from outside. */
export interface Leaving {
  readonly signal: AbortSignal;
  /** @throws {Left} once the conversation was ended */
  check(): void;
  leave(exitCode: number): void;
  /** Stops listening for signals. Ends the program at once, by SIGHUP, where its terminal was closed. */
  close(): void;
}

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Listens for the signals that end a conversation. The first reason counts. */
export function watchForLeaving(): Leaving {
  const controller = new AbortController();
  const leave = (exitCode: number) => controller.abort(new Left(exitCode));
  const listeners = Object.entries(signals).map(([signal, exitCode]) => {
    const listener = () => leave(exitCode);
    process.on(signal, listener);
    return () => process.removeListener(signal, listener);
  });
  return {
    signal: controller.signal,
    check: () => controller.signal.throwIfAborted(),
    leave,
    close: () => {
      for (const stop of listeners) stop();
      // Node aborts, with a core dump, when it exits and cannot give back a terminal that is gone.
      if (!isatty(0)) process.kill(process.pid, 'SIGHUP');
    },
  };
}
