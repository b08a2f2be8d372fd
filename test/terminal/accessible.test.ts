import { describe, expect, test } from 'vitest';
import { keys, openProgram, openShell } from '../helpers/terminal';

describe('what turns screen-reader mode on, said in the first line', () => {
  test.each([
    ['--accessible', ['--accessible'], {}],
    ['SIGNIN_HELP_ACCESSIBLE', [], { SIGNIN_HELP_ACCESSIBLE: '1' }],
    ['ACCESSIBLE', [], { ACCESSIBLE: 'yes' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
    ['TERM=dumb', [], { TERM: 'dumb', ACCESSIBLE: '0' }],
    ['SIGNIN_HELP_ACCESSIBLE', [], { SIGNIN_HELP_ACCESSIBLE: '1', ACCESSIBLE: '0' }],
    ['--accessible', ['--accessible'], { SIGNIN_HELP_ACCESSIBLE: '0', ACCESSIBLE: '0' }],
  ])('%s', async (reason, argv, env) => {
    const terminal = await openProgram([...argv, '--lang', 'en'], { env }).waitFor('Type a number');
    expect(terminal.lines()[0]).toBe(`Screen-reader mode is on (${reason}).`);
  });

  test.each([
    ['SIGNIN_HELP_ACCESSIBLE=0 before ACCESSIBLE', { SIGNIN_HELP_ACCESSIBLE: '0', ACCESSIBLE: '1' }],
    ['ACCESSIBLE=false', { ACCESSIBLE: 'false' }],
    ['ACCESSIBLE=no', { ACCESSIBLE: 'no' }],
    ['ACCESSIBLE empty', { ACCESSIBLE: '' }],
  ])('off for %s', async (_, env) => {
    const terminal = await openProgram(['--lang', 'en'], { env }).waitFor('Keys:');
    expect(terminal.text()).not.toContain('Screen-reader mode');
  });
});

describe.each([
  ['en', 'What happens', 'That is none of the choices', 'Type a number or a word', 'do next?', '6: Finish'],
  [
    'fr',
    'Que se passe',
    'Ce choix n’existe pas',
    'Tapez un numéro ou un mot',
    'faire maintenant',
    '6 : Terminer',
  ],
])('a conversation in screen-reader mode in %s', (language, problem, wrong, help, next, offer) => {
  const open = (...argv: string[]) =>
    openProgram(['--accessible', '--lang', language, ...argv]).waitFor(help);

  test('the whole session, as it is read', async () => {
    const terminal = await open();
    for (const [typed, then] of [
      ['9', wrong],
      ['2', problem],
      ['8', language === 'en' ? 'Which error code' : 'Quel code'],
      ['50053', offer],
      ['b', language === 'en' ? 'Which error code' : 'Quel code'],
      ['b', language === 'en' ? 'for 8: I see' : 'pour 8 : Je vois'],
    ] as const) {
      const before = terminal.raw.length;
      terminal.press(`${typed}\r`);
      await terminal.waitFor(
        (now) => now.raw.slice(before).replace(/\s+/g, ' ').includes(then) && now.raw.endsWith('> '),
      );
    }
    terminal.press(keys.ctrlD);
    expect(await terminal.ended()).toBe(130);
    const read = terminal.raw.replaceAll('\r\n', '\n');
    const guide = read.slice(
      read.indexOf('> 50053\n') + 8,
      read.indexOf(language === 'en' ? 'What would' : 'Que voulez'),
    );
    expect(read.replace(guide, '[the guide]\n')).toMatchSnapshot();
  });

  test('it writes no escape and no carriage return, from the first line to the last', async () => {
    // The terminal itself would make "\r\n" of line breaks and repeat what is typed: here it does neither.
    const terminal = openShell(`stty -onlcr -echo; exec "$NODE" "$BIN" --accessible --lang ${language}`);
    await terminal.waitFor((now) => now.raw.includes(help));
    terminal.press('zzz\r?\rno\r8\rnothing\r?\rAADSTS50053\r1\rb\r5\r2\rb\r');
    await terminal.waitFor((now) => now.raw.split('8. ').length === 3);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended()).toBe(130);
    expect(terminal.raw).not.toContain('\u001b');
    expect(terminal.raw).not.toContain('\r');
  });

  test.each([
    ['2', 'a number'],
    ['n', 'a letter'],
    ['non', 'a French word'],
    ['No', 'an English word'],
    [' NON ', 'any case, with blanks around'],
  ])('"%s" answers: %s', async (typed) => {
    const terminal = await open();
    terminal.press(`${typed}\r`);
    await terminal.waitFor(problem);
  });

  test.each(['0', '5', '99', 'x', 'yesno', '-1', '1.5', '', ' '])(
    'wrong input "%s" asks again and takes no default',
    async (typed) => {
      const terminal = await open();
      terminal.press(`${typed}\r`);
      await terminal.waitFor(wrong);
      await terminal.waitFor((now) => now.cursorLine() === '>');
    },
  );

  test('the key help comes once, and again for ?', async () => {
    const terminal = await open();
    terminal.press('2\r');
    await terminal.waitFor((now) => now.text().includes(problem) && now.raw.endsWith('> '));
    expect(terminal.raw.split(help)).toHaveLength(2);
    terminal.press('?\r');
    await terminal.waitFor((now) => now.raw.split(help).length === 3);
  });

  test('? says the question and its choices again, then the keys', async () => {
    const terminal = await open('-a', 'forgot=yes');
    await terminal.waitFor((now) => now.text().includes(offer) && now.raw.endsWith('> '));
    const before = terminal.raw.length;
    const question = terminal.raw.slice(terminal.raw.lastIndexOf('\r\n\r\n'), terminal.raw.lastIndexOf('> '));
    terminal.press('?\r');
    await terminal.waitFor((now) => now.raw.length > before + question.length && now.raw.endsWith('> '));
    expect(terminal.raw.slice(before)).toBe(`?\r\n${question.slice(2)}> `);
    expect(question).toContain(next);
    expect(question).toContain(help);
  });

  test('? at the question for a code says it again', async () => {
    const terminal = openProgram(['--accessible', '--lang', language, '-a', 'problem=code']);
    await terminal.waitFor((now) => now.raw.endsWith('> '));
    terminal.press('?\r');
    const question = language === 'en' ? 'Which error code' : 'Quel code';
    await terminal.waitFor((now) => now.raw.split(question).length === 3 && now.raw.endsWith('> '));
  });

  test('lines typed before their questions are asked all count', async () => {
    const terminal = await open();
    terminal.press('2\r2\r');
    terminal.press('4\r1\r6\r');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw.split(next)).toHaveLength(3);
  });

  test('Enter alone takes the choice that is offered in words', async () => {
    const terminal = await open('-a', 'forgot=yes');
    await terminal.waitFor(offer);
    terminal.press('\r');
    expect(await terminal.ended()).toBe(0);
  });

  test.each([
    ['at a question without a choice offered', []],
    ['at a question with one', ['-a', 'forgot=yes']],
  ])('the end of input never takes a choice: %s', async (_, argv) => {
    const terminal = await open(...argv);
    terminal.press(keys.ctrlD);
    expect(await terminal.ended()).toBe(130);
  });
});
