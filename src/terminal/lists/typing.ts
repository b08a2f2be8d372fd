import { inShort } from '../../conversation/said';

const longestShown = 40;

/** What is typed at a question. Inquirer draws every character anew: a long paste stands there in short, and counts whole. */
export class Typing {
  /** The line as it stands there. */
  line = '';
  private pasted = { shown: '', whole: '' };

  /** Takes a pasted text. @returns what is to stand in the line for it, at most a line of the terminal */
  paste(whole: string, columns: number): string {
    const shown = inShort(whole, Math.min(longestShown, columns) - 1);
    this.pasted = { shown, whole };
    return shown;
  }

  /** The line with the pasted text in it whole. */
  get whole(): string {
    const { shown, whole } = this.pasted;
    return shown === '' ? this.line : this.line.replace(shown, () => whole);
  }
}
