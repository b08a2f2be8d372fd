import { expect } from 'vitest';
import { source } from '../../data/catalog';
import { type Run, run, type Setting } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

/** A guide that can be asked for, as a command line without its format. */
export interface Request {
  readonly name: string;
  readonly argv: readonly string[];
}

const requestOf = (...argv: readonly string[]): Request => ({ name: argv.join(' '), argv });

/** A known code, one that Microsoft's look-up does not have, and one that nobody knows. */
export const codes = ['AADSTS50053', 'SSPR_0014', 'AADSTS987654'];

/** Where the page is hosted, with marks that formats could take for their own. */
export const page = 'https://help.example/a_(b)*/signin.html?c=1&copy=2;3';

/** Every guide of the catalogue in every language, and what changes a guide's shape: a code, one step. */
export const everyGuide: readonly Request[] = languages.flatMap((language) => [
  ...source.topics.map(({ id }) => requestOf(id, '--lang', language)),
  ...codes.map((code) => requestOf(code, '--lang', language)),
  requestOf('forgotten-password', '--lang', language, '--step', '2'),
]);

/** The same as replies, and what changes a reply's shape: a greeting, a page. */
export const everyReply: readonly Request[] = [
  ...everyGuide.map(({ argv }) => requestOf(...argv, '--reply')),
  ...everyGuide.map(({ argv }) => requestOf(...argv, '--reply', '--page-url', page)),
  ...languages.flatMap((language) => [
    requestOf('forgotten-password', '--lang', language, '--greet'),
    requestOf('forgotten-password', '--lang', language, '--greet=Zoé d’Arc'),
  ]),
];

export const everyRequest = [...everyGuide, ...everyReply];

/** What a successful run prints; it says nothing on standard error. */
export async function show(format: string, argv: readonly string[], setting: Setting = {}): Promise<string> {
  const { code, stdout, stderr }: Run = await run([...argv, '--format', format], setting);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** A reply as text whose lines are as long as they are. */
export const showUnwrapped = (argv: readonly string[]): Promise<string> =>
  show('text', [...argv, '--reply', '--no-color'], { stdout: { isTerminal: true, columns: 1_000_000 } });
