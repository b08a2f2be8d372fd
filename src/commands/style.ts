import type { Options } from '../command-line/options';
import type { Guide } from '../guide/guide';
import type { TextStyle } from '../render/renderer';
import { accessibleReason } from '../terminal/accessibility';
import { hasColor } from '../terminal/color';
import { plainStyle, textWidth } from '../terminal/plain-style';
import { isLatin, type Wrap, wrapLatin } from '../terminal/wrap';
import type { World } from '../world';
import type { Showing } from './showing';

/**
 * The look of a guide on standard output: colors and links for a terminal that shows them, where the format is one to be
 * looked at; plain text elsewhere.
 */
export async function styleFor(
  options: Pick<Options, 'accessible' | 'color'>,
  world: Pick<World, 'stdout' | 'env' | 'showsLinks'>,
  { format, reply }: Pick<Showing, 'format' | 'reply'>,
  guide: Guide,
): Promise<TextStyle> {
  const { stdout, env } = world;
  if (format.isLookedAt === undefined) return plainStyle(wrapLatin);
  const wrap = await wrapFor(JSON.stringify([guide, reply]));
  const plain = plainStyle(wrap, textWidth(stdout));
  const paints = hasColor(options, env, stdout.isTerminal);
  const accessible = accessibleReason(options.accessible === true, env) !== undefined;
  const links = stdout.isTerminal && !accessible && options.color && (await world.showsLinks());
  if (!paints && !links) return plain;
  const { terminalStyle } = await import('../terminal/terminal-style');
  return terminalStyle(plain, { paints, links });
}

/** The tables of Unicode take longer to load than a guide to make. */
const wrapFor = async (text: string): Promise<Wrap> =>
  isLatin(text) ? wrapLatin : (await import('../terminal/columns')).wrap;
