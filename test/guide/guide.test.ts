import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import type { Language } from '../../src/catalogue/source';
import { familyOf } from '../../src/reading/families';
import { run } from '../helpers/fake-world';

const schema = (name: string) => JSON.parse(readFileSync(`schema/${name}.v1.schema.json`, 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const isGuide = ajv.compile(schema('guide'));
const isList = ajv.compile(schema('list'));
const isSearch = ajv.compile(schema('search'));
const languages = Object.keys(source.languages) as Language[];

async function output(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await run([...argv, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** Copies of a value, each with one key more, in another of its objects. */
function withKeyAdded(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => withKeyAdded(item).map((copy) => value.with(at, copy)));
  }
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    withKeyAdded(item).map((copy) => ({ ...value, [key]: copy })),
  );
  return [{ ...value, added: 'key' }, ...inner];
}

const withoutKey = (value: object) =>
  Object.keys(value).map((key) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)));

describe.each(languages)('guides as JSON in %s', (language) => {
  const names = [
    ...source.topics.map(({ id }) => id),
    ...Object.keys(source.codes),
    'AADSTS987654',
    'SSPR_0099',
  ];

  test.each(names)('%s is valid', async (name) => {
    const guide = await output(name, '--lang', language);
    expect(isGuide(guide), ajv.errorsText(isGuide.errors)).toBe(true);
    expect(guide).toMatchObject({ schemaVersion: 1, language, answers: [] });
  });

  test('a greeting adds itself and the reply, and one step only leaves out the others', async () => {
    const guide = await output('no-admin', '--lang', language, '--greet', 'Zoé', '--step', '2');
    expect(isGuide(guide), ajv.errorsText(isGuide.errors)).toBe(true);
    expect(guide.greeting).toContain('Zoé');
    const steps = [expect.objectContaining({ number: 2 })];
    expect(guide).toMatchObject({ steps, reply: { steps } });
  });
});

describe('the schema of guides', () => {
  test('refuses a key added anywhere', async () => {
    const copies = withKeyAdded(await output('AADSTS50053', '-a', 'forgot=no', '--greet'));
    expect(copies.length).toBeGreaterThan(10);
    expect(copies.filter((copy) => isGuide(copy))).toEqual([]);
    const answered = withKeyAdded(await output('-a', 'problem=locked-account', '-a', 'forgot=no'));
    expect(answered.filter((copy) => isGuide(copy))).toEqual([]);
  });

  test('refuses a guide without one of its keys', async () => {
    expect(withoutKey(await output('no-admin')).filter((copy) => isGuide(copy))).toEqual([]);
  });

  test.each([
    ['another version', { schemaVersion: 2 }],
    ['an http link', { seeAlso: [{ topic: 'no-admin', title: 'x', url: 'http://x.example', own: true }] }],
    ['no steps', { steps: [] }],
    ['a date in words', { sources: [{ title: 'x', url: 'https://x.example', date: 'April 3, 2020' }] }],
    ['an empty title', { title: '' }],
  ])('refuses %s', async (_, change) => {
    expect(isGuide({ ...(await output('no-admin')), ...change })).toBe(false);
  });
});

