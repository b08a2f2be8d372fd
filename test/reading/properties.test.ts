import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { languages } from '../helpers/languages';
import { codesOf, readIn } from './readers';

const [language = 'en'] = languages;
const known = Object.keys(source.codes).filter((id) => id.startsWith('AADSTS'));
const knownDigits = new Set(known.map((id) => id.slice(6)));

const knownCode = fc.constantFrom(...known);
const unknownDigits = fc
  .integer({ min: 10_000, max: 9_999_999 })
  .map(String)
  .filter((digits) => !knownDigits.has(digits) && !Object.hasOwn(source.codes, digits));

/** A part of a text for each place in it. */
const insertedAt = (text: string, part: string, place: number) => {
  const at = place % (text.length + 1);
  return text.slice(0, at) + part + text.slice(at);
};

const invisible = fc.constantFrom(
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u200e',
  '\ufe0f',
);
const blank = fc.constantFrom(' ', '\u00a0', '\u202f', '\t', '\n', '\r\n', '  ');
const mark = fc.constantFrom(
  '**',
  '`',
  '"',
  '“',
  '”',
  '«\u00a0',
  '\u00a0»',
  '(',
  ')',
  '[',
  ']',
  '>',
  '*',
  '_',
  ':',
  '.',
  ',',
  '!',
);
const noise = fc.stringMatching(/^[a-df-z ,.;:!?\n]{0,40}$/);

/** What happens to a code on its way here. Each is a text that still holds it. */
const manglings: Readonly<Record<string, (id: string) => fc.Arbitrary<string>>> = {
  'anything invisible in it': (id) =>
    fc
      .array(fc.tuple(invisible, fc.nat()), { maxLength: 6 })
      .map((parts) => parts.reduce((text, [part, place]) => insertedAt(text, part, place), id)),
  'blanks before its number': (id) => blank.map((it) => id.replace('AADSTS', `AADSTS${it}`)),
  'marks around it': (id) => fc.tuple(mark, mark).map(([before, after]) => `${before}${id}${after}`),
  'marks before its number': (id) => mark.map((it) => id.replace('AADSTS', `AADSTS${it}`)),
  'a text around it': (id) => fc.tuple(noise, noise).map(([before, after]) => `${before} ${id}: ${after}`),
  'another case': (id) =>
    fc
      .array(fc.boolean(), { minLength: 6, maxLength: 6 })
      .map((small) => [...id].map((letter, at) => (small[at] ? letter.toLowerCase() : letter)).join('')),
  'letters for digits': (id) =>
    fc.constantFrom('O', 'o').map((letter) => `AADSTS${id.slice(6).replaceAll('0', letter)}`),
  'a letter too few': (id) => fc.integer({ min: 0, max: 5 }).map((at) => id.slice(0, at) + id.slice(at + 1)),
  'a letter twice': (id) => fc.integer({ min: 0, max: 5 }).map((at) => id.slice(0, at + 1) + id.slice(at)),
  'a line’s end in it': (id) =>
    fc
      .tuple(fc.integer({ min: 1, max: id.length - 1 }), fc.constantFrom('\n', '\r\n'))
      .map(([at, end]) => `New-Thing : ${id.slice(0, at)}${end}${id.slice(at)}: Something`),
  'the encoding of an address': (id) =>
    fc.constant(`https://x.example/?e=${encodeURIComponent(`${id}: “x” é`)}`),
  'that encoding twice': (id) => fc.constant(encodeURIComponent(encodeURIComponent(`${id}: x`))),
  'the encoding of every byte': (id) =>
    fc.constant([...id].map((it) => `%${it.charCodeAt(0).toString(16)}`).join('')),
  'entities of HTML': (id) => fc.constant([...id].map((it) => `&#${it.charCodeAt(0)};`).join('')),
  'entities and elements of HTML': (id) =>
    fc.constant(`<p>Code&nbsp;: <b>${id.replace('AADSTS', 'AADSTS&#xa0;')}</b></p>`),
  'JSON within JSON': (id) =>
    fc.constant(JSON.stringify({ body: JSON.stringify({ error_description: `${id}: é\n` }) })),
  'escapes of JSON': (id) => fc.constant(`"\\u00ab${id.replace('AADSTS', 'AADSTS\\u00a0')}\\u00bb"`),
  'its number with a label': (id) =>
    fc
      .constantFrom(
        'Error Code:\n',
        'Error code: ',
        'Code d’erreur : ',
        'error code=',
        '"errorCode":',
        'Sign-in error code\t',
      )
      .map((label) => `${label}${id.slice(6)}\nRequest Id: 11111111-2222-3333-4444-555555555555`),
  'a column of a log': (id) => fc.constant(`Date,Sign-in error code,User\n2025-01-01,${id.slice(6)},Ana\n`),
  'wide digits': (id) =>
    fc.constant([...id].map((it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0)).join('')),
};

describe('a known code is found', () => {
  test.each(Object.keys(manglings))('with %s', (name) => {
    const mangled = knownCode.chain((id) =>
      (manglings[name]?.(id) ?? fc.constant('')).map((text) => [id, text] as const),
    );
    fc.assert(
      fc.property(mangled, ([id, text]) => {
        expect([text, codesOf(readIn(language, text))[0]]).toEqual([text, id]);
      }),
    );
  });
});

