type Environment = Readonly<Record<string, string | undefined>>;

const isOff = (value: string) => ['', '0', 'false', 'no'].includes(value.trim().toLowerCase());

/** What turned the screen-reader mode on: the option, a variable, or the terminal; undefined where it is off. */
export type AccessibleReason =
  | '--accessible'
  | 'SIGNIN_HELP_ACCESSIBLE'
  | 'ACCESSIBLE'
  | 'TERM=dumb'
  | undefined;

/** Why the screen-reader mode is on, if it is. The option counts before the program's variable, that before the general one. */
export function accessibleReason(flag: boolean, env: Environment): AccessibleReason {
  if (flag) return '--accessible';
  for (const name of ['SIGNIN_HELP_ACCESSIBLE', 'ACCESSIBLE'] as const) {
    const value = env[name];
    if (value !== undefined) return isOff(value) ? undefined : name;
  }
  return env.TERM === 'dumb' ? 'TERM=dumb' : undefined;
}
