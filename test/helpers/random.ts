/** Random choices that a seed repeats. */
export class Random {
  constructor(private state: number) {}

  /** The random choices of one case of many: each can be repeated by itself. */
  static of(seed: number, index: number): Random {
    return new Random((seed * 1_000_003 + index * 7919) >>> 0);
  }

  /** A number from 0 to just below 1. @see https://github.com/cprosche/mulberry32 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to just below a limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** Several items, each made anew. */
  several<Item>(most: number, make: () => Item): readonly Item[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }

  /** Any characters: control characters, wide ones, halves of pairs, and plain ones. */
  text(most: number): string {
    const ranges = [
      [0x20, 0x7f],
      [0x20, 0x7f],
      [0, 0x20],
      [0xa0, 0x250],
      [0x3040, 0x30ff],
      [0xd800, 0xe000],
      [0x1f300, 0x1f600],
    ];
    const character = () => {
      const [from = 0, to = 0] = this.pick(ranges);
      return String.fromCodePoint(from + this.below(to - from));
    };
    return this.several(most, character).join('');
  }
}
