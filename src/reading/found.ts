/** A code that stands somewhere in a text. */
export interface Found {
  readonly at: number;
  readonly id: string;
  /** The decimal number that stands there for an id in hexadecimal digits. */
  readonly decimal?: string | undefined;
}
