import { describe, expect, test } from 'vitest';
import { hasColor } from '../../src/terminal/color';
import { run } from '../helpers/fake-world';
import { asks, spokenIn } from '../helpers/spoken';
import { keys, openProgram, openShell, type Setting } from '../helpers/terminal';

const { first, next, second } = spokenIn('en');
const values = <Value>(...all: Value[]) => all;

/** The rule, said another way than in the program. */
function expected(
  flag: boolean,
  accessible: boolean,
  env: Readonly<Record<string, string>>,
  terminal: boolean,
) {
  if (flag || accessible || env.TERM === 'dumb') return false;
  if (env.FORCE_COLOR === '0') return false;
  if (env.FORCE_COLOR === '1' || env.FORCE_COLOR === '3') return true;
  return terminal && (env.NO_COLOR === undefined || env.NO_COLOR === '');
}

describe('the one decision about color', () => {
  for (const flag of values(false, true))
    for (const accessible of values(false, true))
      for (const noColor of values(undefined, '', '1', '0'))
        for (const force of values(undefined, '', '0', '1', '3'))
          for (const term of values('xterm', 'dumb'))
            for (const terminal of values(true, false)) {
              const env = {
                TERM: term,
                ...(noColor === undefined ? {} : { NO_COLOR: noColor }),
                ...(force === undefined ? {} : { FORCE_COLOR: force }),
              };
              const name = Object.entries(env).map(([key, value]) => `${key}="${value}"`);
              const on = expected(flag, accessible, env, terminal);
              test(`${on ? 'on' : 'off'}: ${[
                terminal ? 'terminal' : 'pipe',
                ...(flag ? ['--no-color'] : []),
                ...(accessible ? ['--accessible'] : []),
                ...name,
              ].join(' ')}`, () => {
                const options = { color: !flag, ...(accessible ? { accessible: true as const } : {}) };
                expect(hasColor(options, env, terminal)).toBe(on);
              });
            }

  test('SIGNIN_HELP_ACCESSIBLE turns it off too', () => {
    expect(hasColor({ color: true }, { SIGNIN_HELP_ACCESSIBLE: '1', FORCE_COLOR: '1' }, true)).toBe(false);
  });
});

const sgr = new RegExp(`${keys.escape}\\[([0-9;]*)m`, 'g');
const codesIn = (raw: string) => [...raw.matchAll(sgr)].flatMap(([, codes = '']) => codes.split(';'));
const isBasic = (code: string) => /^(?:[0-9]|2[1-9]|3[0-79]|4[0-79]|9[0-7]|10[0-7])?$/.test(code);

/** Answers the first question, asks for the keys, and finishes. */
async function session(argv: readonly string[], env: Setting['env'] = {}) {
  const terminal = openProgram(['--lang', 'en', ...argv], { env });
  await terminal.waitFor(asks(first));
  terminal.press('1\r');
  await terminal.waitFor(asks(next));
  terminal.press('q\r');
  expect(await terminal.ended()).toBe(0);
  return terminal;
}

describe('on the real streams', () => {
  test('a session is colored with the 16 basic colors only', async () => {
    const { raw } = await session([], { COLORTERM: 'truecolor' });
    const codes = codesIn(raw);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !isBasic(code))).toEqual([]);
  });

  // An option and a variable: the decision itself is looked at above.
  test.each([
    ['--no-color', ['--no-color'], {}],
    ['NO_COLOR', [], { NO_COLOR: '1' }],
  ])('no color in questions or guide for %s', async (_, argv, env) => {
    expect(codesIn((await session(argv, env)).raw)).toEqual([]);
  });

  test('NO_COLOR and FORCE_COLOR together: Node says nothing', async () => {
    const { raw } = await session([], { NO_COLOR: '1', FORCE_COLOR: '1' });
    expect(raw).not.toMatch(/warning/i);
  });

  test('each stream by itself: questions colored, the guide in a pipe not', async () => {
    const terminal = openShell('"$NODE" "$BIN" --lang en > /dev/null');
    await terminal.waitFor(first);
    expect(codesIn(terminal.raw)).not.toEqual([]);
    const pipe = openShell('"$NODE" "$BIN" locked-account --lang en | cat -A');
    await pipe.ended();
    expect(pipe.raw).not.toContain('^[');
    const forced = openShell('FORCE_COLOR=1 "$NODE" "$BIN" locked-account --lang en | cat -A');
    await forced.ended();
    expect(forced.raw).toContain('^[[1m');
  });
});

describe('OSC 8 links', () => {
  const links = new RegExp(`${keys.escape}\\]8;;([^\\u0007]+)\\u0007`, 'g');
  const linksIn = (raw: string) => [...raw.matchAll(links)].map(([, url]) => url);

  test('a terminal known to show them gets them, and the URL as text', async () => {
    const env = { VTE_VERSION: '7600' };
    const terminal = openProgram(['locked-account', '--lang', 'en'], { columns: 300, env });
    expect(await terminal.ended()).toBe(0);
    const urls = linksIn(terminal.raw);
    expect(urls.length).toBeGreaterThan(2);
    for (const url of urls) expect(terminal.history().join('\n')).toContain(url);
  });

  test('any other terminal gets none', async () => {
    const terminal = openProgram(['locked-account', '--lang', 'en']);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw).not.toContain(']8;');
  });

  test.each([
    ['--no-color', ['--no-color'], {}, false],
    ['screen-reader mode', ['--accessible'], {}, false],
    ['TERM=dumb', [], { TERM: 'dumb' }, false],
    ['nothing else', [], {}, true],
  ])('where the terminal shows them, %s decides', async (_, argv, env, gets) => {
    const { stdout } = await run(['locked-account', ...argv], {
      env: { LANG: 'en_US.UTF-8', ...env },
      stdout: { isTerminal: true, columns: 80 },
      showsLinks: async () => true,
    });
    expect(stdout.includes(']8;')).toBe(gets);
  });

  test('a pipe gets none, not even when color is forced', async () => {
    const env = { VTE_VERSION: '7600', FORCE_COLOR: '1', FORCE_HYPERLINK: '1' };
    const terminal = openShell('"$NODE" "$BIN" locked-account --lang en | cat -A', { env });
    await terminal.ended();
    expect(terminal.raw).not.toContain(']8;');
  });
});

describe('symbols', () => {
  test.each([
    ['a UTF-8 locale', { LANG: 'C.UTF-8' }, '❯ 1.'],
    ['LC_ALL=C', { LC_ALL: 'C' }, '> 1.'],
    ['no locale', { LANG: '' }, '> 1.'],
    ['the console of Linux', { TERM: 'linux' }, '> 1.'],
  ])('in %s', async (_, env, line) => {
    const terminal = await openProgram(['--lang', 'en', '-a', 'forgot=no'], { env, rows: 10 }).waitFor(
      second,
    );
    await terminal.waitFor((now) => now.lines().some((shown) => shown.startsWith(line)));
    expect(terminal.raw.includes('❯')).toBe(line.startsWith('❯'));
  });
});
