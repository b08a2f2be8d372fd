import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isText, readPlainly } from '../../src/command-line/plain-command-line';
import { type Request, readCommandLine } from '../../src/command-line/program';
import { library } from '../helpers/fake-world';

const byCommander = (argv: readonly string[]): Request =>
  readCommandLine(argv, { edition: library.edition('en'), languages: library.languages, version: '0' });

/** Pieces of command lines, usual and unusual ones. */
const pieces = [
  ...[
    '-l',
    '--lang',
    '-f',
    '--format',
    '-a',
    '--answer',
    '--step',
    '--reply',
    '--greet',
    '--page-url',
    '-o',
    '--output',
  ],
  ...[
    '--no-input',
    '--accessible',
    '--no-color',
    '-V',
    '--version',
    '-h',
    '--help',
    '--',
    '-',
    '--input',
    '--color',
  ],
  ...[
    '--lang=fr',
    '--format=json',
    '--answer=forgot=yes',
    '--step=2',
    '--greet=Ana',
    '--page-url=https://help.example/',
    '--reply=1',
    '--greet=',
    '--output=x',
    '-lfr',
  ],
  ...[
    '--lang=',
    '--accessible=1',
    '--no-input=1',
    '--nosuch',
    '--lan',
    '-x',
    '-fl',
    '--toString',
    'constructor',
  ],
  ...[
    'fr',
    'json',
    'forgot=no',
    '2',
    'Ana',
    'locked-account',
    'AADSTS50053',
    '',
    ' ',
    '=',
    'a=b',
    'x\ny',
    '-1',
  ],
  ...[
    'list',
    'export',
    'graph',
    'completion',
    'help',
    '--codes',
    '__proto__',
    '--__proto__',
    '--constructor=x',
  ],
];

describe('what is read without commander', () => {
  test.each([
    [[]],
    [['locked-account']],
    [['locked-account', '--lang', 'fr', '--format', 'json']],
    [['--format=html', '--greet=Ana', '-l', 'fr', 'locked-account']],
    [['-a', 'forgot=no', '-a', 'problem=locked', '--no-input']],
    [['no-admin', '--reply', '--page-url=https://help.example/a?b=c']],
    [['error', '50053', '--accessible', '--no-color', '--step', '2', '-o', 'reply.txt']],
  ])('%j is a plain command line, read as commander reads it', (argv) => {
    expect(readPlainly(argv)).toEqual(byCommander(argv));
  });

  test.each(['-', '-894947614', '-ERROR-', '-ERROR- AADSTS50053: x', '- x', '--- a line of a log'])(
    '%j is a text',
    (text) => {
      expect(readPlainly([text, '-f', 'json'])).toMatchObject({
        words: [text],
        options: { format: ['json'] },
      });
    },
  );

  test.each([
    [['--help']],
    [['--version']],
    [['list']],
    [['--lang']],
    [['--lang', '--no-input']],
    [['--greet', '-x']],
    [['-lfr']],
    [['--', 'locked-account']],
    [['--nosuch']],
    [['--lan', 'fr']],
    [['']],
  ])('%j is left to commander', (argv) => {
    expect(readPlainly(argv)).toBeUndefined();
  });

  test('any command line of options and words is read as commander reads it, or left to commander', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 6 }), (argv) => {
        fc.pre(!argv.some(isText));
        const request = readPlainly(argv);
        if (request !== undefined) expect(request).toEqual(byCommander(argv));
      }),
      { numRuns: 3000 },
    );
  });
});
