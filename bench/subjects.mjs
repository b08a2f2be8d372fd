// What is measured: empty programs, the program itself, catalogues of several sizes, and the packed tarball.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalogue, writeFiles } from '../scripts/build/catalogue.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const program = join(root, 'bin/signin-help.js');

/** An empty Node program: the measure of all others. */
export function emptyProgram(folder, name) {
  const file = join(folder, name);
  writeFileSync(file, '');
  return { arguments: [file], expected: '' };
}

/** A scripted guide in a format. */
export const guide = (format, script = program) => ({
  arguments: [script, 'locked-account', '--lang', 'fr', '--format', format],
  expected: 'partner.microsoft.com/dashboard/home',
});

const line =
  '2025-01-01 08:19:34Z New-Thing : a line of a log, as somebody pastes it who does not know which one counts\n';
/** A pasted message of 4 kB, which ends with what Microsoft’s page says without a code. */
export const message = {
  arguments: [
    program,
    `${line.repeat(38)}Your account is temporarily locked to prevent unauthorized use.`,
    '--lang',
    'fr',
  ],
  expected: 'locked-account',
};

/** A search for words. */
export const search = { arguments: [program, 'search', 'lost', 'my', 'phone'], expected: 'new-phone' };

/** The page with everything in it. */
export const page = { arguments: [program, 'page'], expected: '</html>' };

/** The conversation up to its first question. */
export const conversation = { arguments: [program, '--lang', 'en'], expected: 'Have you forgotten' };

/** The program with a catalogue of so many times the topics: each topic again under other names. */
export async function programWithCatalogue(folder, times) {
  const copy = join(folder, `catalogue-${times}`);
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  const { source, filesOf } = await loadCatalogue();
  const again = Array.from({ length: times - 1 }, (_, number) =>
    source.topics.map((topic) => ({ ...topic, id: `${topic.id}-${number + 2}` })),
  );
  writeFiles(join(copy, 'dist/data'), filesOf({ ...source, topics: [...source.topics, ...again.flat()] }));
  return join(copy, 'bin/signin-help.js');
}

/** Packs the project. @returns the tarball's path and its size in bytes */
export function packed(folder) {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, size }] = JSON.parse(output);
  return { tarball: join(folder, filename), size };
}

/** A folder of its own for `npx`, with an empty package. */
export function emptyPackage(folder, name) {
  const made = join(folder, name);
  mkdirSync(made);
  writeFileSync(join(made, 'package.json'), '{ "private": true }\n');
  return made;
}
