import type { Words } from '../catalogue/source';

/** A list to choose from. `active` is the choice that is offered first. */
export interface Menu {
  readonly message: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly active?: string | undefined;
  readonly canGoBack: boolean;
}

/** A question that is answered in writing. */
export interface Blank {
  readonly message: string;
  readonly retry: string;
  /** The answer that was given before and is offered again. */
  readonly offered?: string | undefined;
  /** The answer's value; undefined where the text holds none. */
  read(text: string): string | undefined;
  /** Whether a text that gives an answer holds more than that: nobody types it, it was pasted. */
  holdsMore(text: string): boolean;
}

/** What came back: an answer, the step back, or the wish to stop. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'quit' };

/** How a conversation looks. */
export interface AskerOptions {
  readonly accessible: boolean;
  readonly colour: boolean;
  /** Breaks a text into lines that fit the terminal as it is now. */
  wrap(text: string): string;
}

/** Asks questions on the terminal, one at a time. Every method but `say` throws {Left} when the user or a signal ends it. */
export interface Asker {
  choose(menu: Menu, words: Words): Promise<Reply>;
  write(blank: Blank, words: Words): Promise<Reply>;
  /** Shows a text where the questions are shown. */
  say(text: string): void;
  /** Puts the terminal back as it was. May be called twice. */
  close(): void;
}

/** The conversation was ended from outside: by Ctrl-C, the end of input, or a signal. */
export class Left extends Error {
  constructor(readonly exitCode: number) {
    super('left');
  }
}
