/** A key, or a text that was pasted in one piece. */
export interface KeyToken {
  readonly kind: 'key' | 'paste';
  readonly text: string;
}

const pasteBegins = '\u001b[200~';
const pasteEnds = '\u001b[201~';

/** One key: an escape sequence, or one character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys begin with it
const key = /\u001b\[\[?[0-?]*[ -/]*[@-~]|\u001bO[A-Za-z]|./gsu;

/** The beginning of an escape sequence whose end is still to come. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys begin with it
const begun = /\u001b(?:\[\[?[0-?]*[ -/]*|O)?$/;

/** As `\p{Cc}` and its opposite, without the tables of Unicode, which V8 reads as long as it takes to ask a question. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const pasted = /^[\r\n\t\u0020-\u007e\u00a0-\uffff]*[\r\n]\s*\S[\r\n\t\u0020-\u007e\u00a0-\uffff]{7,}$/;

/** Text that arrives at once and goes on after a line break: nobody types that fast. */
const looksPasted = (chunk: string): boolean => pasted.test(chunk);

/** A paste without brackets may come in pieces; it has ended after this many milliseconds of silence. */
const silence = 60;

/** A pasted text as one line: a line break in it would answer the question half-way. */
const oneLine = (text: string): string => text.replace(controls, ' ').trim();

/** Makes keys and pastes of what a terminal sends, in whatever pieces it comes. */
export class KeyReader {
  /** Whether text that arrives at once counts as pasted: for terminals that do not bracket pastes. */
  guessesPastes = false;
  private rest = '';
  private pasted: string | undefined;
  private silence: NodeJS.Timeout | undefined;

  constructor(private readonly found: (token: KeyToken) => void) {}

  /** Reads what has come. */
  read(chunk: string): void {
    const isUnbracketed =
      this.silence !== undefined || (this.guessesPastes && this.pasted === undefined && looksPasted(chunk));
    if (isUnbracketed) this.collect(chunk);
    else this.takeApart(chunk);
  }

  /** Forgets a paste that is still under way. */
  close(): void {
    clearTimeout(this.silence);
    this.silence = undefined;
  }

  private takeApart(chunk: string): void {
    const text = this.rest + chunk;
    this.rest = begun.exec(text)?.[0] ?? '';
    const whole = text.slice(0, text.length - this.rest.length);
    for (const [token] of whole.matchAll(key)) this.take(token);
  }

  private take(token: string): void {
    if (token === pasteBegins) this.pasted = '';
    else if (token === pasteEnds) this.endPaste();
    else if (this.pasted !== undefined) this.pasted += token;
    // Escape alone means nothing here; passed on, it would swallow the next key.
    else if (token !== '\u001b') this.found({ kind: 'key', text: token === '\t' ? ' ' : token });
  }

  private collect(chunk: string): void {
    this.pasted = (this.pasted ?? '') + chunk;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.silence = undefined;
      this.endPaste();
    }, silence);
  }

  private endPaste(): void {
    const text = oneLine(this.pasted ?? '');
    this.pasted = undefined;
    if (text !== '') this.found({ kind: 'paste', text });
  }
}
