import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/catalogue/failure';
import { readGreeting } from '../../src/guide/greeting-name';

describe('a name is read as it is written', () => {
  test.each([
    ...['Ana', 'José María', 'Zoé d’Arc', "Sinéad O'Connor", '’t Hooft', 'Ngũgĩ wa Thiong‘o', 'e\u0301lan'],
    ...['Jean-Pierre', 'Jean‐Pierre', 'Smith, Anna', 'O’Brien-Smith, Jr.', 'Mr. and Mrs. Doe', 'St. John'],
    ...['J.R.R. Tolkien', 'J. R. R. Tolkien', 'J.-P. Dupont', 'E.T.', 'M. Dupont', 'Dupont M.', 'Élan É. É.'],
    ...[
      '山田 太郎',
      'ジョン・スミス',
      '阿尔伯特·爱因斯坦',
      'Gal·la',
      'محمد',
      'علی‌رضا',
      'क्‍ष',
      'Ελένη',
      'Łukasz',
      'ʻOkina',
    ],
    ...['Anna\u00a0Maria', 'a'.repeat(200), '山'.repeat(200), '𠮷'.repeat(200), 'www', 'Com'],
  ])('%s', (name) => {
    expect(readGreeting(name)).toEqual({ name });
  });

  test('without the blanks around it', () => {
    expect(readGreeting('  Ana ')).toEqual({ name: 'Ana' });
  });
});

test.each(['', ' ', '   ', '\u00a0', '\u3000\u202f', true] as const)('blanks alone are none: %j', (name) => {
  expect(readGreeting(name)).toEqual({ name: null });
});

describe('a name is refused', () => {
  test.each(
    Object.entries({
      'for what hosts make a link, a mention or a command of': [
        ...[
          '@ana',
          'ana@evil.example',
          '#1',
          '#general',
          '/shrug',
          'a/b',
          'Ana\\b',
          'C:',
          ':smile:',
          '::',
          'a:b',
        ],
        ...[
          'https://evil.example',
          'mailto:a',
          'javascript:x',
          'www.evil',
          'WWW. evil',
          'Ana www. b',
          '＠all',
        ],
      ],
      'for a word with a full stop inside': [
        ...[
          'evil.com',
          'Ana evil.com',
          'bit.ly',
          't.co',
          'x.y',
          'a.b.c',
          'St.John',
          'J.Smith',
          'evil.c.',
          'a.b.com',
        ],
        ...['J.R Ewing', 'Ana evil.com, Jr.', 'é.fr', '例え.テスト', 'o’evil.com', 'x-y.de'],
      ],
      'for full stops that follow nothing': ['.', '..', '. .', 'A..', '.com', 'Ana ...', '-.', 'Ana .net'],
      'for what is in no name': [
        ...[
          '50053',
          'Ana2',
          '192.168.0.1',
          '😀',
          '👩‍👧',
          'Ana (Contoso)',
          'a & b',
          'a+b',
          '*Ana*',
          '_Ana_',
          '`Ana`',
        ],
        ...[
          '{{x}}',
          '<b>',
          '"Ana"',
          '«Ana»',
          '[Ana]',
          '~Ana',
          'Ana!',
          'Ana?',
          'A|B',
          'a=b',
          'a;b',
          '%n',
          '$a',
        ],
      ],
      'for what nobody sees': [
        ...[
          '\u200b',
          '\u200d',
          '\u200c',
          '\u2060',
          '\ufeff',
          '\u00ad',
          '\u034f',
          '\u115f',
          '\u1160',
          '\u3164',
          '\uffa0',
        ],
        ...[
          '\u2800',
          '\ufe0f',
          '\u180b',
          '\u17b4',
          '\u{e0041}',
          '\u{e0100}',
          ' \u3164 ',
          '\u0301',
          '-',
          ',',
          '’',
          '- -',
        ],
        ...[
          'A\u200bna',
          'Ana\u3164',
          'Ana\u2060',
          '\u200dAna',
          'Ana\u200d',
          'Ana \u200c',
          'A\u00adna',
          'Ana\ufe0f',
        ],
      ],
      'for controls and marks of direction': [
        ...['Ana\nBcc', 'Ana\tB', 'Ana\u001b[2J', 'Ana\u007f', 'Ana\u0085', 'Ana\u2028', 'Ana\u2029', 'a\0'],
        ...[
          'Ana\u202e',
          'Ana\u200e',
          '\u200fAna',
          '\u061cAna',
          'Ana\u2066',
          'Ana\ud83d',
          'Ana\uffff',
          'A\u{1fffe}',
        ],
      ],
      'for its length': ['a'.repeat(201), '山'.repeat(201)],
    }).flatMap(([why, names]) => names.map((name) => [why, name] as const)),
  )('%s: %j', (_, name) => {
    let thrown: unknown;
    try {
      thrown = readGreeting(name);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Failure);
    expect(thrown).toMatchObject({ key: 'error.name', exitCode: 2 });
  });
});
