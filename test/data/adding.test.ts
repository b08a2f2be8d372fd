import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
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
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/render/formats';

let copy: string;
const inCopy = (path: string) => join(copy, path);
const readJson = (path: string) => JSON.parse(readFileSync(inCopy(path), 'utf8'));
const writeJson = (path: string, value: unknown) =>
  writeFileSync(inCopy(path), `${JSON.stringify(value, null, 2)}\n`);
const changeJson = (path: string, change: (value: Record<string, unknown>) => unknown) =>
  writeJson(path, change(readJson(path)));

/** Gives every text a German wording. */
function translated(value: unknown, key = ''): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => translated(item));
  if ('en' in value && 'fr' in value) {
    const asIs = key.startsWith('answer.') || Array.isArray(value.en);
    return { ...value, de: asIs ? value.en : `${value.en} (deutsch)` };
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, translated(item, name)]));
}

const all = (en: string) => ({ en, fr: `${en} (français)`, de: `${en} (deutsch)` });

const newTopic = {
  id: 'lost-badge',
  title: all('I lost my badge'),
  subject: all('You lost your badge'),
  audience: all('For partners who sign in with a badge'),
  words: { en: ['badge'], fr: ['badge'], de: ['badge'] },
  steps: ['ask-for-badge', 'try-badge'].map((id) => ({
    id,
    title: all(`Do ${id}`),
    text: [all('Do it')],
    links: ['badge-page'],
  })),
  ifItFails: [all('Try again')],
  seeAlso: ['contact-support'],
  sources: [{ link: 'badge-page', date: '2024-02-29' }],
};

function addALanguage() {
  for (const file of [
    'interface',
    'links',
    'questions',
    'codes',
    'families',
    'messages',
    ...readdirSync(inCopy('data/topics')).map((name) => `topics/${name.slice(0, -5)}`),
  ]) {
    changeJson(`data/${file}.json`, (value) => translated(value));
  }
  changeJson('data/languages.json', (languages) => ({ ...languages, de: 'Deutsch' }));
}

function addATopicAndAQuestion() {
  writeJson('data/topics/lost-badge.json', newTopic);
  changeJson('data/links.json', (links) => ({
    ...links,
    'badge-page': { title: all('Badges'), url: 'https://badges.example/' },
  }));
  changeJson('data/codes.json', (codes) => ({
    ...codes,
    AADSTS7777777: { name: null, topic: 'lost-badge', meaning: all('The badge is lost') },
  }));
  changeJson('data/questions.json', (questions) => ({
    ...questions,
    forgot: {
      ...(questions.forgot as object),
      choices: [
        ...(questions.forgot as { choices: object[] }).choices,
        { id: 'badge', label: all('I have a badge'), question: 'badge' },
      ],
    },
    badge: {
      kind: 'choice',
      text: all('Where is the badge'),
      choices: [
        { id: 'lost-badge', label: all('Lost'), topic: 'lost-badge' },
        { id: 'unknown', label: all('I don’t know'), topic: 'contact-support' },
      ],
    },
  }));
  const catalog = readFileSync(inCopy('data/catalog.ts'), 'utf8');
  writeFileSync(
    inCopy('data/catalog.ts'),
    catalog
      .replace(
        'import lockedAccount',
        "import lostBadge from './topics/lost-badge.json';\nimport lockedAccount",
      )
      .replace('  lockedAccount,', '  lostBadge,\n  lockedAccount,'),
  );
}

const build = () =>
  spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: copy,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
const compile = () =>
  spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.'], {
    cwd: copy,
    encoding: 'utf8',
  });

function signinHelp(...argv: readonly string[]): string {
  return execFileSync(process.execPath, ['bin/signin-help.js', ...argv], {
    cwd: copy,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C' },
  });
}

