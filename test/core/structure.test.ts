import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file).replaceAll(sep, '/'));

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

const files = [...filesIn('src'), 'data/catalog.ts'];
const text = (file: string) => readFileSync(file, 'utf8');

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** What a file imports: `src/core/guide` for a file of the project, the name for a package, `node:…` for a part of Node. */
function importsOf(file: string): readonly Import[] {
  const code = text(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const found = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^import\s+()['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\b(?:import|require)\(\s*()['"]([^'"]+)['"]\s*\)/g),
  ];
  return found.map(([, type, name = '']) => ({
    typeOnly: type !== undefined && type !== '',
    target: name.startsWith('.') ? posix.join(posix.dirname(file), name) : name,
  }));
}

const isPackage = ({ target }: Import) =>
  target.startsWith('node:') || Object.hasOwn(devDependencies, target);

/** The parts of `src/cli` that others load, and those that each of them needs; of the rest they know only types. */
const foldersOfCli = (
  [
    ['terminal', []],
    ['command-line', ['terminal']],
    ['completion', ['command-line']],
    ['conversation', ['terminal', 'put', 'showing']],
    ['prompts', ['conversation', 'terminal']],
    ['plain', ['conversation', 'terminal']],
  ] as const
).map(([folder, needed]): (typeof arrows)[number] => [
  `src/cli/${folder}/`,
  (found) =>
    found.typeOnly ||
    isPackage(found) ||
    /^src\/(core|render)\//.test(found.target) ||
    [folder, ...needed].some((name) => `${found.target}/`.startsWith(`src/cli/${name}/`)),
]);

/** Where an import may lead, by the folder of the file that has it. */
const arrows: readonly (readonly [folder: string, may: (target: Import) => boolean])[] = [
  [
    'src/core/',
    ({ target, typeOnly }) => target.startsWith('src/core/') || (typeOnly && target.startsWith('data/')),
  ],
  ['src/render/', ({ target }) => /^src\/(render|core)\//.test(target)],
  ...foldersOfCli,
  ['src/cli/', (found) => /^(src\/|data\/|package\.json$)/.test(found.target) || isPackage(found)],
  [
    'data/',
    ({ target, typeOnly }) => /^data\/.*\.json$/.test(target) || (typeOnly && target === 'src/core/source'),
  ],
];

describe('imports point one way', () => {
  test.each(files)('%s', (file) => {
    const may = arrows.find(([folder]) => file.startsWith(folder))?.[1];
    expect(importsOf(file).filter((target) => may?.(target) !== true)).toEqual([]);
  });

  test('the arrows would notice a wrong import', () => {
    const of = (name: string) => arrows.find(([folder]) => folder === name)?.[1];
    const [core, render, cli, data] = ['src/core/', 'src/render/', 'src/cli/', 'data/'].map(of);
    const [terminal, prompts] = ['src/cli/terminal/', 'src/cli/prompts/'].map(of);
    const imported = (target: string, typeOnly = false) => ({ target, typeOnly });
    expect(core?.(imported('node:fs'))).toBe(false);
    expect(core?.(imported('chalk'))).toBe(false);
    expect(core?.(imported('src/render/text'))).toBe(false);
    expect(core?.(imported('data/languages.json'))).toBe(false);
    expect(core?.(imported('data/languages.json', true))).toBe(true);
    expect(render?.(imported('src/cli/world'))).toBe(false);
    expect(render?.(imported('src/core/guide'))).toBe(true);
    expect(cli?.(imported('chalk'))).toBe(true);
    expect(cli?.(imported('no-such-package'))).toBe(false);
    expect(cli?.(imported('test/helpers/build'))).toBe(false);
    expect(data?.(imported('src/core/source'))).toBe(false);
    expect(terminal?.(imported('src/cli/main'))).toBe(false);
    expect(terminal?.(imported('src/cli/world', true))).toBe(true);
    expect(prompts?.(imported('src/cli/conversation/asker'))).toBe(true);
    expect(prompts?.(imported('src/cli/plain/lines'))).toBe(false);
  });

  test('imports are found', () => {
    expect(importsOf('src/core/source.ts')).toContainEqual({ target: 'data/languages.json', typeOnly: true });
    expect(importsOf('src/cli/main.ts')).toContainEqual({ target: 'src/cli/list', typeOnly: false });
    expect(importsOf('src/core/guide.ts').length).toBeGreaterThan(3);
  });

  test('the program that is installed loads dist and nothing else', () => {
    const loaded = [...text('bin/signin-help.js').matchAll(/require\(['"]([^'"]+)['"]\)/g)].map(
      ([, name]) => name,
    );
    expect(loaded.every((name) => name?.startsWith('../dist/') || name === 'node:module')).toBe(true);
  });

  test('no import goes round in a circle, types aside', () => {
    const resolved = (target: string) => files.find((file) => file === `${target}.ts` || file === target);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, above: readonly string[]): void => {
      if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' → '));
      if (above.includes(file) || done.has(file)) return;
      for (const { target, typeOnly } of importsOf(file)) {
        const next = resolved(target);
        if (next !== undefined && !typeOnly) visit(next, [...above, file]);
      }
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('the size of things', () => {
  test.each(files)('%s has at most 150 lines', (file) => {
    expect(text(file).split('\n').length).toBeLessThanOrEqual(151);
  });
});

describe('effects', () => {
  const uses = (pattern: RegExp) =>
    files.filter((file) => pattern.test(text(file).replace(/^\s*(\*|\/[*/]).*$/gm, '')));

  test('nothing exits the program by itself', () => {
    expect(uses(/process\.(exit|abort|reallyExit)\b(?!Code)/)).toEqual([]);
  });

  test('core and renderers see neither Node nor the clock', () => {
    const pure = /^src\/(core|render)\//;
    const impure =
      /\bprocess\b|\bBuffer\b|Date\.now|new Date\(\)|Math\.random|\bfetch\(|\bconsole\b|setTimeout/;
    expect(uses(impure).filter((file) => pure.test(file))).toEqual([]);
  });

  test('the environment is read in one file', () => {
    expect(uses(/process\.env/)).toEqual(['src/cli/process-world.ts']);
  });

  test('nothing prints but through the world', () => {
    expect(uses(/console\.|process\.std(out|err)\.write/)).toEqual([]);
  });

  test('nothing talks to the network', () => {
    expect(uses(/\bfetch\(|node:(https?|net|dns|tls|dgram)\b/)).toEqual([]);
  });
});
