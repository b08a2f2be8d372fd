import type { Edition } from '../catalogue/edition';
import type { Offer } from '../conversation/offers';
import type { Reply } from '../conversation/reply';
import type { Asked, View } from '../conversation/view';

/** A view that asks something. */
export type Question = View & { readonly asked: Asked };

/** The program’s own words, and the titles of the guides that a text may name. */
export type Texts = Pick<Edition, 'words' | 'titleOf'>;

/** What a stage needs to ask a question. */
export interface Asking {
  readonly view: Question;
  readonly texts: Texts;
  /** What a line would lead to that is being typed. */
  offers(line: string): Promise<readonly Offer[]>;
}

/** How a conversation looks. */
export interface StageOptions {
  readonly accessible: boolean;
  readonly color: boolean;
  /** Whether the terminal shows OSC 8 links: found out once there is one to show. */
  showsLinks(): Promise<boolean>;
}

/** A terminal on which a conversation takes place: it shows views and hands back replies, and decides nothing. */
export interface Stage {
  /** Shows a view, and waits for the reply. @throws {Left} when the user or a signal ends the conversation */
  ask(asking: Asking): Promise<Reply>;
  /** Shows a view that asks nothing. */
  show(view: View, texts: Texts): Promise<void>;
  /** Shows a sentence. */
  say(text: string): void;
  /** Shows a line as it is, to be copied. */
  sayWhole(line: string): void;
  /** Puts the terminal back as it was. May be called twice. */
  close(): Promise<void>;
}

/** The conversation was ended from outside: by Ctrl-C, the end of input, or a signal. */
export class Left extends Error {
  constructor(readonly exitCode: number) {
    super('left');
  }
}
