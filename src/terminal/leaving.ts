import { isatty } from 'node:tty';
import { Left } from './stage';

/** Why a conversation ends from outside, with the exit code that shells give for it. */
const exitCodes = { SIGINT: 130, SIGQUIT: 131, SIGTERM: 143, SIGHUP: 129 } as const;

type Reason = keyof typeof exitCodes;

/** Whether and why a conversation is being ended from outside. */
export interface Leaving {
  readonly signal: AbortSignal;
  /** @throws {Left} once the conversation was ended */
  check(): void;
  /** Ends it. The first reason counts. */
  leave(reason: Reason): void;
  /**
   * Stops listening for signals. Ends the program at once, by the signal itself, where its terminal is closed or takes no
   * more output: nothing that it still has to say would ever arrive.
   */
  close(isBlocked: boolean): void;
}

/** Listens for the signals that end a conversation. */
export function watchForLeaving(): Leaving {
  const controller = new AbortController();
  let first: Reason | undefined;
  const leave = (reason: Reason) => {
    first ??= reason;
    controller.abort(new Left(exitCodes[first]));
  };
  const listeners = (Object.keys(exitCodes) as Reason[]).map((reason) => {
    const listener = () => leave(reason);
    process.on(reason, listener);
    return () => process.removeListener(reason, listener);
  });
  return {
    signal: controller.signal,
    check: () => controller.signal.throwIfAborted(),
    leave,
    close: (isBlocked) => {
      for (const stop of listeners) stop();
      // Node aborts, with a core dump, when it exits and cannot give back a terminal that is gone.
      if (!isatty(0)) process.kill(process.pid, 'SIGHUP');
      else if (isBlocked && first !== undefined) process.kill(process.pid, first);
    },
  };
}
