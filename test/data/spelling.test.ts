import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type CSpellSettings, readSettings, spellCheckDocument } from 'cspell-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { textsOf } from '../../src/catalogue/check-texts';
import type { Language, Text } from '../../src/catalogue/source';
import { languages } from '../helpers/languages';

interface Dictionary {
  readonly dictionary: string;
  readonly settings: string;
  /** Three mistakes, to see that they would be noticed; a word of another language is one. */
  readonly wrong: string;
}

/** Each language is checked with its own dictionary alone: a word of another one is a mistake. */
const dictionaries: Readonly<Partial<Record<Language, Dictionary>>> = {
  en: {
    dictionary: 'en_us',
    settings: '@cspell/dict-en_us/cspell-ext.json',
    wrong: 'Your acount’s pasword is verrouillé',
  },
  fr: {
    dictionary: 'fr-fr',
    settings: '@cspell/dict-fr-fr/cspell-ext.json',
    wrong: 'Votre conpte de l’adminstrateur, your password',
  },
};

test('every language has a dictionary', () => {
  expect(Object.keys(dictionaries).sort()).toEqual([...languages].sort());
});

const require = createRequire(import.meta.url);
const terms = readFileSync('test/data/terms.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

async function misspelt(
  text: string,
  language: Language,
  dictionary: string,
  settings: CSpellSettings,
): Promise<readonly string[]> {
  const { issues, errors } = await spellCheckDocument(
    { uri: 'file:///texts.txt', text, languageId: 'plaintext', locale: language },
    { generateSuggestions: false, noConfigSearch: true },
    {
      ...settings,
      loadDefaultConfiguration: false,
      language,
      dictionaries: [dictionary],
      words: [...terms],
      maxNumberOfProblems: 10_000,
      maxDuplicateProblems: 1,
    },
  );
  expect(errors ?? []).toEqual([]);
  return issues.map((issue) => `${issue.text} in: ${issue.line.text.trim()}`);
}

/** Marks, commands and ids are no prose. In French, names and buttons may be given in English too, in quotes or parentheses. */
function proseOf({ place, text }: { place: string; text: Text }, language: Language): string {
  if (/^interface.json: (answer\.|search.negations)/.test(place)) return '';
  const prose = text[language].replace(
    /\{[\w:-]+\}|(?<!\p{L})--?[a-z][\w-]*|\w+=\S+|signin-help( [a-z]+)?|[A-Z]+(_[A-Z]+)+|[\w-]+(\.[\w-]+)+(\/\S*)?|\S+@\S+|Mermaid/gu,
    ' ',
  );
  if (language === 'en') return prose;
  return namesOfMicrosoft.reduce(
    (so, name) => so.replaceAll(name, ' '),
    prose.replace(/«\u00a0(.*?)\u00a0»|\((.*?)\)/g, (quote, quoted, noted) =>
      isEnglish(quoted ?? noted, text) ? ' ' : quote,
    ),
  );
}

/** Names that have no French form, as facts of the catalogue give them. */
const namesOfMicrosoft = [
  'Microsoft Partner Network',
  'Microsoft AI Cloud Partner Program',
  'Partner Program',
  'Edge',
  'Active Directory',
  'Microsoft Store Developer CLI',
  'US Government',
  'Verr. maj.',
  'Correlation ID',
  'Visual Studio Marketplace',
  'Visual Studio',
  'Seller Dashboard',
];

/** Whether every word is in the English text too; « ou » and « et » may stand between them. */
const isEnglish = (quoted: string, { en }: Text): boolean =>
  (quoted.match(/[\p{L}’]+/gu) ?? []).every((word) => ['ou', 'et'].includes(word) || en.includes(word));

describe.each(Object.entries(dictionaries))(
  'spelling of %s',
  (tag, { dictionary, settings: file, wrong }) => {
    const language = tag as Language;
    let settings: CSpellSettings;
    beforeAll(async () => {
      settings = await readSettings(require.resolve(file));
    });

    test('no text has a word that is in no dictionary', async () => {
      const prose = textsOf(source)
        .map((it) => proseOf(it, language))
        .join('\n');
      expect(await misspelt(prose, language, dictionary, settings)).toEqual([]);
    });

    test('a mistake, and a word of the other language, would be noticed', async () => {
      expect((await misspelt(wrong, language, dictionary, settings)).length).toBeGreaterThanOrEqual(3);
    });
  },
);

test('every allowed term is used', () => {
  const all = textsOf(source)
    .flatMap(({ text }) => Object.values(text))
    .join('\n')
    .toLowerCase();
  expect(terms.filter((term) => !all.includes(term.toLowerCase()))).toEqual([]);
});
