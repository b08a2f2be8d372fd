import { expect, test } from 'vitest';
import { bracketed, keys, openProgram } from '../helpers/terminal';

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
