import { looksPasted } from '../pasted';

/** Characters or a key, or a text that was pasted in one piece. */
export interface Token {
  readonly kind: 'keys' | 'paste';
  readonly text: string;
}

const pasteBegins = '\u001b[200~';
const pasteEnds = '\u001b[201~';

/** An escape sequence, one control character, or characters that came together. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys begin with it
const key = /\u001b\[\[?[0-?]*[ -/]*[@-~]|\u001bO[A-Za-z]|[\u0000-\u001f\u007f]|[^\u0000-\u001f\u007f]+/g;

/** The beginning of an escape sequence whose end is still to come. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys begin with it
const begun = /\u001b(?:\[\[?[0-?]*[ -/]*|O)?$/;

/** Ctrl-C, Ctrl-D and Ctrl-\ end the program, whatever is under way. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the keys
const ending = /[\u0003\u0004\u001c]/;

/** A paste has ended after this many milliseconds of silence: at once where nothing says how long it goes on. */
const silences = { bracketed: 300, guessed: 60 } as const;

/** A longer paste ends here. */
const longest = 1_000_000;

/**
 * Makes keys and pastes of what a terminal sends, in whatever pieces it comes. Inquirer reads keys with Node’s readline, to
 * which each line break of a paste is an Enter.
 */
export class KeyReader {
  private rest = '';
  private paste: { readonly how: keyof typeof silences; text: string } | undefined;
  private silence: NodeJS.Timeout | undefined;

  constructor(private readonly found: (token: Token) => void) {}

  /** Reads what has come. */
  read(chunk: string): void {
    const end = ending.exec(chunk)?.[0];
    if (end !== undefined) this.found({ kind: 'keys', text: end });
    else if (this.paste !== undefined) this.collect(chunk);
    else this.takeApart(this.rest + chunk);
  }

  /** Forgets a paste that is still under way. */
  close(): void {
    clearTimeout(this.silence);
  }

  private takeApart(text: string): void {
    const paste = text.indexOf(pasteBegins);
    const before = paste === -1 ? text : text.slice(0, paste);
    if (!before.includes('\u001b') && looksPasted(before)) {
      this.begin('guessed', text);
      return;
    }
    this.rest = paste === -1 ? (begun.exec(text)?.[0] ?? '') : '';
    const whole = before.slice(0, before.length - this.rest.length);
    for (const [token] of whole.replace(/\r\n/g, '\r').matchAll(key)) this.take(token);
    if (paste !== -1) this.begin('bracketed', text.slice(paste + pasteBegins.length));
  }

  private take(token: string): void {
    // Escape alone means nothing here, nor does an end of paste that came late; tabs would complete, and blanks do no harm.
    if (token === '\u001b' || token === pasteEnds) return;
    this.found({ kind: 'keys', text: token === '\t' ? ' ' : token });
  }

  private begin(how: keyof typeof silences, text: string): void {
    this.paste = { how, text: '' };
    this.collect(text);
  }

  private collect(chunk: string): void {
    const { paste } = this;
    if (paste === undefined) return;
    paste.text += chunk;
    const end = paste.how === 'bracketed' ? paste.text.lastIndexOf(pasteEnds) : -1;
    clearTimeout(this.silence);
    if (end !== -1) this.end(paste.text.slice(0, end), paste.text.slice(end + pasteEnds.length));
    else if (paste.text.length > longest) this.end(paste.text);
    else this.silence = setTimeout(() => this.end(paste.text), silences[paste.how]);
  }

  private end(text: string, behind = ''): void {
    const isLine = this.paste?.how === 'guessed' && /[\r\n]\s*$/.test(text);
    this.paste = undefined;
    if (text.trim() !== '') this.found({ kind: 'paste', text: text.replace(/\r\n?/g, '\n').trim() });
    if (isLine) this.found({ kind: 'keys', text: '\r' });
    if (behind !== '') this.takeApart(behind);
  }
}