describe('a code that is not known', () => {
  const texts: readonly ((digits: string) => string)[] = [
    (digits) => `AADSTS${digits}`,
    (digits) => `aadsts ${digits}: something`,
    (digits) => `AADSTS${digits}\n3 attempts`,
    (digits) => `AADSTS${digits} 2025-01-01 10:00`,
    (digits) => `AADST${digits}`,
    (digits) => `Error Code:\n${digits}\nRequest Id: 50053`,
    (digits) => `{"error_codes":[${digits}]}`,
    (digits) => `AADSTS%3A${digits}`,
    (digits) => digits,
  ];

  test('never becomes a known one, and keeps its number', () => {
    fc.assert(
      fc.property(unknownDigits, fc.constantFrom(...texts), (digits, text) => {
        expect(codesOf(readIn(language, text(digits)))).toEqual([`AADSTS${digits}`]);
      }),
      { numRuns: 500 },
    );
  });

  test('of another family never becomes one of AADSTS', () => {
    const hexadecimal = fc.stringMatching(/^[0-9A-F]{4}$/);
    const other = fc.oneof(
      fc
        .tuple(
          fc.constantFrom(
            'CAA2',
            'CAA3',
            'CAA5',
            'CAA7',
            'CAA8',
            'CAA9',
            '0xCAA2',
            '0x8004',
            '0x8007',
            '0x8009',
            '0x8018',
          ),
          hexadecimal,
        )
        .map((it) => it.join('')),
      fc.integer({ min: 10_000, max: 99_999 }).map((digits) => `AADB2C${digits}`),
      fc.integer({ min: 1000, max: 9999 }).map((digits) => `MSIS${digits}`),
      fc.integer({ min: 10_000, max: 99_999 }).map((digits) => `IDX${digits}`),
      fc.integer({ min: 0x80000000, max: 0x80ffffff }).map((number) => `Error Code: ${number}`),
      fc.integer({ min: 0xcaa00000, max: 0xcaafffff }).map((number) => `Error Code: ${number - 2 ** 32}`),
      fc.integer({ min: 500, max: 504 }).map((status) => `HTTP ${status}`),
    );
    fc.assert(
      fc.property(other, fc.constantFrom('', 'Error code: ', 'Code d’erreur : '), (code, label) => {
        const found = codesOf(readIn(language, code.startsWith('Error') ? code : `${label}${code}`));
        expect(found.length).toBe(1);
        expect(found[0]).not.toMatch(/^AADSTS/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is no code never becomes one', () => {
  const digits = (count: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${count - 1}}$`));
  const twoDigits = digits(2);
  const kinds: Readonly<Record<string, fc.Arbitrary<string>>> = {
    GUIDs: fc.uuid().map((id) => `Error: Correlation ID ${id}`),
    'GUIDs behind a label of codes': fc.uuid().map((id) => `Error code: ${id}`),
    dates: fc
      .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2090-01-01') })
      .chain((date) =>
        fc.constantFrom(
          `Error: ${date.toISOString()}`,
          `Error ${date.toISOString().slice(0, 10)}`,
          `Erreur du ${date.toLocaleDateString('fr-FR')}`,
          `error on ${date.toLocaleDateString('en-US')}`,
        ),
      ),
    times: fc.tuple(twoDigits, twoDigits, twoDigits).map((it) => `Error at ${it.join(':')}.1234567`),
    'telephone numbers': fc
      .array(twoDigits, { minLength: 4, maxLength: 4 })
      .chain((pairs) =>
        fc.constantFrom(
          `Error, call 0${pairs[0]?.[0]} ${pairs.join(' ')}`,
          `Error: +33 ${pairs.join(' ')}`,
          `+1 (${pairs[0]}5) 555-${pairs[1]}${pairs[2]}`,
          `Tel. 0${pairs.join('')}`,
        ),
      ),
    'codes that were sent': digits(6).chain((code) =>
      fc.constantFrom(
        `Your verification code is ${code}`,
        `Use ${code} as Microsoft account security code`,
        `Votre code de vérification : ${code}`,
        `Code SMS ${code} non reçu`,
        `The verification code ${code} is not accepted`,
        `one-time code ${code}`,
        `code à usage unique ${code}`,
        `${code} is your code`,
      ),
    ),
    'postal codes': digits(5).chain((code) =>
      fc.constantFrom(`Code postal ${code}`, `postal code: ${code}`, `zip code ${code}`, `${code} Paris`),
    ),
    'other numbers': digits(5).chain((number) =>
      fc.constantFrom(
        `ticket ${number}`,
        `order #${number}`,
        `Trace ID: ${number}`,
        `Request Id: ${number}`,
        `in room ${number}`,
        `MPN ID ${number}`,
        `KB${number}`,
        `localhost:${number}`,
        `Error in line ${number}`,
        `Error: ${number} ms`,
        `version 16.0.${number}`,
        `I have ${number} customers`,
      ),
    ),
  };

  test.each(Object.keys(kinds))('%s', (kind) => {
    fc.assert(
      fc.property(kinds[kind] ?? fc.constant(''), (text) => {
        expect([text, codesOf(readIn(language, text))]).toEqual([text, []]);
      }),
      { numRuns: 300 },
    );
  });
});

test('any text at all is read without an error', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );
  fc.assert(
    fc.property(any, (text) => {
      expect(readIn(language, text)).toHaveProperty('by');
    }),
    { numRuns: 1000 },
  );
});
