import type { TextStyle } from '../render/renderer';
import { accessibleReason } from './accessibility';
import { hasColour } from './colour';
import { isNarrow, wrapNarrow } from './narrow-wrap';
import type { Options } from './options';
import type { Output, World } from './world';

const defaultWidth = 80;
const narrowest = 20;

/** The width for prose on a stream: the terminal's, or 80 columns where there is none. */
export const textWidth = ({ columns }: Pick<Output, 'columns'>): number =>
  columns === undefined || columns === 0 ? defaultWidth : Math.max(narrowest, columns);

const asIs = (text: string) => text;

/** Text without colours or links. */
export const plainStyle = ({ width, wrap }: Pick<TextStyle, 'width' | 'wrap'>): TextStyle => ({
  width,
  wrap,
  title: asIs,
  heading: asIs,
  link: asIs,
});

/**
 * The look of guides on standard output: colours and links for a terminal that shows them, plain text elsewhere.
 * @param sample what is to be shown: it decides whether wide characters must be reckoned with
 */
export async function styleFor(options: Options, world: World, sample: string): Promise<TextStyle> {
  const { stdout, env } = world;
  const wrap = isNarrow(sample) ? wrapNarrow : (await import('./wrap')).wrap;
  const plain = plainStyle({ width: textWidth(stdout), wrap });
  const paints = hasColour(options, env, stdout.isTerminal);
  const accessible = accessibleReason(options.accessible === true, env) !== undefined;
  const links = stdout.isTerminal && !accessible && options.color && (await world.showsLinks());
  if (!paints && !links) return plain;
  const { terminalStyle } = await import('./terminal-style');
  return terminalStyle(plain, { paints, links });
}
