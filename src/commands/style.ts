import type { Options } from '../command-line/options';
import type { TextStyle } from '../render/renderer';
import { accessibleReason } from '../terminal/accessibility';
import { hasColor } from '../terminal/color';
import { plainStyle, textWidth } from '../terminal/plain-style';
import type { World } from '../world';
import type { Showing } from './showing';

/**
 * The look of guides on standard output: colors and links for a terminal that shows them, where the format is one to be
 * looked at; plain text elsewhere.
 */
export async function styleFor(
  options: Pick<Options, 'accessible' | 'color'>,
  world: Pick<World, 'stdout' | 'env' | 'showsLinks'>,
  { renderer }: Pick<Showing, 'renderer'>,
): Promise<TextStyle> {
  const { stdout, env } = world;
  if (renderer.isLookedAt === undefined) return plainStyle();
  const plain = plainStyle(textWidth(stdout));
  const paints = hasColor(options, env, stdout.isTerminal);
  const accessible = accessibleReason(options.accessible === true, env) !== undefined;
  const links = stdout.isTerminal && !accessible && options.color && (await world.showsLinks());
  if (!paints && !links) return plain;
  const { terminalStyle } = await import('../terminal/terminal-style');
  return terminalStyle(plain, { paints, links });
}