/** Problems in the data of the copy that the build names; it builds nothing where there are some. */
const problems = (): readonly string[] => build().stderr.split('\n').slice(0, -3);

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'signin-help-adding-'));
  for (const path of ['bin', 'data', 'src', 'scripts', 'schema', 'package.json', 'tsconfig.json']) {
    cpSync(path, inCopy(path), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), inCopy('node_modules'), 'junction');
  mkdirSync(inCopy('dist'));
  addALanguage();
  addATopicAndAQuestion();
  const built = build();
  expect(built.status, built.stderr).toBe(0);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a topic, a question, a code and a language added as data alone', () => {
  test('compile', () => {
    const { status, stdout } = compile();
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  test.each([
    ['en', 'I lost my badge', 'Step 1 of 2: Do ask-for-badge'],
    ['fr', 'I lost my badge (français)', 'Étape 1 sur 2\u00a0: Do ask-for-badge (français)'],
    ['de', 'I lost my badge (deutsch)', 'Step 1 of 2 (deutsch): Do ask-for-badge (deutsch) (deutsch)'],
  ])('the new guide in %s', (language, title, step) => {
    const guide = signinHelp('lost-badge', '--lang', language);
    expect(guide.split('\n')[0]).toBe(title);
    expect(guide).toContain(`\n${step}\n`);
    expect(guide).toContain('https://badges.example/');
  });

  test('an old guide in the new language, by a tag of it, as JSON', () => {
    const guide = JSON.parse(signinHelp('forgotten-password', '--lang', 'de-AT', '-f', 'json'));
    expect(guide).toMatchObject({ language: 'de', title: 'I forgot my password (deutsch)' });
    expect(guide.command).toBe('signin-help forgotten-password --lang de');
  });

  test('every format in the new language', () => {
    for (const { name } of formats) {
      expect(signinHelp('lost-badge', '-l', 'de', '-f', name)).toContain('badges.example');
    }
  });

  test('the new question leads to the new guide', () => {
    expect(signinHelp('-a', 'forgot=badge', '-a', 'badge=lost-badge')).toMatch(/^I lost my badge\n/);
    expect(signinHelp('-a', 'badge=unknown')).toMatch(/^Contact support\n/);
  });

  test('the new code', () => {
    expect(signinHelp('7777777', '-l', 'de')).toMatch(
      /^I lost my badge \(deutsch\)\n\nAADSTS7777777: The badge is lost/,
    );
  });

  test('help, lists, graph and completion name them', () => {
    expect(signinHelp('--help')).toMatch(/de\s+\(Deutsch\)/);
    expect(signinHelp('--help', '--lang', 'de')).toMatch(/^Usage: signin-help .*\(deutsch\)/);
    expect(signinHelp('list')).toContain('\nlost-badge\n  I lost my badge\n');
    expect(signinHelp('list', '-l', 'de')).toContain('\nlost-badge\n  I lost my badge (deutsch)\n');
    expect(signinHelp('list', '--codes')).toContain('AADSTS7777777 (lost-badge)\n');
    expect(signinHelp('graph', '-l', 'de')).toMatch(/q_forgot -->\|"I have a badge \(deutsch\)"\| q_badge\n/);
    expect(signinHelp('graph')).toContain('t_lost_badge(["I lost my badge"])');
    expect(signinHelp('__complete', 'fish', 'de', '')).toContain('lost-badge\tI lost my badge (deutsch)\n');
  });

  test('an export has them', () => {
    signinHelp('export', 'exported', '-l', 'de', '-f', 'text');
    expect(readdirSync(inCopy('exported/de'))).toContain('lost-badge.txt');
    expect(readJson('exported/index.json')).toContainEqual(
      expect.objectContaining({ topic: 'lost-badge', language: 'de', title: 'I lost my badge (deutsch)' }),
    );
  });
});

