import { describe, expect, test } from 'vitest';
import { run } from '../../helpers/fake-world';
import { answerTo } from './shell';
import { choice, codes, guide, question } from './table';

/** Lines that somebody completes. */
const lines = [
  '',
  ...new Set(codes.filter((id) => !id.includes(' ')).map((id) => id.charAt(0))),
  `${guide} `,
  `${guide} -a `,
  `${guide} --lang=`,
  `${guide} --format `,
  `${guide} --step `,
  '--step 1 ',
  '--greet Ana ',
  '-f json ',
  '-- ',
  'list ',
  'list --codes --format ',
  'export ',
  'export the-folder ',
  'export the-folder -f ',
  'export -',
  'completion -',
  'graph ',
  'completion ',
  'completion fish ',
  '-l fr completion ',
];

/** What somebody types after an option or a command that needs something. */
const needed: Readonly<Record<string, string>> = {
  '-l': 'en',
  '--lang': 'en',
  '-f': 'json',
  '--format': 'json',
  '-a': `${question}=${choice}`,
  '--answer': `${question}=${choice}`,
  '--step': '1',
  '--greet': 'Ana',
  '--page-url': 'https://help.example/',
  '-o': 'the-file',
  '--output': 'the-file',
  export: 'the-folder',
  completion: 'bash',
  search: 'password',
};

/** The export of one language in one format, where no other is asked for: what is written does not matter here. */
const narrowed = (argv: readonly string[]): readonly string[] => {
  if (!argv.includes('export') || argv.includes('--')) return argv;
  const lacks = (...names: readonly string[]) => !names.some((name) => argv.includes(name));
  const language = lacks('-l', '--lang') ? ['--lang', 'en'] : [];
  return [...argv, ...language, ...(lacks('-f', '--format') ? ['--format', 'json'] : [])];
};

/** The whole command line that an offer leads to. */
const whole = (line: string, word: string): readonly string[] => {
  const argv = [...line.split(' ').slice(0, -1), word];
  const takesFolder = argv[0] === 'export' && argv[1] !== 'the-folder' && word.startsWith('-');
  const takesShell = argv.includes('completion') && !argv.includes('fish') && word.startsWith('-');
  const first = Object.hasOwn(needed, word) ? [needed[word] ?? ''] : [];
  return narrowed([
    ...argv,
    ...first,
    ...(takesFolder ? ['the-folder'] : []),
    ...(takesShell ? ['bash'] : []),
  ]);
};

// The lists are the same for every shell; names of folders come from the shell itself.
describe('the program takes whatever is offered', () => {
  test.each(lines)('signin-help %s', async (line) => {
    const rows = await answerTo('bash', `signin-help ${line}`, 'en');
    expect(rows).not.toEqual([]);
    const refused: string[] = [];
    for (const row of rows) {
      const argv = whole(line, row === '/dirnames' ? 'the-folder' : row);
      const { code, stderr } = await run(argv);
      if (code !== 0) refused.push(`${argv.join(' ')}: ${stderr}`);
    }
    expect(refused).toEqual([]);
  });
});
