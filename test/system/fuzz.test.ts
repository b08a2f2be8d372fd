import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { run } from '../helpers/fake-world';
import { casesOf, each, patience, seed } from '../helpers/fuzz';
import { languages } from '../helpers/languages';
import { Random } from '../helpers/random';
import { exportOptions, greetings, type obstacles, somewhere } from './random-export';

const counts = { pairs: casesOf(3, 20), kills: casesOf(3, 16), obstacles: casesOf(5, 24) };
const bin = resolve('bin/signin-help.js');
const top = mkdtempSync(join(tmpdir(), 'signin-help-fuzz-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Containers give every program the same process id. The program kills itself before it writes for the time named to it. */
const container = join(top, 'container.cjs');
writeFileSync(
  container,
  `const { pid } = process;
  Object.defineProperty(process, 'pid', { value: 7 });
  const fs = require('node:fs');
  let left = Number(process.env.KILLED_AT ?? Infinity);
  for (const name of ['writeFileSync', 'renameSync']) {
    const real = fs[name];
    fs[name] = (...given) => {
      if (left-- === 0) process.kill(pid, 'SIGKILL');
      return real(...given);
    };
  }`,
);

/** Starts an export, which is perhaps killed before one of its writes. One that hangs is ended after a minute. */
function exportTo(folder: string, options: readonly string[], killedAt?: number) {
  const child = spawn(process.execPath, ['--require', container, bin, 'export', folder, ...options], {
    env: {
      PATH: process.env.PATH,
      LANG: 'en_US.UTF-8',
      ...(killedAt === undefined ? {} : { KILLED_AT: String(killedAt) }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  return new Promise<{ code: number | null; said: string }>((end) =>
    child.on('close', (code) => {
      clearTimeout(timer);
      end({ code, said });
    }),
  );
}

/** Every text that any export may write at a path. */
const texts = new Map<string, Set<string>>();
const paths = () => [...texts.keys()];

beforeAll(async () => {
  for (const greeting of greetings) {
    const { code, files } = await run(['export', 'whole', ...greeting]);
    expect(code).toBe(0);
    for (const [file, text] of Object.entries(files)) {
      const path = file.slice('whole/'.length);
      if (path !== 'index.json') texts.set(path, (texts.get(path) ?? new Set()).add(text));
    }
  }
});

interface Entry {
  readonly path: string;
  readonly sha256: string;
}

const indexOf = (folder: string): readonly (Entry & Record<string, unknown>)[] =>
  JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** Every file is whole, the index names each by what it holds, and nothing else is there. */
function expectWhole(folder: string, shown: string) {
  const index = indexOf(folder);
  expect(filesIn(folder).sort(), shown).toEqual([...index.map(({ path }) => path), 'index.json'].sort());
  for (const { path, sha256, formerly } of index) {
    const text = readFileSync(join(folder, path), 'utf8');
    expect(texts.get(path)?.has(text), `${path} of ${shown}`).toBe(true);
    expect(createHash('sha256').update(text).digest('hex'), `${path} of ${shown}`).toBe(sha256);
    expect(formerly, shown).toBeUndefined();
  }
}

// Each waits for locks of its own to grow old.
test.concurrent(`${counts.pairs} pairs of exports into one folder at once`, {
  timeout: patience,
}, async () => {
  await each(counts.pairs, 2, async (index) => {
    const random = Random.of(seed + 20, index);
    const folder = join(top, `pair-${index}`);
    if (random.chance(0.5)) await exportTo(folder, exportOptions(random));
    const both = [exportOptions(random), exportOptions(random)];
    const shown = JSON.stringify({ index, both });
    const ended = await Promise.all(both.map((options) => exportTo(folder, options)));
    expect(ended, shown).toEqual(both.map(() => ({ code: 0, said: '' })));
    expectWhole(folder, shown);
    rmSync(folder, { recursive: true });
  });
});

/** A file for each guide and one for all of them, in every language: other formats are written in the same way. */
const few = ['-f', 'text', '-f', 'espanso'];
/** How often an export of the few writes, and some more: then it is not killed. */
const writes = 3 * languages.length * source.topics.length;

test.concurrent(`${counts.kills} exports that are killed, and one after each`, {
  timeout: patience,
}, async () => {
  // The next run waits until the lock of a dead one is old: several do so at once.
  await each(counts.kills, 8, async (index) => {
    const random = Random.of(seed + 21, index);
    const folder = join(top, `kill-${index}`);
    const greeted = (some = greetings) => [...few, ...random.pick(some)];
    if (random.chance(0.7)) await exportTo(folder, greeted());
    const killed = [greeted(), greeted()];
    await Promise.all(killed.map((options) => exportTo(folder, options, random.below(writes))));
    const last = greeted(greetings.slice(0, 3));
    const shown = JSON.stringify({ index, killed, last });
    expect(await exportTo(folder, last), shown).toEqual({ code: 0, said: '' });
    const isLeft = (path: string) => /(^|\/)\.signin-help-[0-9a-f-]+\.tmp$/.test(path);
    for (const path of filesIn(folder).filter(isLeft)) utimesSync(join(folder, path), 0, 0);
    // Something is to be written in every folder: there, what is left and old is removed.
    expect(await exportTo(folder, [...few, '--greet=Zoé']), shown).toEqual({ code: 0, said: '' });
    expect(await exportTo(folder, last), shown).toEqual({ code: 0, said: '' });
    expectWhole(folder, shown);
    rmSync(folder, { recursive: true });
  });
});

const put: Readonly<Record<(typeof obstacles)[number], (path: string, outside: string) => void>> = {
  file: (path) => writeFileSync(path, 'mine'),
  folder: (path) => mkdirSync(path),
  pipe: (path) => execFileSync('mkfifo', [path]),
  'link out': (path, outside) => symlinkSync(join(outside, 'file'), path),
  'link to a folder': (path, outside) => symlinkSync(join(outside, 'folder'), path),
  'link to nothing': (path, outside) => symlinkSync(join(outside, 'nothing'), path),
};

/** Puts something at a path, unless there is something already, or the folder of the path leads elsewhere. */
function puts(path: string, obstacle: (typeof obstacles)[number], outside: string): boolean {
  mkdirSync(dirname(dirname(path)), { recursive: true });
  const parent = lstatSync(dirname(path), { throwIfNoEntry: false });
  if (parent === undefined) mkdirSync(dirname(path));
  else if (!parent.isDirectory()) return false;
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false;
  put[obstacle](path, outside);
  return true;
}

/** An export may write into a folder that it finds. */
const stateOf = (path: string) => {
  const found = lstatSync(path);
  const { ino, mode, size, mtimeMs } = found;
  return found.isDirectory() ? { ino, mode } : { ino, mode, size, mtimeMs };
};

test.concurrent(`${counts.obstacles} folders with what no export wrote`, { timeout: patience }, async () => {
  await each(counts.obstacles, 2, async (index) => {
    const random = Random.of(seed + 22, index);
    const [folder, outside] = [join(top, `in-${index}`), join(top, `out-${index}`)];
    mkdirSync(join(outside, 'folder'), { recursive: true });
    writeFileSync(join(outside, 'file'), 'mine');
    mkdirSync(folder);
    const places = [...paths(), 'index.json', 'index.json', ...new Set(paths().map(dirname))];
    const foreign = somewhere(random, places).filter(({ path, obstacle }) =>
      puts(join(folder, path), obstacle, outside),
    );
    const options = exportOptions(random);
    const shown = JSON.stringify({ index, foreign, options });
    const mine = [
      ...foreign.map(({ path }) => join(folder, path)),
      join(outside, 'file'),
      join(outside, 'folder'),
    ];
    const before = mine.map(stateOf);
    const { code, said } = await exportTo(folder, options);
    expect(mine.map(stateOf), shown).toEqual(before);
    expect(readdirSync(outside).sort(), shown).toEqual(['file', 'folder']);
    expect(readdirSync(join(outside, 'folder')), shown).toEqual([]);
    expect([0, 1], shown).toContain(code);
    expect(said, shown).toMatch(code === 0 ? /^$/ : /^signin-help: [^\n]+\n$/);
    if (foreign.length === 0) expectWhole(folder, shown);
    for (const path of [folder, outside]) rmSync(path, { recursive: true });
  });
});
