import { languages } from '../helpers/languages';
import type { Random } from '../helpers/random';

const words = [
  'list',
  'export',
  'graph',
  'completion',
  'locked-account',
  'forgotten-password',
  'AADSTS50053',
  '50053',
  'SSPR_0014',
  'AADSTS',
  'nosuch',
  'bash',
  'tcsh',
  '--',
  '-',
  '',
  ' ',
  'out',
  'missing/out',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'é',
  '😀',
];
const flags = [
  '--no-input',
  '--accessible',
  '--no-color',
  '--codes',
  '--help',
  '-h',
  '--version',
  '-V',
  '--greet',
  '--nope',
  '--color',
  '-x',
  '-lf',
  '-hV',
  '--no-lang',
  '--lang',
  '-l',
  '--format',
  '-f',
  '--answer',
  '-a',
  '--step',
  '--output',
  '-o',
];
const values: Readonly<Record<string, readonly string[]>> = {
  '--lang': [...languages, 'fr-CA', 'en_GB.UTF-8', 'de', '', 'x'.repeat(300), '__proto__'],
  '--format': [
    'text',
    'markdown',
    'html',
    'json',
    'zendesk',
    'adaptive-card',
    'espanso',
    'pdf',
    '',
    'constructor',
  ],
  '--answer': [
    'forgot=yes',
    'forgot=non',
    'problem=code',
    'code=50053',
    'forgot',
    'forgot=maybe',
    'nosuch=yes',
    '=',
    '__proto__=x',
  ],
  '--step': ['1', '2', '3', '9', '0', '-1', 'two', '1e3', '99999999999999999999'],
  '--output': ['out.txt', 'missing/out.txt', '', '.'],
  '--greet': ['Ana', '', '{{x}}', '<b>', 'https://example.com', '\u0007', 'x'.repeat(201), 'list'],
};

/** A command line such as nobody would write, now and then one that somebody would. */
export const commandLine = (random: Random): readonly string[] =>
  random
    .several(5, () => {
      if (random.chance(0.35)) return [random.pick(words)];
      if (random.chance(0.1)) return [random.text(12)];
      if (random.chance(0.3)) return [random.pick(flags)];
      const name = random.pick(Object.keys(values));
      const value = random.pick(values[name] ?? ['']);
      return random.chance(0.5) ? [`${name}=${value}`] : [name, value];
    })
    .flat();

/** An environment in which a command line may run. */
export const environment = (random: Random): Readonly<Record<string, string>> => {
  const some = {
    LANG: random.pick(['en_US.UTF-8', 'fr_FR.UTF-8', 'C', 'POSIX', '', 'xx_YY', '😀']),
    LANGUAGE: random.pick(['fr:en', '', ':::', 'de']),
    SIGNIN_HELP_LANG: random.pick(['fr', 'en', '', 'nonsense']),
    TERM: random.pick(['xterm', 'dumb', '']),
    ACCESSIBLE: random.pick(['1', '0', '']),
    NO_COLOR: random.pick(['1', '']),
    FORCE_COLOR: random.pick(['1', '0', '', '3']),
  };
  return Object.fromEntries(Object.entries(some).filter(() => random.chance(0.4)));
};
