import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { problemsOf } from '../../src/catalogue/check';
import { textsOf } from '../../src/catalogue/check-texts';
import type { Language } from '../../src/catalogue/source';
import { languages } from '../helpers/languages';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const topicFiles = readdirSync('data/topics');
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const topicSchema = ajv.compile(read('schema/data/topic.schema.json'));

test('the catalogue has no problems', () => {
  expect(problemsOf(source)).toEqual([]);
});

describe('the files follow their schemas, which editors find', () => {
  test.each(['links', 'questions', 'codes', 'families', 'interface', 'languages'])('data/%s.json', (name) => {
    const isValid = ajv.compile(read(`schema/data/${name}.schema.json`));
    const data = read(`data/${name}.json`);
    expect(isValid(data), ajv.errorsText(isValid.errors)).toBe(true);
    const [first = ''] = Object.keys(data);
    expect(isValid({ ...data, [first]: { ...data[first], added: 'key' } })).toBe(false);
    const settings: { fileMatch: string[]; url: string }[] = read('.vscode/settings.json')['json.schemas'];
    expect(settings.find(({ url }) => url === `./schema/data/${name}.schema.json`)?.fileMatch).toEqual([
      `/data/${name}.json`,
    ]);
  });

  test('data/messages.json', () => {
    const isValid = ajv.compile(read('schema/data/messages.schema.json'));
    const [first, ...messages] = read('data/messages.json');
    expect(isValid([first, ...messages]), ajv.errorsText(isValid.errors)).toBe(true);
    expect(isValid([{ ...first, added: 'key' }, ...messages])).toBe(false);
    expect(readFileSync('.vscode/settings.json', 'utf8')).toContain('./schema/data/messages.schema.json');
  });

  test.each(topicFiles)('data/topics/%s', (file) => {
    const topic = read(join('data/topics', file));
    expect(topicSchema(topic), ajv.errorsText(topicSchema.errors)).toBe(true);
    expect(topicSchema({ ...topic, added: 'key' })).toBe(false);
    expect(topicSchema({ ...topic, steps: [{ ...topic.steps[0], added: 'key' }, topic.steps[1]] })).toBe(
      false,
    );
    expect(topic.$schema).toBe('../../schema/data/topic.schema.json');
    expect(`${topic.id}.json`).toBe(file);
  });

  test('every topic file is in the catalogue', () => {
    expect(new Set(source.topics.map(({ id }) => `${id}.json`))).toEqual(new Set(topicFiles));
  });
});

describe('the words', () => {
  const wordsOf = (text: string) =>
    text.split(/[ \u00a0\u202f]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const sentencesOf = (text: string) => text.split(/(?<=[.!?…][”»\u00a0]*) +(?=[\p{Lu}«“])/u);

  test.each(languages)('no sentence of %s is longer than 25 words', (language) => {
    const sentences = textsOf(source).filter(
      ({ place }) => !/: answer\.|search\.(?:small|vague)Words$/.test(place),
    );
    const long = sentences.flatMap(({ place, text }) =>
      sentencesOf(text[language])
        .filter((sentence) => wordsOf(sentence).length > 25)
        .map((sentence) => `${wordsOf(sentence).length} words, ${place}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test.each(languages)('no address, Markdown or HTML in the texts of %s: links are data', (language) => {
    const { words: _, ...guides } = source;
    const marked = textsOf({ ...guides, words: {} as typeof source.words }).filter(({ text }) =>
      /https?:|www\.|<\w|`|\*\*|\]\(/.test(text[language]),
    );
    expect(marked.map(({ place }) => place)).toEqual([]);
  });

  /** How a text would ask for a password to be sent, and texts that do, to see that they would be noticed. */
  const sent: Readonly<
    Partial<Record<Language, { readonly asks: RegExp; readonly like: readonly string[] }>>
  > = {
    en: {
      asks: /(?<!never )\b(send|email|tell|give) (us|me|them|your|support|microsoft)[^.,;]*\bpasswords?\b|password[^.]*by email/i,
      like: [
        'Send us your password by email.',
        'Give your administrator the password you use.',
        'Give your password.',
      ],
    },
    fr: {
      asks: /\b(envoyez|donnez|indiquez|communiquez)(?! jamais)[^.,;]*\bmots? de passe\b|mot de passe[^.]*par e-mail/i,
      like: ['Envoyez votre mot de passe au support.'],
    },
  };

  test.each(Object.entries(sent))('nothing in %s asks for a password to be sent', (tag, { asks, like }) => {
    const language = tag as Language;
    for (const text of like) expect(text).toMatch(asks);
    expect(
      textsOf(source)
        .map(({ text }) => text[language])
        .filter((text) => asks.test(text)),
    ).toEqual([]);
  });

  test.each(languages)('there is no phone number in %s', (language) => {
    const numbers = textsOf(source)
      .map(({ text }) => text[language])
      .filter((text) => /\+?\d[\d .()-]{8,}\d/.test(text) && !/\+1 4251234567/.test(text));
    expect(numbers).toEqual([]);
  });

  test('every text of the program is used, and every one that is used exists', () => {
    const code = sourceFiles('src')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const unused = Object.keys(source.words).filter((key) => !code.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });

  test('the same titles and answers are not said twice in a language', () => {
    for (const language of languages) {
      const titles = source.topics.map(({ title }) => title[language]);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { choices } of Object.values(source.questions)) {
        const labels = choices.map(({ label }) => label[language]);
        expect(new Set(labels).size).toBe(labels.length);
      }
    }
  });

  test.each(languages)('a guide is named by a mark and not in words, in %s', (language) => {
    const inWords = /\bguides? (“|«)/i;
    expect(textsOf(source).filter(({ text }) => inWords.test(text[language]))).toEqual([]);
    expect(textsOf(source).some(({ text }) => text[language].includes('{guide:'))).toBe(true);
  });
});

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}