test('the documented example: every key and id of it is there', async () => {
  const guide = await output('--lang', 'fr', '--no-input');
  expect(Object.keys(guide)).toEqual([
    'schemaVersion',
    'language',
    'topic',
    'title',
    'subject',
    'audience',
    'answers',
    'matched',
    'code',
    'otherCodes',
    'steps',
    'ifItFails',
    'seeAlso',
    'sources',
    'command',
  ]);
  expect(guide).toMatchObject({
    schemaVersion: 1,
    language: 'fr',
    topic: 'forgotten-password',
    answers: [{ question: 'forgot', choice: 'yes' }],
    matched: { by: 'answers', known: true },
    code: null,
    otherCodes: [],
    command: 'signin-help forgotten-password --lang fr',
  });
  const steps = guide.steps as readonly { number: number; id: string; links: readonly { url: string }[] }[];
  expect(steps.map(({ number, id, links }) => [number, id, links[0]?.url])).toEqual([
    [
      1,
      'open-service-request',
      'https://docs.microsoft.com/microsoft-365/admin/contact-support-for-business-products?view=o365-worldwide&tabs=phone#ID0EAADAAA=Phone_support_',
    ],
    [
      2,
      'reset-password',
      'https://docs.microsoft.com/azure/active-directory/user-help/active-directory-passwords-update-your-own-password#how-to-change-your-password',
    ],
    [3, 'sign-in-again', 'https://partner.microsoft.com/dashboard/home'],
  ]);
  expect(guide.seeAlso).toMatchObject([
    { topic: 'verify-account' },
    { topic: 'reset-my-password' },
    { topic: 'reset-user-password' },
  ]);
  const { code } = await output('50053');
  expect(code).toMatchObject({
    id: 'AADSTS50053',
    name: 'IdsLocked',
    lookup: 'https://login.microsoftonline.com/error?code=50053',
  });
});

test('ids, addresses and dates are the same in every language', async () => {
  const neutral = (text: unknown) =>
    JSON.stringify(text, (key, value) =>
      ['title', 'subject', 'text', 'audience', 'ifItFails', 'language', 'command', 'meaning'].includes(key)
        ? undefined
        : value,
    );
  for (const name of ['no-admin', ...source.topics.map(({ id }) => id), 'AADSTS50053', 'SSPR_0014']) {
    const [first, ...others] = await Promise.all(
      languages.map((language) => output(name, '--lang', language)),
    );
    for (const other of others) expect(neutral(other)).toBe(neutral(first));
  }
});

describe.each(languages)('lists as JSON in %s', (language) => {
  test('topics', async () => {
    const list = await output('list', '--lang', language);
    expect(isList(list), ajv.errorsText(isList.errors)).toBe(true);
    expect(list.topics).toEqual(
      source.topics.map(({ id, title }) => ({
        topic: id,
        title: title[language],
        command: `signin-help ${id} --lang ${language}`,
      })),
    );
    expect(withKeyAdded(list).filter((copy) => isList(copy))).toEqual([]);
  });

  test('codes', async () => {
    const list = await output('list', '--codes', '--lang', language);
    expect(isList(list), ajv.errorsText(isList.errors)).toBe(true);
    expect(new Set(list.codes as readonly unknown[])).toEqual(
      new Set(
        Object.entries(source.codes).map(([id, { name, topic, meaning }]) => ({
          id,
          family: familyOf(id, source.codes),
          name,
          topic,
          meaning: meaning[language],
          lookup: id.startsWith('AADSTS')
            ? `https://login.microsoftonline.com/error?code=${id.slice(6)}`
            : null,
        })),
      ),
    );
    expect(withoutKey(list).filter((copy) => isList(copy))).toEqual([]);
  });

  test('what is found by words', async () => {
    const list = await output('search', 'password', '--lang', language);
    expect(isSearch(list), ajv.errorsText(isSearch.errors)).toBe(true);
    const guides = list.guides as readonly { topic: string; title: string; score: number; command: string }[];
    expect(guides.length).toBeGreaterThan(1);
    for (const { topic, title, command } of guides) {
      expect(source.topics.find(({ id }) => id === topic)?.title[language]).toBe(title);
      expect(command).toBe(`signin-help ${topic} --lang ${language}`);
    }
    expect(guides.map(({ score }) => score)).toEqual(guides.map(({ score }) => score).sort((a, b) => b - a));
    expect(withKeyAdded(list).filter((copy) => isSearch(copy))).toEqual([]);
    expect(withoutKey(list).filter((copy) => isSearch(copy))).toEqual([]);
    expect(isSearch(await output('search', 'zzzzzz', '--lang', language))).toBe(true);
  });
});
