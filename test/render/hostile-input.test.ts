import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/render/formats';
import { type Run, run } from '../helpers/fake-world';
import { renderGreeting } from './greeted';
import { forHostileTexts, hostileText, seed } from './hostile';
import { linksOf, readingOf, seen } from './readings';

const names = formats.map(({ name }) => name);
const guide = ['locked-account', '--step', '1'];

/** A refusal: nothing printed, one short sentence that no terminal could stumble over. */
function expectRefusal({ code, stdout, stderr, files }: Run) {
  expect({ code, stdout, files }).toEqual({ code: 2, stdout: '', files: {} });
  expect(stderr).toMatch(/^signin-help: [^\n]+\n$/);
  expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
  expect(stderr.length).toBeLessThan(700);
}

/** No renderer can keep a program from making a link of an address, or from stumbling over these. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
const address = /:\/\/|www\.|\b(mailto|javascript|data|tel):|[^\s@]@[^\s@]|[\p{L}\p{N}]\.[\p{L}\p{N}]/iu;

describe.each(names)('%s', (format) => {
  const read = readingOf(format);

  test('any name is greeted as it is written, or refused', async () => {
    const ana = read((await run([...guide, '--greet=Ana', '--format', format])).stdout);
    expect(ana.greeting).toBe('Hello Ana,');
    let greeted = 0;
    await forHostileTexts(250, async (name) => {
      if (name.trim() === '') return;
      const result = await run([...guide, `--greet=${name}`, '--format', format]);
      if (result.code !== 0) return expectRefusal(result);
      greeted += 1;
      expect(read(result.stdout)).toEqual({ greeting: seen(`Hello ${name.trim()},`), rest: ana.rest });
      expect(result.stderr).toBe('');
    });
    expect(greeted).toBeGreaterThan(10);
  });

  test('the renderer itself escapes what no name may hold', async () => {
    const { rest } = read(renderGreeting(format, 'Ana'));
    let rendered = 0;
    await forHostileTexts(150, async (text) => {
      // Two blanks may become one at the end of a line.
      if (text.trim() === '' || [unseen, address, / {2}/].some((trap) => trap.test(text))) return;
      rendered += 1;
      const greeting = seen(`Hello ${text.trim()},`);
      expect(read(renderGreeting(format, text.trim()))).toEqual({ greeting, rest });
    });
    expect(rendered).toBeGreaterThan(60);
  });

  test('any address of a page is linked as it is written, or refused', async () => {
    let linked = 0;
    const addresses = fc.oneof(
      hostileText,
      hostileText.map((text) => `https://a.example/${text}`),
      fc.stringMatching(/^https:\/\/[a-z.:0-9]{1,9}(\/[!-~]{0,9})?(\?[!-~]{0,9})?$/),
      fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
    );
    const check = async (url: string) => {
      const result = await run(['locked-account', '--reply', `--page-url=${url}`, '--format', format]);
      if (result.code !== 0) return expectRefusal(result);
      linked += 1;
      expect(linksOf(format, result.stdout).at(-1)).toBe(decodeURI(`${url}#locked-account`));
    };
    await fc.assert(fc.asyncProperty(addresses, check), { seed, numRuns: 120 });
    expect(linked).toBeGreaterThan(30);
  });
});

test.each(['forgot=', 'problem=', 'code=', ''])(
  'any answer after “%s” is taken or refused',
  async (start) => {
    // What an answer leads to is known before any format: each text is tried in the next one.
    let tried = 0;
    await forHostileTexts(150, async (text) => {
      tried += 1;
      const format = names[tried % names.length] ?? '';
      const answered = ['--answer', `${start}${text}`, '--format'];
      const result = await run([...answered, format]);
      if (result.code !== 0) return expectRefusal(result);
      const { topic, code } = JSON.parse((await run([...answered, 'json'])).stdout);
      if (format !== 'json') expect(result).toEqual(await run([code?.id ?? topic, '--format', format]));
    });
  },
);

test('any topic finds a guide that holds none of it in any format, or is refused', async () => {
  // Words that are no name are searched for, which takes its time: each is tried in the next format.
  let tried = 0;
  await forHostileTexts(150, async (topic) => {
    tried += 1;
    const format = names[tried % names.length] ?? '';
    const result = await run(['--format', format, '--', topic]);
    if (result.code !== 0) return expectRefusal(result);
    const { topic: id, code } = JSON.parse((await run(['--format', 'json', '--', topic])).stdout);
    if (format !== 'json') expect(result).toEqual(await run([code?.id ?? id, '--format', format]));
  });
});

test.each([
  ['plain http', 'http://help.example/signin.html'],
  ['no scheme', 'help.example/signin.html'],
  ['a script', 'javascript:alert(1)'],
  ['a user and a password', 'https://user:secret@help.example/'],
  ['another place in the page', 'https://help.example/signin.html#top'],
  ['a placeholder', 'https://help.example/{{ticket.id}}'],
  ['a quotation mark', 'https://help.example/">'],
  ['a blank', 'https://help.example/sign in.html'],
  ['a new line', 'https://help.example/\nBcc: all'],
  ['backslashes', 'https:\\\\help.example'],
  ['nothing', ''],
  ['more than a thousand characters', `https://help.example/${'a'.repeat(1000)}`],
])('an address with %s is refused, as an option and in the environment', async (_, url) => {
  expectRefusal(await run(['locked-account', '--reply', `--page-url=${url}`]));
  if (url === '') return;
  expectRefusal(await run(['locked-account', '--reply'], { env: { SIGNIN_HELP_PAGE_URL: url } }));
  const plain = await run(['locked-account'], { env: { SIGNIN_HELP_PAGE_URL: url } });
  expect(plain).toEqual(await run(['locked-account'], { env: {} }));
});

test('the address in the environment counts where no option gives one', async () => {
  const env = { SIGNIN_HELP_PAGE_URL: 'https://a.example/' };
  const { stdout } = await run(['locked-account', '--reply'], { env });
  expect(stdout).toContain(' https://a.example/#locked-account\n');
  const named = ['locked-account', '--reply', '--page-url', 'https://b.example/'];
  expect(await run(named, { env })).toEqual(await run(named));
  const unset = await run(['locked-account', '--reply'], { env: { SIGNIN_HELP_PAGE_URL: '' } });
  expect(unset).toEqual(await run(['locked-account', '--reply']));
});

test.each(['format', 'lang', 'step', 'answer', 'output='])(
  'any value of --%s is taken or refused',
  async (option) => {
    await forHostileTexts(150, async (value) => {
      const result = await run(['locked-account', `--${option.replace('=', '')}=${value}`]);
      if (result.code === 0) expect(result.stderr).toBe('');
      else expectRefusal({ ...result, files: {} });
    });
  },
);

test.each([
  { name: 'José María', greeting: 'Hello José María,' },
  { name: 'O’Brien-Smith, Jr.', greeting: 'Hello O’Brien-Smith, Jr.,' },
  { name: 'J.R.R. Tolkien', greeting: 'Hello J.R.R. Tolkien,' },
  { name: 'علی‌رضا', greeting: 'Hello علی‌رضا,' },
  { name: '  Ana ', greeting: 'Hello Ana,' },
  { name: '山'.repeat(200), greeting: `Hello ${'山'.repeat(200)},` },
])('a real name is greeted in every format: $greeting', async ({ name, greeting }) => {
  for (const format of names) {
    const { code, stdout } = await run([...guide, `--greet=${name}`, '--format', format]);
    expect(code).toBe(0);
    expect(readingOf(format)(stdout).greeting, format).toBe(greeting);
  }
});

test.each(names.filter((name) => name !== 'zendesk'))(
  '%s has no placeholder: --greet alone says hello',
  async (format) => {
    const { stdout } = await run([...guide, '--format', format, '--greet']);
    expect(readingOf(format)(stdout).greeting).toBe('Hello,');
  },
);
