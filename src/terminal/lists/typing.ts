const longestShown = 40;

/** What is typed at a question. Inquirer draws every character anew: a long paste stands there in short, and counts whole. */
export class Typing {
  /** The line as it stands there. */
  line = '';
  private pasted = { shown: '', whole: '' };

  /** Takes a pasted text. @returns what is to stand in the line for it, at most a line of the terminal */
  paste(whole: string, columns: number): string {
    const line = whole.slice(0, 10 * longestShown).replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ');
    const characters = [...line];
    const room = Math.min(longestShown, columns);
    const shown = characters.length > room ? `${characters.slice(0, room - 1).join('')}…` : line;
    this.pasted = { shown, whole };
    return shown;
  }

  /** The line with the pasted text in it whole. */
  get whole(): string {
    const { shown, whole } = this.pasted;
    return shown === '' ? this.line : this.line.replace(shown, () => whole);
  }
}
