import type { TextStyle } from '../render/renderer';
import type { Wrap } from './wrap';

const defaultWidth = 80;
const narrowest = 20;

/** The width for prose on a stream: the terminal's, or 80 columns where there is none. */
export const textWidth = ({ columns }: { readonly columns: number | undefined }): number =>
  columns === undefined || columns === 0 ? defaultWidth : Math.max(narrowest, columns);

const asIs = (text: string) => text;

/** Text without colors or links. */
export const plainStyle = (wrap: Wrap, width = defaultWidth): TextStyle => ({
  width,
  wrap,
  title: asIs,
  heading: asIs,
  link: asIs,
});
