import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { families, familyOf } from '../../src/reading/families';
import { library, run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { bareCodes, forms, messageForms, noCodes } from './forms';
import { nearly, own } from './nearly';
import { codesOf, readIn, topicsOf } from './readers';

const codes = Object.entries(source.codes);
const plain = (text: string) => text.replaceAll(/[ \n]+/g, ' ');

describe.each(languages)('codes read in %s', (language) => {
  test.each(forms.flatMap(([id, texts]) => texts.map((text) => [text, id] as const)))(
    '%j holds %s',
    (text, id) => {
      expect(readIn(language, text)).toMatchObject({ by: 'code', code: { id } });
    },
  );

  test.each(bareCodes)('%j holds %s', (text, id) => {
    expect(readIn(language, text)).toMatchObject({ by: 'code', code: { id } });
  });

  test.each(noCodes)('%j holds none', (text) => {
    expect(codesOf(readIn(language, text))).toEqual([]);
  });

  test.each(messageForms)('%j leads to %s', (text, guides) => {
    expect(guides.split('|')).toContain(topicsOf(readIn(language, text))[0]);
  });

  test.each(nearly)('%j leads to %s for certain', (text, topic) => {
    expect(readIn(language, text)).toMatchObject({ by: 'message', topic });
  });

  test.each(own)('%j is no message', (text) => {
    expect(readIn(language, text).by).not.toBe('message');
  });

  test.each(codes)(
    '%s: its guide, its meaning, and the live look-up where Microsoft has one',
    async (id, code) => {
      const [text, json] = await Promise.all(
        ['text', 'json'].map((format) => run([id.toLowerCase(), '--lang', language, '--format', format])),
      );
      expect(text).toMatchObject({ code: 0, stderr: '' });
      const guide = JSON.parse(json?.stdout ?? '');
      const { name, topic, meaning } = code;
      const lookup = id.startsWith('AADSTS')
        ? `https://login.microsoftonline.com/error?code=${id.slice(6)}`
        : null;
      expect(guide).toMatchObject({
        topic,
        matched: { by: 'code', known: true },
        otherCodes: [],
        code: { id, name, lookup, meaning: meaning[language] },
        command: `signin-help ${id} --lang ${language}`,
      });
      expect(Object.keys(source.families)).toContain(familyOf(id, source.codes));
      expect(plain(text?.stdout ?? '')).toContain(plain(meaning[language]));
      expect(text?.stdout.includes('login.microsoftonline.com/error')).toBe(lookup !== null);
    },
  );

  test('no meaning is the symbolic name, or the same as another topic’s', () => {
    const seen = new Map<string, string>();
    for (const [id, { name, meaning, topic }] of codes) {
      if (name !== null) expect(meaning[language], id).not.toContain(name);
      expect(seen.get(meaning[language]) ?? topic, id).toBe(topic);
      seen.set(meaning[language], topic);
    }
  });
});

test('the families that are told apart are those that the data speaks of', () => {
  expect(families.map(({ name }) => name).sort()).toEqual(Object.keys(source.families).sort());
});

describe('codes that the catalogue does not know', () => {
  test.each([
    ['AADSTS987654', 'AADSTS987654', 'AADSTS'],
    ['987654', 'AADSTS987654', 'AADSTS'],
    ['SSPR_0099', 'SSPR_0099', 'SSPR'],
    ['AADB2C90999', 'AADB2C90999', 'AADB2C'],
    ['0xCAA2FFFF', 'CAA2FFFF', 'CAA2'],
    ['CAA50024', 'CAA50024', 'CAA5'],
    ['CAA9FFFF', 'CAA9FFFF', 'CAA9'],
    ['CAA8FFFF', 'CAA8FFFF', 'CAA-NETWORK'],
    ['0x8018FFFF', '8018FFFF', 'WINDOWS-8018'],
    ['Error Code: 2156265475', '80860003', 'WINDOWS'],
    ['HTTP 429', 'HTTP 429', 'HTTP'],
    ['MSIS9999', 'MSIS9999', 'MSIS'],
    ['IDX99999', 'IDX99999', 'IDX'],
    ['ERR_CERT_DATE_INVALID', 'ERR_CERT_DATE_INVALID', 'BROWSER'],
    ['"error":"not_yet_heard_of"', 'not_yet_heard_of', 'OAUTH'],
    ['Reference number: 715-123999', '715-123999', 'REFERENCE'],
  ])('%s: says of which family it is, and leads to its guide', async (typed, id, familyId) => {
    const family = source.families[familyId];
    for (const language of languages) {
      const { code, stdout } = await run([typed, '--lang', language, '-f', 'json']);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        topic: family?.topic,
        matched: { by: 'code', known: false },
        code: {
          id,
          name: null,
          meaning: expect.stringContaining(family?.meaning[language].replace('{code}', id) ?? id),
        },
      });
      expect(JSON.parse(stdout).code.lookup === null).toBe(familyId !== 'AADSTS');
    }
  });

  test('a code that was cut off names those that it may have been', async () => {
    const [whole = ''] = Object.keys(source.codes).filter((id) => /^AADSTS\d{5}$/.test(id));
    for (const language of languages) {
      const reading = readIn(language, whole.slice(0, -1));
      expect(reading).toMatchObject({ by: 'code', code: { known: false } });
      if (reading.by === 'code') expect(reading.code.nearest).toContain(whole);
      expect(plain((await run([whole.slice(0, -1), '-l', language])).stdout)).toContain(whole);
    }
  });
});

describe('several codes in one text', () => {
  test.each([
    ['the first known one', 'AADSTS50126: … AADSTS50053: …', 'AADSTS50126', ['AADSTS50053']],
    ['an unknown one before a known one', 'AADSTS999999: … AADSTS50053: …', 'AADSTS50053', ['AADSTS999999']],
    ['unknown ones only', 'AADSTS999998: … AADSTS999999', 'AADSTS999998', ['AADSTS999999']],
    ['a general one before another', 'AADSTS70002: … AADSTS50126', 'AADSTS50126', ['AADSTS70002']],
    ['a general one alone', 'AADSTS70002: …', 'AADSTS70002', []],
    ['one of Windows that repeats it', '0xCAA2000C: AADSTS50076', 'AADSTS50076', ['CAA2000C']],
    ['listed ones', '{"error_codes":[999999, 50126]}', 'AADSTS50126', ['AADSTS999999']],
    ['the same in two ways', 'AADSTS50053 … Error code: 50053', 'AADSTS50053', []],
    [
      'a word of OAuth beside an unknown one',
      '{"error":"invalid_grant"} AADSTS999999',
      'AADSTS999999',
      ['invalid_grant'],
    ],
    ['one too long for a code', 'AADSTS99999999999999 AADSTS50053', 'AADSTS50053', []],
  ])('%s', async (_, text, id, others) => {
    for (const language of languages) {
      expect(readIn(language, text)).toMatchObject({ by: 'code', code: { id }, others });
      const { stdout } = await run([text, '-l', language]);
      for (const other of others) expect(stdout).toContain(other);
    }
  });

  test('a message says more than a code of another family that says little', () => {
    const [{ topic = '', fragments = [] } = {}] = library.edition('en').messages.filter(({ weak }) => !weak);
    expect(readIn('en', `HTTP 400 ${fragments[0]} invalid_grant`)).toEqual({
      by: 'message',
      topic,
      others: ['HTTP 400', 'invalid_grant'],
    });
  });
});
