import type { KeyToken } from './key-reader';

/** Many people press Enter behind a number or a letter that has answered already; this soon, in milliseconds. */
const enterAfterAnswer = 1000;

const isEnter = ({ kind, text }: KeyToken): boolean => kind === 'key' && /^[\r\n]$/.test(text);
/** A number, a letter or a mark, told without classes of Unicode: V8 reads these for as long as half the question takes. */
const isCharacter = ({ kind, text }: KeyToken): boolean =>
  kind === 'key' && text > ' ' && [...text].length === 1;

interface Typed {
  readonly token: KeyToken;
  readonly at: number;
}

/** The keys that wait for a question. An Enter right behind the number or letter that answered one is not for the next. */
export class KeyQueue {
  private readonly waiting: Typed[] = [];
  private last: Typed | undefined;
  private answer: Typed | undefined;

  add(token: KeyToken): void {
    this.waiting.push({ token, at: performance.now() });
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Takes the next key for the question that is asked now; undefined where it is not for this question. */
  next(): KeyToken | undefined {
    const typed = this.waiting.shift();
    if (typed === undefined || this.belongsToAnswer(typed)) return undefined;
    this.last = typed;
    return typed.token;
  }

  /** The key that was taken last has answered its question. */
  answered(): void {
    this.answer = this.last;
  }

  private belongsToAnswer({ token, at }: Typed): boolean {
    const before = this.answer;
    this.answer = undefined;
    if (before === undefined || !isEnter(token) || !isCharacter(before.token)) return false;
    return at - before.at < enterAfterAnswer;
  }
}
