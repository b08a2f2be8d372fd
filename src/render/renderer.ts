import type { Edition } from '../catalogue/edition';
import type { ReplyWish } from '../guide/customer-reply';
import type { Guide } from '../guide/guide';

/** How the text format looks: its width, and what colors and links a terminal shows. All but `wrap` may leave a text as it is. */
export interface TextStyle {
  readonly width: number;
  /** Breaks a text at blanks so that no line is wider than `width` columns, unless one word is. */
  wrap(text: string, width: number): string;
  title(text: string): string;
  heading(text: string): string;
  link(url: string): string;
}

/** What a renderer needs besides the guide: the program's words, the titles of other guides, the dates of sources written out, and more. */
export interface Context extends Pick<Edition, 'words' | 'titleOf' | 'dates'> {
  /** How many steps the whole guide has; more than the guide shows if only one was asked for. */
  readonly stepCount: number;
  /** What is asked of a reply, where the guide is to be one. */
  readonly reply?: ReplyWish;
  readonly style: TextStyle;
}

/** How guides are written in one format, in a file of its own. */
export interface Renderer {
  /** Writes a guide. @returns a text that ends with one newline and has no blanks at the end of a line */
  render(guide: Guide, context: Context): string;
  /** Where one file holds all topics of a language: its name in an export, and how they are written in it. */
  readonly library?: {
    readonly file: string;
    render(guides: readonly (readonly [Guide, Context])[]): string;
  };
  /** Whether a reply is longer than a program takes that its users are known to import it into. */
  isTooLong?(guide: Guide, context: Context): boolean;
}
