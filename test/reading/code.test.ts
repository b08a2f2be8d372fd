import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { looksLikeCode, readCode } from '../../src/reading/code';
import { library, run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

const codes = Object.entries(source.codes);
const aadsts = codes.filter(([id]) => id.startsWith('AADSTS'));
const sspr = codes.filter(([id]) => id.startsWith('SSPR'));

/** How a code is written by those who copy it, and those who retype it. */
const formsOf = (id: string): readonly string[] => {
  const digits = id.replace(/\D/g, '');
  return id.startsWith('AADSTS')
    ? [
        id,
        id.toLowerCase(),
        digits,
        ` ${digits} `,
        `(${digits}).`,
        `AADSTS ${digits}`,
        `AADSTS-${digits}`,
        `AADSTS 0${digits}`,
        `aadsts00${digits}: Something went wrong.`,
        `{"error":"invalid_grant","error_codes":[${digits}],"timestamp":"2024-01-05 10:11:12Z"}`,
        `{\n  "error": "invalid_grant",\n  "error_codes": [\n    ${digits}\n  ],\n  "suberror": "x" }`,
        `"{\\"error_codes\\":[${digits}]}"`,
        `${id}: Something went wrong. Trace ID: 8f2c0000-1111-2222-3333-444455556666 Timestamp: 2024-04-24 10:00:00Z`,
        `Sorry, but we’re having trouble signing you in. ${id}: The user 'a@contoso.com' of 12345678-9012-3456-7890-123456789012`,
        `https://login.microsoftonline.com/error?code=${digits}`,
        `Error code: ${digits}`,
        `Code d’erreur : ${digits}`,
      ]
    : [
        id,
        id.toLowerCase(),
        `sspr ${Number(digits)}`,
        `SSPR-${digits}`,
        `sspr${digits}`,
        `Support code: ${id}.`,
      ];
};

test('the catalogue holds the documented codes', () => {
  expect(aadsts.length + sspr.length).toBe(codes.length);
  expect(codes.length).toBeGreaterThanOrEqual(131);
});

test.each(codes.map(([id]) => id))('%s is read in every form', (id) => {
  for (const form of formsOf(id)) expect([form, readCode(form, source.codes)]).toEqual([form, id]);
});

describe.each(languages)('every code in %s', (language) => {
  const { words } = library.edition(language);

  test.each(codes)('%s', async (id, { topic, name, meaning }) => {
    const [text, json] = await Promise.all(
      ['text', 'json'].map((format) => run([id.toLowerCase(), '--lang', language, '--format', format])),
    );
    expect(text).toMatchObject({ code: 0, stderr: '' });
    const guide = JSON.parse(json?.stdout ?? '');
    const lookup = id.startsWith('AADSTS')
      ? `https://login.microsoftonline.com/error?code=${id.slice(6)}`
      : null;
    expect(guide).toMatchObject({ topic, code: { id, name, lookup, meaning: meaning[language] } });
    expect(guide.command).toBe(`signin-help ${id} --lang ${language}`);
    expect(guide.ifItFails.at(-1)).toBe(words['guide.codeNote']);
    const [title, , said] = text?.stdout.split('\n') ?? [];
    expect(title).toBe(guide.title);
    expect(said?.startsWith(`${id}${language === 'fr' ? '\u00a0' : ''}: `)).toBe(true);
    expect(plain(text?.stdout ?? '')).toContain(plain(meaning[language]));
    expect(text?.stdout.includes('login.microsoftonline.com/error')).toBe(lookup !== null);
    if (lookup !== null) expect(text?.stdout).toMatch(new RegExp(`^  ${lookup.replace('?', '\\?')}$`, 'm'));
  });

  test('no meaning is the symbolic name, or the same as another topic’s', () => {
    const seen = new Map<string, string>();
    for (const [id, { name, meaning, topic }] of codes) {
      if (name !== null) expect(meaning[language], id).not.toContain(name);
      expect(seen.get(meaning[language]) ?? topic, id).toBe(topic);
      seen.set(meaning[language], topic);
    }
  });

  test('50053 says both causes', () => {
    const said = source.codes.AADSTS50053?.meaning[language] ?? '';
    expect(said).toMatch(language === 'en' ? /wrong|attempts|tries/i : /tentatives|essais/i);
    expect(said).toMatch(
      language === 'en' ? /internet address|network|IP/i : /adresse (IP|Internet)|réseau/i,
    );
  });
});

const plain = (text: string) => text.replaceAll(/[ \n]+/g, ' ');

describe('codes that the catalogue does not know', () => {
  test.each([
    ['AADSTS987654', 'AADSTS987654'],
    ['aadsts1234', 'AADSTS1234'],
    ['987654', 'AADSTS987654'],
    ['SSPR_0099', 'SSPR_0099'],
    ['sspr 7', 'SSPR_0007'],
  ])('%s: says so, gives the look-up and contact-support, exit code 0', async (typed, id) => {
    const english = await run([typed]);
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(plain(english.stdout)).toContain(`${id}: This guide does not know the code ${id}.`);
    expect(english.stdout).toMatch(/^Contact support\n/);
    expect(english.stdout.includes(`error?code=${id.slice(6)}`)).toBe(id.startsWith('AADSTS'));
    const french = await run([typed, '--lang', 'fr']);
    expect(plain(french.stdout)).toContain(`Ce guide ne connaît pas le code ${id}.`);
    expect(french.stdout).toMatch(/^Contacter le support\n/);
    const json = JSON.parse((await run([typed, '-f', 'json'])).stdout);
    expect(json).toMatchObject({ topic: 'contact-support', code: { id, name: null } });
  });
});

describe('what looks like a code and is none', () => {
  test.each([
    'AADSTS',
    'AADSTS12',
    'aadsts-',
    'AADSTS0',
    'SSPR',
    'SSPR_',
    'SSPR_00145',
    '1',
    '12',
    '007',
    '123456789012',
    'AADSTS12345678901',
    'AADSTS99999999999999',
    'AADSTS00000',
  ])('%s: exit code 2', async (typed) => {
    expect(readCode(typed, source.codes)).toBeUndefined();
    expect(looksLikeCode(typed)).toBe(true);
    const { code, stdout, stderr } = await run([typed]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `signin-help: “${typed}” is no error code. A code looks like AADSTS50053 or SSPR_0014.\n`,
    );
  });

  test.each([
    'hello',
    'locked-account',
    'call 0800 555',
    'My account was locked on 2024-04-24 at 10:00',
    '1a2b',
    '{"error_codes":[12345678901, 12],"correlation":50053}',
  ])('%s holds no code', (text) => {
    expect(readCode(text, source.codes)).toBeUndefined();
  });
});

describe('several codes in one message', () => {
  test.each([
    ['the first known one', 'AADSTS50126: … AADSTS50053: …', 'AADSTS50126'],
    ['the first one, whatever its kind', 'SSPR_0014 then AADSTS50053', 'SSPR_0014'],
    ['an unknown one before a known one', 'AADSTS999999: … AADSTS50053: …', 'AADSTS50053'],
    ['unknown ones only', 'AADSTS999998: … AADSTS999999', 'AADSTS999998'],
    ['a listed unknown one before a known one', '{"error_codes":[999999, 50126]}', 'AADSTS50126'],
    ['listed ones', '{"error_codes":[50053,50126]}', 'AADSTS50053'],
    ['one too long for a code before one that is none', 'AADSTS99999999999999 AADSTS50053', 'AADSTS50053'],
    ['a trace that looks like a number', 'AADSTS50053 Trace ID: 50126', 'AADSTS50053'],
  ])('%s', (_, message, id) => {
    expect(readCode(message, source.codes)).toBe(id);
  });
});

test('a message of a hundred thousand characters is read at once', () => {
  const started = performance.now();
  expect(readCode(`${'code error AADSTS '.repeat(6000)} 50053x`, source.codes)).toBe('AADSTS50053');
  expect(readCode(`"error_codes":[${'1, '.repeat(30_000)} 50053]`, source.codes)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(2000);
});
