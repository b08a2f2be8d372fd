import { accessibleReason } from './accessibility';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether a stream gets color: the one decision for every library. Never in screen-reader mode or with `--no-color`;
 * otherwise `FORCE_COLOR` decides if it is set (as in Node, before `NO_COLOR`), then `NO_COLOR`, then the stream.
 * @see https://no-color.org
 * @see https://force-color.org
 */
export function hasColor(
  options: { readonly color: boolean; readonly accessible?: true },
  env: Environment,
  isTerminal: boolean,
): boolean {
  if (!options.color || env.TERM === 'dumb' || accessibleReason(options.accessible === true, env))
    return false;
  if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR.toLowerCase());
  return isTerminal && !env.NO_COLOR;
}
