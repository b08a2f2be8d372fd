import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
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

/** What a file imports: `src/guide/guide` for a file of the project, the name for a package, `node:…` for a part of Node. */
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

/** The rooms of `src`, from the ground up: each knows only those above it in this list. */
const rooms = [
  'catalogue',
  'reading',
  'guide',
  'render',
  'conversation',
  'terminal',
  'page',
  'page/file',
  'page/browser',
  'command-line',
  'system',
  'commands',
] as const;

/** Rooms that know nothing of each other: a terminal, the file of the page, and what runs in that file. */
const strangers: readonly string[] = ['terminal', 'page/file', 'page/browser'];

/** Rooms that see neither Node nor a browser nor a package; but reading has its search library. */
const pure: Readonly<Record<string, readonly string[]>> = {
  catalogue: [],
  reading: ['minisearch'],
  guide: [],
  render: [],
  conversation: [],
  page: [],
  'page/file': [],
  'page/browser': [],
};

const roomOf = (path: string) => rooms.findLast((room) => path.startsWith(`src/${room}/`));

const areStrangers = (room: string, other: string) =>
  room !== other && strangers.includes(room) && strangers.includes(other);

/** Whether a file may import something. Files beside the rooms (`main.ts`, …) put the rooms together and may import all. */
function may(file: string, found: Import): boolean {
  const { target, typeOnly } = found;
  if (file.startsWith('data/'))
    return /^data\/.*\.json$/.test(target) || (typeOnly && target === 'src/catalogue/source');
  const room = roomOf(file);
  const isOwn = target.startsWith('src/');
  if (room === undefined)
    return isOwn || isPackage(found) || /^(data\/languages\.json|package\.json)$/.test(target);
  const other = roomOf(target);
  if (other !== undefined) return rooms.indexOf(other) <= rooms.indexOf(room) && !areStrangers(room, other);
  if (target === 'src/world') return rooms.indexOf(room) >= rooms.indexOf('command-line');
  if (isOwn) return false;
  if (target.startsWith('data/'))
    return typeOnly ? room === 'catalogue' : target === 'data/languages.json' && room === 'system';
  const allowed = pure[room];
  return isPackage(found) && (allowed === undefined || allowed.includes(target));
}

