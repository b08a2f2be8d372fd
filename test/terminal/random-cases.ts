import { languages } from '../helpers/languages';
import type { Random } from '../helpers/random';
import { bracketed, keys } from '../helpers/terminal';

/** What somebody does at a terminal: types, resizes it, waits, or ends the program from outside. */
export type Action =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'resize'; readonly columns: number; readonly rows: number }
  | {
      readonly kind: 'signal';
      readonly signal: 'SIGINT' | 'SIGQUIT' | 'SIGTERM' | 'SIGHUP' | 'SIGCONT' | 'SIGWINCH';
    }
  | { readonly kind: 'wait'; readonly milliseconds: number };

/** A session at a keyboard. */
export interface KeyboardSession {
  readonly argv: readonly string[];
  readonly columns: number;
  readonly rows: number;
  readonly actions: readonly Action[];
}

const size = (random: Random) => ({
  columns: random.pick([1, 2, 10, 20, 40, 80, 120, 300]),
  rows: random.pick([1, 2, 5, 10, 24, 60]),
});

/** A session; the key that stops the terminal’s own output is left out. */
export function keyboardSession(random: Random): KeyboardSession {
  const often = [
    ...[...'123456789yonbr?', 'next', 'link', 'again', 'failed', 'account', 'xyzzy'].map(
      (line) => `${line}\r`,
    ),
    ...[...'123', keys.up, keys.down, keys.enter, keys.enter, '\n'],
  ];
  const seldom = [
    keys.ctrlC,
    keys.ctrlD,
    keys.ctrlZ,
    keys.ctrlBackslash,
    'q\r',
    keys.ctrlU,
    keys.home,
    keys.end,
    keys.escape,
    keys.backspace,
    '\t',
    '0',
    'x',
    'AADSTS50053\r',
    bracketed('a\rb\rAADSTS50053\r'),
    '\u001b[200~never ended',
    '\u001b[',
    '\u001bOA',
    '\u001b[<0;1;1M',
    'one line\rand another line\r',
    bracketed('a long line of a log\n'.repeat(500)),
  ];
  const typed = () => {
    if (random.chance(0.7)) return random.pick(often);
    return random.chance(0.8) ? random.pick(seldom) : random.text(20);
  };
  const action = (): Action => {
    const kind = random.next();
    if (kind < 0.7) return { kind: 'type', text: typed().replaceAll('\u0013', '') };
    if (kind < 0.85) return { kind: 'resize', ...size(random) };
    if (kind < 0.97) return { kind: 'wait', milliseconds: random.below(40) };
    return {
      kind: 'signal',
      signal: random.pick(['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP', 'SIGCONT', 'SIGWINCH']),
    };
  };
  return {
    argv: [
      ...(random.chance(0.5) ? ['--lang', random.pick(languages)] : []),
      ...(random.chance(0.3) ? ['--accessible'] : []),
      ...(random.chance(0.4) ? ['-a', random.pick(['forgot=no', 'problem=code', 'forgot=yes'])] : []),
    ],
    ...size(random),
    actions: random.several(24, action),
  };
}
