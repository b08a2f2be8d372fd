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
const codes = ['AADSTS50053', 'SSPR_0014', 'AADSTS987654'];

/** Every guide of the catalogue in every language, and what changes a guide's shape: a code, one step, a greeting. */
export const everyRequest: readonly Request[] = languages.flatMap((language) => [
  ...source.topics.map(({ id }) => requestOf(id, '--lang', language)),
  ...codes.map((code) => requestOf(code, '--lang', language)),
  requestOf('forgotten-password', '--lang', language, '--step', '2'),
  requestOf('forgotten-password', '--lang', language, '--greet'),
  requestOf('forgotten-password', '--lang', language, '--greet=Zoé d’Arc'),
]);

/** What a successful run prints; it says nothing on standard error. */
export async function show(format: string, argv: readonly string[], setting: Setting = {}): Promise<string> {
  const { code, stdout, stderr }: Run = await run([...argv, '--format', format], setting);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}