describe('npm start', () => {
  const start = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', '--version'], {
      cwd: copy,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    return { status, started: stdout !== '', stderr };
  };
  const newer = 'Building first: the sources are newer than the last build.\n';
  const touch = (path: string) => utimesSync(inCopy(path), new Date(), new Date(Date.now() + 1000));
  const age = () => utimesSync(inCopy('dist/main.cjs'), new Date(), new Date(Date.now() + 2000));

  test('says nothing where nothing is newer than the build', () => {
    age();
    expect(start()).toEqual({ status: 0, started: true, stderr: '' });
  });

  test.each(['data/topics/lost-badge.json', 'src', 'package.json'])('builds where %s is newer', (path) => {
    build();
    touch(path);
    expect(start()).toEqual({ status: 0, started: true, stderr: newer });
    utimesSync(inCopy(path), new Date(), new Date());
  });

  test('builds where nothing is built', () => {
    rmSync(inCopy('dist'), { recursive: true });
    const stderr = 'Building first: nothing is built yet.\n';
    expect(start()).toEqual({ status: 0, started: true, stderr });
  });

  test('says what is wrong, and that it did not start', () => {
    writeJson('data/topics/unlisted.json', { ...newTopic, id: 'unlisted' });
    const { status, started, stderr } = start();
    rmSync(inCopy('data/topics/unlisted.json'));
    expect({ status, started }).toEqual({ status: 1, started: false });
    expect(stderr).toMatch(/unlisted\.json: [\s\S]*\nNothing was built\.\nThe program was not started\.\n$/);
  });
});

describe('a mistake in what was added', () => {
  const topicFile = 'data/topics/lost-badge.json';
  const spoiling =
    (path: string, change: (value: Record<string, unknown>) => unknown, check: () => unknown) => () => {
      const before = readFileSync(inCopy(path));
      changeJson(path, change);
      try {
        check();
      } finally {
        writeFileSync(inCopy(path), before);
      }
    };

  test(
    'a text missing in the new language does not compile, where the guide is listed',
    spoiling(
      topicFile,
      (topic) => ({ ...topic, title: { en: 'a', fr: 'b' } }),
      () => {
        const { stdout } = compile();
        const line = readFileSync(inCopy('data/catalog.ts'), 'utf8').split('\n').indexOf('  lostBadge,') + 1;
        expect(stdout.match(/^\S+\(\d+/gm)).toEqual([`data/catalog.ts(${line}`]);
      },
    ),
  );

  test(
    'a word of the program that is missing does not compile',
    spoiling(
      'data/interface.json',
      ({ 'next.link': _, ...words }) => words,
      () => {
        expect(compile().stdout).toContain('next.link');
      },
    ),
  );

  test.each<readonly [string, string, (value: Record<string, unknown>) => unknown, string]>([
    [
      'a text missing in a language',
      topicFile,
      (topic) => ({ ...topic, audience: { en: 'a', fr: 'b' } }),
      'topics/lost-badge.json: audience, de: the text is missing',
    ],
    [
      'words missing in a language',
      topicFile,
      (topic) => ({ ...topic, words: { en: ['badge'], fr: ['badge'] } }),
      'topics/lost-badge.json: words, de: the list is missing',
    ],
    [
      'a key that is missing',
      topicFile,
      ({ ifItFails: _, ...topic }) => topic,
      "topics/lost-badge.json: must have required property 'ifItFails'",
    ],
    [
      'a single step',
      topicFile,
      (topic) => ({ ...topic, steps: newTopic.steps.slice(1) }),
      'topics/lost-badge.json: steps must NOT have fewer than 2 items',
    ],
    [
      'a key of another name',
      topicFile,
      (topic) => ({ ...topic, stpes: [] }),
      'topics/lost-badge.json: must NOT have additional properties: stpes',
    ],
    [
      'a code in another form',
      'data/codes.json',
      (codes) => ({ ...codes, '0x80072EFF': codes.AADSTS50053 }),
      'codes.json: “0x80072EFF” is not how such a name is written',
    ],
    [
      'a message that lacks a language',
      'data/messages.json',
      (messages) => [
        ...(messages as unknown as object[]),
        { topic: 'lost-badge', en: ['the badge is lost'], fr: [] },
      ],
      'messages.json: “the badge is lost”, de: the list is missing',
    ],
  ])('the build names %s', (_, path, change, problem) => {
    spoiling(path, change, () => expect(problems()).toEqual([problem]))();
  });

  test('the build names a guide that is not listed', () => {
    writeJson('data/topics/unlisted.json', { ...newTopic, id: 'unlisted' });
    const found = problems();
    rmSync(inCopy('data/topics/unlisted.json'));
    expect(found).toEqual(['topics/unlisted.json: data/catalog.ts does not import it']);
  });
});
