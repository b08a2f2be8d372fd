type Environment = Readonly<Record<string, string | undefined>>;

const isOff = (value: string) => ['', '0', 'false', 'no'].includes(value.trim().toLowerCase());

/** What turned the screen-reader mode on: the option, a variable, or the terminal; undefined where it is off. */
export type AccessibleReason =
  | '--accessible'
  | 'SIGNIN_HELP_ACCESSIBLE'
  | 'ACCESSIBLE'
  | 'TERM=dumb'
  | undefined;

/**
 * Why the screen-reader mode is on, if it is. The option counts before the program's variable, that before the general
 * one. On a dumb terminal, which cannot be drawn on, only the program's own variable turns it off.
 */
export function accessibleReason(flag: boolean, env: Environment): AccessibleReason {
  if (flag) return '--accessible';
  const { SIGNIN_HELP_ACCESSIBLE: own, ACCESSIBLE: general } = env;
  if (own !== undefined) return isOff(own) ? undefined : 'SIGNIN_HELP_ACCESSIBLE';
  if (general !== undefined && !isOff(general)) return 'ACCESSIBLE';
  return env.TERM === 'dumb' ? 'TERM=dumb' : undefined;
}