describe('imports point one way', () => {
  test.each(files)('%s', (file) => {
    expect(importsOf(file).filter((found) => !may(file, found))).toEqual([]);
  });

  test.each([
    ['src/catalogue/check.ts', 'node:fs', false, false],
    ['src/catalogue/check.ts', 'src/reading/code', false, false],
    ['src/catalogue/check.ts', 'src/reading/code', true, false],
    ['src/catalogue/source.ts', 'data/languages.json', true, true],
    ['src/catalogue/source.ts', 'data/languages.json', false, false],
    ['src/reading/search.ts', 'minisearch', false, true],
    ['src/guide/guide.ts', 'minisearch', false, false],
    ['src/guide/guide.ts', 'src/reading/code', false, true],
    ['src/conversation/view.ts', 'src/terminal/wrap', false, false],
    ['src/terminal/style.ts', 'src/conversation/view', false, true],
    ['src/terminal/style.ts', 'src/world', true, false],
    ['src/terminal/style.ts', '@inquirer/search', false, true],
    ['src/page/browser/page.ts', 'node:fs', false, false],
    ['src/page/browser/page.ts', 'src/conversation/view', false, true],
    ['src/page/browser/page.ts', 'src/terminal/wrap', false, false],
    ['src/page/browser/page.ts', 'src/page/markup', false, true],
    ['src/page/browser/page.ts', 'src/page/file/data', true, false],
    ['src/page/file/data.ts', 'src/page/markup', false, true],
    ['src/page/file/data.ts', 'src/page/browser/page', true, false],
    ['src/page/markup.ts', 'src/page/file/data', true, false],
    ['src/commands/page.ts', 'src/page/file/data', false, true],
    ['src/commands/list.ts', 'src/world', true, true],
    ['src/commands/list.ts', 'src/main', false, false],
    ['src/main.ts', 'src/commands/list', false, true],
    ['src/main.ts', 'no-such-package', false, false],
    ['src/main.ts', 'test/helpers/build', false, false],
    ['data/catalog.ts', 'src/catalogue/source', false, false],
  ])('the arrows judge that %s imports %s (type only: %s): %s', (file, target, typeOnly, allowed) => {
    expect(may(file, { target, typeOnly })).toBe(allowed);
  });

  test('imports are found', () => {
    expect(importsOf('src/catalogue/source.ts')).toContainEqual({
      target: 'data/languages.json',
      typeOnly: true,
    });
    expect(importsOf('src/main.ts')).toContainEqual({ target: 'src/commands/list', typeOnly: false });
  });

  test('the program that is installed loads dist and nothing else', () => {
    const loaded = [...text('bin/signin-help.js').matchAll(/require\(['"]([^'"]+)['"]\)/g)].map(
      ([, name]) => name,
    );
    expect(loaded).toEqual(['../dist/main.cjs']);
  });

  test('no import goes round in a circle, not even for a type', () => {
    const resolved = (target: string) => files.find((file) => file === `${target}.ts` || file === target);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, above: readonly string[]): void => {
      if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' → '));
      if (above.includes(file) || done.has(file)) return;
      for (const { target } of importsOf(file)) {
        const next = resolved(target);
        if (next !== undefined) visit(next, [...above, file]);
      }
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

/** The functions of a file that have more lines than that, by the lines where they begin. */
function longFunctions(code: string, most: number): readonly number[] {
  const found: number[] = [];
  const lineOf = (at: number) => code.slice(0, at).split('\n').length;
  const visit = ({ start, end }: { readonly start: number; readonly end: number }) => {
    if (lineOf(end) - lineOf(start) >= most) found.push(lineOf(start));
  };
  const visitor = { FunctionDeclaration: visit, FunctionExpression: visit, ArrowFunctionExpression: visit };
  new Visitor(visitor).visit(parseSync('file.ts', code).program);
  return found;
}

describe('the size of things', () => {
  test.each(files)('every function of %s has at most 40 lines', (file) => {
    expect(longFunctions(text(file), 40)).toEqual([]);
  });

  test.each([
    ['function f() {\n\n}', 2, [1]],
    ['function f() {\n\n}', 3, []],
    ['\nconst f = (\n  a: string,\n) => a;', 2, [2]],
    ['class C {\n  get g() {\n    return 1;\n  }\n}', 2, [2]],
    ['const value = {\n\n\n};', 2, []],
  ])('functions are measured: %j, %d', (code, most, long) => {
    expect(longFunctions(code, most)).toEqual(long);
  });

  test.each(files)('%s has at most 150 lines', (file) => {
    expect(text(file).split('\n').length).toBeLessThanOrEqual(151);
  });
});

/**
 * What may read the environment: it itself, and whatever takes `process` as a whole, by a destructuring, as a value, or
 * from its module.
 */
const environment =
  /\bprocess\s*(\?\.\s*|\.\s*)env\b|\bprocess\s*(\?\.)?\[|\bprocess\b(?!\s*(\?\.|\.|\[)|-)|\bglobalThis\b.*\bprocess\b/;

describe('effects', () => {
  const uses = (pattern: RegExp) =>
    files.filter((file) => pattern.test(text(file).replace(/^\s*(\*|\/[*/]).*$/gm, '')));

  test('nothing exits the program by itself', () => {
    expect(uses(/process\.(exit|abort|reallyExit)\b(?!Code)/)).toEqual([]);
  });

  test('pure rooms see neither Node nor the clock', () => {
    const isPure = (file: string) => Object.hasOwn(pure, roomOf(file) ?? '');
    const impure =
      /\bprocess\b|\bBuffer\b|Date\.now|new Date\(\)|Math\.random|\bfetch\(|\bconsole\b|setTimeout/;
    expect(uses(impure).filter((file) => isPure(file) && roomOf(file) !== 'page/browser')).toEqual([]);
  });

  test('the environment is read in one file', () => {
    expect(uses(environment)).toEqual(['src/process-world.ts']);
  });

  test.each([
    ['process.env.LANG', true],
    ["process['env']", true],
    ['process?.env', true],
    ['const { env } = process;', true],
    ['const { pid,\n  env: { LANG } } = process;', true],
    ['({ env } = process);', true],
    ['Object.entries(process)', true],
    ["import { env } from 'node:process';", true],
    ["import process from 'node:process';", true],
    ["const { env } = require('process');", true],
    ['globalThis.process.stdin', true],
    ['process.platform', false],
    ["process.on('SIGCONT', resume)", false],
    ["import { processWorld } from './process-world';", false],
  ])('%s may read it: %s', (code, reads) => {
    expect(environment.test(code)).toBe(reads);
  });

  test('nothing prints but through the world', () => {
    expect(uses(/console\.|process\.std(out|err)\.write/)).toEqual([]);
  });

  test('nothing talks to the network', () => {
    expect(uses(/\bfetch\(|node:(https?|net|dns|tls|dgram)\b/)).toEqual([]);
  });
});
