import { describe, expect, test } from 'vitest';
import { bracketed, keys, openProgram, type Terminal } from '../helpers/terminal';

const message = [
  "Sorry, but we're having trouble signing you in.",
  'AADSTS50053: The account is locked. 2 attempts were made.',
  'Request Id: 1b0e8a2c-6d11-4a36-9f4e-5c1f6f6b1d00',
  'Timestamp: 2024-01-05T10:11:12Z',
].join('\r');

const atCode = async (...argv: string[]) =>
  openProgram(['--lang', 'en', '-a', 'problem=code', ...argv]).waitFor('Which error code do you see?');

const guide = 'My account is locked';

test.each([
  ['typed', 'AADSTS50053'],
  ['typed as a number', '50053'],
  ['typed with small letters', 'aadsts 50053'],
])('a code %s leads to its guide', async (_, typed) => {
  const terminal = await atCode();
  await terminal.waitFor((now) => now.cursorLine() === '>');
  terminal.press(typed);
  await terminal.waitFor((now) => now.cursorLine() === `> ${typed}`);
  terminal.press(keys.enter);
  await terminal.waitFor('do next?');
  expect(terminal.history().join('\n')).toContain(guide);
  expect(terminal.history()).toContain('Which error code do you see? AADSTS50053');
});

test.each([
  ['with bracketed paste', [bracketed(message)]],
  ['with bracketed paste, in two pieces', [bracketed(message).slice(0, 3), bracketed(message).slice(3)]],
  ['without bracketed paste', [message]],
  ['without bracketed paste, with a line break at the end', [`${message}\r`]],
])('a message of four lines pasted %s becomes its code, and answers nothing else', async (_, pieces) => {
  const terminal = await atCode();
  for (const piece of pieces) {
    terminal.press(piece);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await terminal.waitFor((now) => now.cursorLine() === '> AADSTS50053');
  terminal.press(keys.enter);
  await terminal.waitFor((now) => now.cursorLine().includes('6. Finish'));
  expect(terminal.history().join('\n')).toContain(guide);
});

test('a text pasted at a list answers nothing', async () => {
  const terminal = await openProgram(['--lang', 'en']).waitFor('forgotten');
  terminal.press(bracketed('1\r'), keys.down);
  await terminal.waitFor((now) => now.cursorLine().includes('2. No'));
});

test('a text without a code is said to be none and asked for again; ? shows the keys', async () => {
  const terminal = await atCode();
  terminal.press('zz', keys.enter);
  await terminal.waitFor('That text holds no code.');
  expect(terminal.cursorLine()).toBe('>');
  terminal.press('?');
  await terminal.waitFor('Type or paste the code');
  terminal.press('SSPR_0014', keys.enter);
  await terminal.waitFor('do next?');
});

test('Enter alone is no answer', async () => {
  const terminal = await atCode();
  terminal.press(keys.enter);
  await terminal.waitFor('That text holds no code.');
});

test.each(['b', 'back', 'r', 'retour'])('%s goes back', async (word) => {
  const terminal = await atCode();
  terminal.press(word, keys.enter);
  await terminal.waitFor((now) => now.cursorLine().includes('8. I see an error code'));
});

test.each(['q', 'quitter'])('%s ends with 0', async (word) => {
  const terminal = await atCode();
  terminal.press(word, keys.enter);
  expect(await terminal.ended()).toBe(0);
});

test('a code corrected with Backspace and Ctrl-U', async () => {
  const terminal = await atCode();
  terminal.press('wrong', keys.ctrlU, 'AADSTS500533', keys.backspace);
  await terminal.waitFor((now) => now.cursorLine() === '> AADSTS50053');
  terminal.press(keys.enter);
  await terminal.waitFor('do next?');
});

test('in screen-reader mode a message pasted line by line leads to its guide, without a word about the lines before the code', async () => {
  const terminal = await atCode('--accessible');
  terminal.press(`${message}\r`);
  await terminal.waitFor('do next?');
  expect(terminal.history().join('\n')).toContain(guide);
  expect(terminal.raw).not.toContain('holds no code');
});

describe('the code given before, when its question comes back', () => {
  const isOffered = (terminal: Terminal) => terminal.cursorLine() === '> AADSTS50053';
  const atOffer = async () => {
    const terminal = await openProgram(['--lang', 'en', '-a', 'code=50053']).waitFor('do next?');
    await terminal.waitFor((now) => now.cursorLine().includes('6. Finish'));
    terminal.press('b');
    return terminal.waitFor(isOffered);
  };
  const answered = (code: string) => (terminal: Terminal) =>
    terminal.history().includes(`Which error code do you see? ${code}`) &&
    terminal.cursorLine().includes('6. Finish');

  test.each([
    ['Enter alone', [], 'AADSTS50053'],
    ['changing its end', [keys.backspace, '5'], 'AADSTS50055'],
    ['writing another in its place', [keys.ctrlU, 'sspr 14'], 'SSPR_0014'],
    ['writing another behind it', ['50126'], 'AADSTS50126'],
    ['pasting another', [bracketed('Error: AADSTS50126 (x)')], 'AADSTS50126'],
    ['pasting another in the middle of it', ['\u001b[D\u001b[D', bracketed('50126')], 'AADSTS50126'],
  ] as const)('stands there, and %s answers', async (_, typed, code) => {
    const terminal = await atOffer();
    terminal.press(...typed);
    // The Enter of the key before is dropped: this one comes behind other keys, or later.
    await new Promise((resolve) => setTimeout(resolve, typed.length === 0 ? 1100 : 100));
    terminal.press(keys.enter);
    await terminal.waitFor(answered(code));
  });

  test('b behind it goes back', async () => {
    const terminal = await atOffer();
    terminal.press('b', keys.enter);
    await terminal.waitFor((now) => now.cursorLine().includes('8. I see an error code'));
  });

  test('is no longer there once the text was wrong', async () => {
    const terminal = await atOffer();
    terminal.press(keys.ctrlU, 'zz', keys.enter);
    await terminal.waitFor('That text holds no code.');
    expect(terminal.cursorLine()).toBe('>');
  });
});

describe('in screen-reader mode', () => {
  const retry = 'That is none of the choices.';
  const noCode = 'That text holds no code.';
  const atPlainCode = async () => {
    const terminal = await atCode('--accessible');
    return terminal.waitFor((now) => now.raw.endsWith('> '));
  };
  /** The question after the guide is asked, and nothing has answered it. */
  const waitsAfterGuide = async (terminal: Terminal) => {
    await terminal.waitFor((now) => now.text().includes('6: Finish') && now.raw.endsWith('> '));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(terminal.exitCode).toBeUndefined();
    expect(terminal.raw).not.toContain(retry);
    expect(terminal.raw).not.toContain('Which link?');
    terminal.press('6\r');
    expect(await terminal.ended()).toBe(0);
  };

  test.each([
    ['a blank line', ['AADSTS50053: The account is locked.', '', 'Timestamp: 2024']],
    ['a number', ['AADSTS50053: The account is locked.', '1', '2']],
    ['a blank line, the code alone on its line', ['Sorry.', 'AADSTS50053', '', 'Timestamp: 2024']],
    ['a number, the code alone on its line', ['Sorry.', '', 'AADSTS50053', '6']],
  ])('the lines behind the code in a pasted message answer nothing: %s', async (_, pasted) => {
    const terminal = await atPlainCode();
    terminal.press(pasted.map((line) => `${line}\r`).join(''));
    await waitsAfterGuide(terminal);
    expect(terminal.raw).not.toContain(noCode);
  });

  test('a code typed ahead leaves the lines behind it to the next question', async () => {
    const terminal = await atPlainCode();
    terminal.press('AADSTS50053\r6\r');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw).not.toContain(retry);
  });

  test.each([
    ['en', 'Press Enter alone for AADSTS50053.'],
    ['fr', 'Appuyez seulement sur Entrée pour AADSTS50053.'],
  ])('the code given before is offered in words, and taken by Enter alone: %s', async (language, offer) => {
    const argv = ['--lang', language, '--accessible', '-a', 'code=50053'];
    const terminal = await openProgram(argv).waitFor((now) => now.raw.endsWith('> '));
    terminal.press('b\r');
    await terminal.waitFor((now) => now.text().includes(offer) && now.raw.endsWith('> '));
    terminal.press('\r6\r');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw.match(/^AADSTS50053.?: /gm)).toHaveLength(2);
  });

  test('a message without a code is said once to hold none', async () => {
    const terminal = await atPlainCode();
    terminal.press('Sorry.\r\rTimestamp: 2024\r');
    await terminal.waitFor((now) => now.text().includes(noCode) && now.raw.endsWith('> '));
    expect(terminal.raw.split(noCode)).toHaveLength(2);
  });

  test('at a list, a pasted message is said once to be no choice, and its blank lines take nothing', async () => {
    const argv = ['--lang', 'en', '--accessible', '-a', 'forgot=yes'];
    const terminal = await openProgram(argv).waitFor((now) => now.raw.endsWith('> '));
    terminal.press('Sorry.\r\rTimestamp: 2024\r');
    await terminal.waitFor((now) => now.text().includes(retry) && now.raw.endsWith('> '));
    expect(terminal.raw.split(retry)).toHaveLength(2);
    terminal.press('zzz\r6\r');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw.split(retry)).toHaveLength(3);
  });
});
