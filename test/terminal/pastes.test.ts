import { describe, expect, test } from 'vitest';
import { asks, spokenIn, wasShown } from '../helpers/spoken';
import { bracketed, keys, openProgram, type Terminal } from '../helpers/terminal';

const { first, next, code, toCode, titles, words } = spokenIn('en');
const message = [
  "Sorry, but we're having trouble signing you in.",
  'AADSTS50053: The account is locked. 2 attempts were made.',
  '',
  'Request Id: 1b0e8a2c-6d11-4a36-9f4e-5c1f6f6b1d00',
  'Timestamp: 2024-01-05T10:11:12Z',
].join('\r');
const long = `${message}\r${Array.from({ length: 15 }, (_, index) => `${index + 1} more line of it`).join('\r')}`;

const mark = `${words['ask.mark']} `;
/** Whether the question that was written last is this one, and not an answered one above it. */
const lastQuestion = (terminal: Terminal, question: string) =>
  terminal.raw.lastIndexOf(question) > terminal.raw.lastIndexOf('AADSTS50053: ');

const guide = titles['locked-account'] ?? '';
const isGuide = (terminal: Terminal) =>
  wasShown('Step 1 of')(terminal) && wasShown(guide)(terminal) && asks(next)(terminal);

const places: readonly [string, readonly string[], string][] = [
  ['the first question', [], first],
  ['a step', ['-a', 'forgot=yes'], next],
  ['the question for a code', ['-a', toCode], code],
];

const pieces: readonly (readonly string[])[] = [
  [bracketed('AADSTS50053')],
  [bracketed(message)],
  [bracketed(long)],
  [bracketed(message).slice(0, 3), bracketed(message).slice(3, 90), bracketed(message).slice(90)],
  [message],
  [long.slice(0, 60), long.slice(60)],
];

/** What reads keys is the same at every question: elsewhere than at the first one a long paste is enough, whole and in pieces. */
const piecesAt = (question: string) =>
  question === first ? pieces : [[bracketed(long)], ...pieces.slice(-1)];

describe.each(places)('at %s', (_, argv, question) => {
  test('a paste is one text, of one line or of twenty, in brackets or without, whole or in pieces', async () => {
    const terminal = await openProgram(['--lang', 'en', ...argv], { rows: 40 }).waitFor(asks(question));
    for (const paste of piecesAt(question)) {
      for (const piece of paste) {
        terminal.press(piece);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await terminal.waitFor((now) => now.lines().some((line) => line.startsWith('❯ AADSTS50053: ')));
      terminal.press(keys.enter);
      await terminal.waitFor(isGuide);
      terminal.press('b', keys.enter);
      await terminal.waitFor((now) => lastQuestion(now, question) && asks(question)(now));
    }
    terminal.press(`${long}\r`);
    await terminal.waitFor(isGuide);
  });

  test('in screen-reader mode too', async () => {
    const terminal = openProgram(['--lang', 'en', '--accessible', ...argv]);
    await terminal.waitFor((now) => now.raw.endsWith(mark));
    terminal.press(`${long}\r`);
    await terminal.waitFor((now) => wasShown(guide)(now) && now.raw.endsWith(mark));
    terminal.press('b\r');
    await terminal.waitFor((now) => lastQuestion(now, question) && now.raw.endsWith(mark));
    expect(terminal.raw.split(guide)).toHaveLength(2);
  });
});

describe('in screen-reader mode a paste of several lines', () => {
  const plain = async () => {
    const terminal = openProgram(['--lang', 'en', '--accessible'], { rows: 100 });
    return terminal.waitFor((now) => now.raw.endsWith(mark));
  };
  const text = 'Trouble signing you in.\rSome text\rAADSTS50053: The account is locked.';
  const asked = (now: Terminal) => now.raw.split(mark).length - 1;

  test.each([
    ['of three lines', text],
    ['of two', text.slice(0, text.indexOf('\r') + 1) + text.slice(text.lastIndexOf('\r') + 1)],
    ['in brackets', bracketed(text)],
  ])('without a line break at its end waits for Enter, and is one text: %s', async (_, paste) => {
    const terminal = await plain();
    terminal.press(paste);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked(terminal)).toBe(1);
    terminal.press(keys.enter);
    await terminal.waitFor((now) => wasShown(guide)(now) && now.raw.endsWith(mark));
    expect(asked(terminal)).toBe(2);
    terminal.press('b\r');
    await terminal.waitFor((now) => lastQuestion(now, first) && now.raw.endsWith(mark));
  });

  test('with one is sent by it, and the Enter behind it takes no default', async () => {
    const terminal = await plain();
    terminal.press(`${text}\r`);
    await terminal.waitFor((now) => wasShown(guide)(now) && now.raw.endsWith(mark));
    terminal.press(keys.enter);
    await terminal.waitFor((now) => now.raw.endsWith(`${mark}\r\n${mark}`));
    terminal.press('b\r');
    await terminal.waitFor((now) => lastQuestion(now, first) && now.raw.endsWith(mark));
    expect(wasShown('Step 2 of')(terminal)).toBe(false);
  });

  test('leaves the terminal its modes, and Ctrl-C', async () => {
    const terminal = await plain();
    terminal.press(text);
    await new Promise((resolve) => setTimeout(resolve, 200));
    terminal.press(keys.ctrlC);
    expect(await terminal.ended()).toBe(130);
  });
});

describe('a paste that never ends', () => {
  const begun = '\u001b[200~one line\ranother';
  test.each([
    ['Ctrl-C', keys.ctrlC, 130],
    ['Ctrl-D', keys.ctrlD, 130],
    ['Ctrl-\\', keys.ctrlBackslash, 131],
  ])('does not keep %s from ending the program', async (_, key, code) => {
    const terminal = await openProgram(['--lang', 'en']).waitFor(asks(first));
    terminal.press(begun, key);
    expect(await terminal.ended()).toBe(code);
  });

  test('ends by itself, and the keyboard works again', async () => {
    const terminal = await openProgram(['--lang', 'en']).waitFor(asks(first));
    terminal.press(begun);
    await terminal.waitFor((now) => now.cursorLine().includes('one line another'));
    terminal.press(keys.ctrlU, 'AADSTS50053', keys.enter);
    await terminal.waitFor(isGuide);
  });
});

test.each([
  ['with brackets', bracketed],
  ['without', (text: string) => text],
])(
  '100 kB %s take a few times as long as the program takes to begin, and a few lines of the screen',
  async (_, paste) => {
    const opened = performance.now();
    const terminal = await openProgram(['--lang', 'en'], { rows: 24 }).waitFor(asks(first));
    const text = Array.from(
      { length: 1800 },
      () => 'A line of a log that says very little: 12 34 and so on.',
    ).join('\r');
    // A machine that is slow or busy is so at both.
    const toBegin = performance.now() - opened;
    const began = performance.now();
    terminal.press(paste(`${text}\rAADSTS50053: x`));
    await terminal.waitFor((now) => now.lines().some((line) => line.startsWith('❯ AADSTS50053')));
    expect(performance.now() - began).toBeLessThan(8 * toBegin);
    expect(terminal.history().length).toBeLessThanOrEqual(24);
    terminal.press(keys.enter);
    await terminal.waitFor(isGuide);
  },
);
