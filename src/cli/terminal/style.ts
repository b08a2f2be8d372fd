import type { TextStyle } from '../../render/renderer';
import type { Options } from '../command-line/options';
import type { Showing } from '../showing';
import type { Output, World } from '../world';
import { accessibleReason } from './accessibility';
import { hasColour } from './colour';
import { loadWideTextFor, wrap } from './wrap';

const defaultWidth = 80;
const narrowest = 20;

/** The width for prose on a stream: the terminal's, or 80 columns where there is none. */
export const textWidth = ({ columns }: Pick<Output, 'columns'>): number =>
  columns === undefined || columns === 0 ? defaultWidth : Math.max(narrowest, columns);

const asIs = (text: string) => text;

/** Text without colours or links. */
export const plainStyle = (width = defaultWidth): TextStyle => ({
  width,
  wrap,
  title: asIs,
  heading: asIs,
  link: asIs,
});

/**
 * The look of guides on standard output: colours and links for a terminal that shows them, where the format is one to be
 * looked at; plain text elsewhere.
 */
export async function styleFor(
  options: Options,
  world: World,
  { renderer, greeting }: Pick<Showing, 'renderer' | 'greeting'>,
): Promise<TextStyle> {
  const { stdout, env } = world;
  // A name may have wide characters in any language.
  await loadWideTextFor(greeting?.name ?? '');
  if (renderer.isLookedAt === undefined) return plainStyle();
  const plain = plainStyle(textWidth(stdout));
  const paints = hasColour(options, env, stdout.isTerminal);
  const accessible = accessibleReason(options.accessible === true, env) !== undefined;
  const links = stdout.isTerminal && !accessible && options.color && (await world.showsLinks());
  if (!paints && !links) return plain;
  const { terminalStyle } = await import('./terminal-style');
  return terminalStyle(plain, { paints, links });
}
