/** A code that stands somewhere in a text. */
export interface Found {
  readonly at: number;
  readonly id: string;
}
