import type { State } from '../../conversation/state';

/** A state in the browser’s history, and whether the entry before it is one of this conversation. */
interface Entry {
  readonly state: State;
  readonly follows: boolean;
}

/**
 * The way of a conversation through the browser’s history. What was said stays in this object: the history, which browsers
 * keep on a disk, has numbers and addresses only.
 */
export class Journey {
  private readonly entries: Entry[] = [];
  private at = 0;
  /** Tells the entries of this visit from those that stood in the history before the page was loaded again. */
  private readonly visit = performance.timeOrigin;

  /** @param addressOf the address of a state */
  constructor(
    first: State,
    private readonly addressOf: (state: State) => string,
  ) {
    this.adopt(first, false);
  }

  get state(): State {
    return this.entries[this.at]?.state as State;
  }

  /** A place further. */
  goTo(state: State): void {
    this.enter({ state, follows: true });
    this.write('pushState');
  }

  /** The state of an entry that the browser made by itself, when somebody followed a link within the page or typed an address. */
  adopt(state: State, follows: boolean): void {
    this.enter({ state, follows });
    this.write('replaceState');
  }

  /** The same place, said or worded otherwise. */
  stay(state: State): void {
    this.entries[this.at] = { state, follows: this.entries[this.at]?.follows ?? false };
    this.write('replaceState');
  }

  /** Goes back where the place before is one of this conversation. @returns whether it did; `arrive` follows */
  goBack(): boolean {
    const follows = this.entries[this.at]?.follows ?? false;
    if (follows) window.history.back();
    return follows;
  }

  /** The browser went to an entry. @returns whether it is one of this visit */
  arrive(entry: unknown): boolean {
    const { visit, at } = (entry ?? {}) as { visit?: number; at?: number };
    if (visit !== this.visit || at === undefined || this.entries[at] === undefined) return false;
    this.at = at;
    return true;
  }

  private enter(entry: Entry): void {
    this.at = this.entries.push(entry) - 1;
  }

  private write(how: 'pushState' | 'replaceState'): void {
    const entry = { visit: this.visit, at: this.at };
    const address = this.addressOf(this.state);
    try {
      window.history[how](entry, '', address);
    } catch {
      // Some browsers refuse a page from a disk another language in its address.
      window.history[how](entry, '', new URL(address).hash || '#');
    }
  }
}
