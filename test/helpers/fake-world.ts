import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { source } from '../../data/catalog';
import { catalogueOf, inLanguage } from '../../src/catalogue/catalogue';
import type { Library } from '../../src/catalogue/edition';
import { Failure } from '../../src/catalogue/failure';
import { libraryOf as editionsOf } from '../../src/catalogue/library';
import type { Language, Source } from '../../src/catalogue/source';
import { main } from '../../src/main';
import { vocabularyOf } from '../../src/reading/search-documents';
import { type Output, ReaderGone, type World } from '../../src/world';

/** Every edition, straight from the data. As the files of the build are, what it holds is made once: tests ask all the time. */
export function libraryOf(from: Source): Library {
  const catalogue: Readonly<Record<string, unknown>> = catalogueOf(from);
  const made = new Map<string, unknown>();
  const library: Library = editionsOf(from.languages, {
    part(name, language) {
      const key = `${language} ${name}`;
      if (!made.has(key)) made.set(key, partOf(name, language));
      return made.get(key);
    },
  });
  const partOf = (name: string, language: Language) =>
    name === 'vocabulary'
      ? vocabularyOf(library.edition(language))
      : name in catalogue
        ? inLanguage(catalogue[name], language)
        : undefined;
  return library;
}

export const library = libraryOf(source);

/** What a run left behind: its exit code, its streams, and the files it wrote. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What a fake world may be told. Without it nothing is a terminal and the environment is empty but for `LANG=en`. */
export interface Setting extends Partial<Omit<World, 'stdout' | 'stderr' | 'files'>> {
  readonly stdout?: Partial<Output>;
  readonly stderr?: Partial<Output>;
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs the program in a world of its own and returns what came of it. Questions throw unless `openStage` is given. */
export async function run(argv: readonly string[], setting: Setting = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const files: Record<string, string> = { ...setting.files };
  const output = (name: 'stdout' | 'stderr'): Output => ({
    isTerminal: false,
    isPipe: false,
    columns: undefined,
    write(text) {
      written[name] += text;
    },
    ...setting[name],
  });
  const world: World = {
    env: { LANG: 'en_US.UTF-8' },
    version: '0.0.0-test',
    library,
    built: (file) => readFileSync(join('dist', file), 'utf8'),
    inputIsTerminal: false,
    intlLocale: () => 'en-US',
    showsLinks: async () => false,
    openStage: () => Promise.reject(new Error('asked')),
    openLink: () => Promise.reject(new Error('opened')),
    readInput: () => Promise.reject(new Error('read')),
    ...setting,
    stdout: output('stdout'),
    stderr: output('stderr'),
    files: {
      async replace(path, text) {
        if (path.startsWith('missing/')) throw new Failure('error.fileFolder', { folder: 'missing' }, 1);
        files[path] = text;
      },
      inFolder: async (folder, work) =>
        work({
          find(path) {
            const text = files[`${folder}/${path}`];
            return text === undefined ? { kind: 'nothing' } : { kind: 'text', text };
          },
          replace(path, text) {
            files[`${folder}/${path}`] = text;
          },
        }),
    },
  };
  const code = await main(argv, world);
  return { code, ...written, files };
}

/** An output whose reader has gone. */
export const goneReader: Partial<Output> = {
  write() {
    throw new ReaderGone();
  },
};
